import Facts
import Site

/// How corrections are called: by what they concern, with what was wrong and what is right.
extension FactBase {
  /// How many facts a title names.
  private static let limit = 2

  /// What a correction concerns: the facts that it names, the page for one of a page alone; empty if it
  /// names neither.
  ///
  /// - Parameters:
  ///   - correction: The correction.
  ///   - page: The title of the page that it concerns; nil if there is none.
  /// - Returns: The subject as a part of a text that has no markup.
  func subject(ofCorrection correction: Fact, on page: String?) -> String {
    let facts = correction[CorrectionFields.facts].compactMap { self[$0] }
      .filter { $0.kind != .corrections }
    let named = facts.prefix(Self.limit).map { fact in
      part(fact.kind == .figures ? fact.titleInLine : title(of: fact))
    }
    let rest = facts.count - named.count
    if named.isEmpty { return page.map { part($0) } ?? "" }
    return named.joined(separator: "; ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// “Correction: People displaced (500 → 400)”.
  func title(ofCorrection correction: Fact, on page: String?) -> String {
    let kind = (correction.kindWord ?? "correction").capitalizedAtStart
    let subject = subject(ofCorrection: correction, on: page)
    let (was, present) = (correction[CorrectionFields.was], correction[CorrectionFields.present])
    let change = [was, present].compactMap(\.self).map { part($0) }.joined(separator: " → ")
    let words = change.isEmpty ? subject : subject.isEmpty ? change : "\(subject) (\(change))"
    if !words.isEmpty { return "\(kind): \(words)" }
    return correction.day.map { "\(kind) of \(DateWords(language: language).words(of: $0))" }
      ?? kind
  }
}

extension Site {
  /// What a fact is called, a correction with the title of the page that it concerns.
  func title(of fact: Fact) -> String {
    fact.kind == .corrections
      ? facts.title(ofCorrection: fact, on: correctedPage(of: fact)?.page.frontMatter.title)
      : facts.title(of: fact)
  }

  /// The page that a correction names; nil if it names none.
  func correctedPage(of correction: Fact) -> SitePage? {
    correction[CorrectionFields.page].flatMap(page(named:))
  }
}

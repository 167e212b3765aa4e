import Facts
import Kit
import Markdown
import Site

extension Check {
  static let figureDiffersFromFact = words(
    .figureDiffersFromFact,
    linkedTo: [.figures, .claims, .prospects, .statuses, .positions, .assessments]
  ) { link, figure, prose in
    if figure.wording == nil { return prose.otherNumber(link, figure) }
    guard link.field == nil, let wording = figure.wording(for: link),
      let reason = prose.comparison(of: link, with: wording).difference,
      !prose.compares(link, figure, wording)
    else { return nil }
    if let former = figure.former(as: link, in: prose) {
      return .formerFigure(link, figure.fact, former, prose)
    }
    return .figureDiffers(link, figure.fact, reason, wording, prose)
  }
}

extension Rule {
  static let figureDiffersFromFact = Rule(
    "figure-differs-from-fact", .error,
    catches: "A number or unit in prose that differs from the figure to which it links.",
    why: "A number is typed in ten briefings and corrected in one; readers meet the other nine.",
    wrong: "[nearly 1,900](fact:figure.killed) <!-- the fact says “nearly 1,800” -->",
    right: "[nearly 1,800](fact:figure.killed)")
}

extension PageProse {
  /// The finding for a number in the words of a claim or the like, which has other numbers.
  fileprivate func otherNumber(_ link: Link, _ fact: FactWords) -> Diagnostic? {
    guard isEnglish, link.field == nil, !fact.quantities.isEmpty else { return nil }
    let said = quantities(of: link).filter {
      $0.kind == .quantity && link.range.overlaps($0.range)
        && ($0.isInDigits || $0.value != Rational(1))
    }
    let other = said.first { quantity in
      let isOutside = quantity.isQualified(outside: link.range)
      return !fact.quantities.contains {
        let comparison = quantity.comparison(with: $0, ignoringDoubtful: isOutside)
        // “At most 110 percent” says what “no more than” does, and what “none should have more” does.
        return comparison == .same || fact.meaning.hasDenial && comparison.isOfQualifier
          || comparison == .lostQualifier && link.says($0.qualifiers, in: bytes)
      } && !quantity.isShare(among: fact.quantities)
    }
    guard let other else { return nil }
    return Diagnostic(
      .figureDiffersFromFact, at: location(of: link),
      "“\(written(other.extent).clipped)”, but \(fact.fact.id) says “\(fact.fact.text.clipped)”",
      help: "write \(fact.fact.quotedWithSource)", id: fact.fact.id)
  }
}

extension PageProse {
  /// The help that gives the base's words, or says that the source has others.
  ///
  /// Where the base itself has slipped, the page may be right.
  func helpToWrite(_ words: String, of figure: Fact) -> String {
    let value = [UInt8](folding: words.utf8)[...].figureQuantities.compactMap(\.value)
    let lines = site.archivedText(of: figure)
    let isCited = lines.map { lines in
      value.isEmpty
        || lines.contains { line in
          line[...].quantities.contains { quantity in
            [quantity.value, quantity.end].contains { number in number.map(value.contains) == true }
          }
        }
    }
    guard isCited == false else { return "write \(figure.quotedWithSource(words))" }
    return "see which is right: the line that \(figure.id) cites does not have “\(words.clipped)”"
      + figure.placeInSource
  }
}

extension PageProse.Link {
  /// Whether its words say one of the qualifiers, be it away from the number: “six warnings, at the least”.
  fileprivate func says(_ qualifiers: [Qualifier], in bytes: [UInt8]) -> Bool {
    qualifiers.contains { qualifier in
      qualifier.phrases.contains { bytes[range].holdsWords($0.utf8) }
    }
  }
}

extension FigureComparison {
  /// Why the words are not the figure's; nil if their number is.
  fileprivate var difference: QuantityComparison? {
    switch self {
    case .quantity(.same), .quantity(.lostQualifier), .quantity(.addedQualifier),
      .quantity(.otherQualifier):
      nil
    case .quantity(let comparison): comparison
    case .noNumber: .otherNumber
    }
  }
}

extension Quantity {
  /// Whether it has three digits or more that say something.
  fileprivate var isFinelyRounded: Bool {
    value?.divided(by: place).map { Rational(100) <= $0 } ?? false
  }
}

extension Diagnostic {
  fileprivate static func figureDiffers(
    _ link: PageProse.Link, _ figure: Fact, _ reason: QuantityComparison, _ wording: FigureWording,
    _ prose: PageProse
  ) -> Diagnostic {
    let words = figure.wording(on: link.day) ?? figure.text
    let help = prose.helpToWrite(words, of: figure)
    let detail =
      switch reason {
      case .silentRounding: "; a number that is rounded says so"
      case .otherUnit where prose.quantities(of: link).contains(where: \.isMultiple):
        "; no figure of the page makes it so many times as much"
      case .otherUnit: "; one is in another unit or currency"
      case .otherSign: "; one is above zero and the other below"
      default: ""
      }
    let rounded = reason == .silentRounding ? ", or “about \(prose.words(of: link).clipped)”" : ""
    var finding = Diagnostic(
      .figureDiffersFromFact, at: prose.location(of: link),
      "“\(prose.words(of: link).clipped)”, but \(link.name(of: figure)) is “\(words.clipped)”\(detail)",
      help: help + rounded, id: figure.id)
    // “2.15 million” shows that it is rounded.
    if reason == .silentRounding, prose.quantities(of: link).allSatisfy(\.isFinelyRounded) {
      finding.severity = .warning
    }
    return finding
  }

  fileprivate static func formerFigure(
    _ link: PageProse.Link, _ figure: Fact, _ former: FormerWording, _ prose: PageProse
  ) -> Diagnostic {
    Diagnostic(
      .figureDiffersFromFact, at: prose.location(of: link),
      "“\(prose.words(of: link).clipped)” is what \(figure.id) was on \(former.since.text); it is"
        + " now “\(figure.text.clipped)”",
      help: "write \(figure.quotedWithSource), or link to fact:\(figure.id)@\(former.since.text)",
      id: figure.id)
  }
}

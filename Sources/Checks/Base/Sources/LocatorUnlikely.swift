import Facts
package import Kit

extension Rule {
  package static let locatorUnlikely = Rule(
    "locator-unlikely", .warning,
    catches: "A cited line that shares too few words with the fact to be its source.",
    why: "Line numbers slip by one, and a reader who follows them finds something else.",
    wrong: "at: [L29]   # line 28 says it",
    right: "at: [L28]")
}

extension Check {
  /// At least two of five content words have to be shared.
  ///
  /// Measured on a base of 95 such facts:
  /// none was reported as it stood, and 90 were with every line number moved by one.
  static let locatorUnlikely = base(.locatorUnlikely, readsArchive: true) { input in
    let kinds: [FactKind] = [.claims, .positions, .statuses, .prospects, .figures, .events]
    return kinds.flatMap { input.base.facts(of: $0) }.compactMap { fact in
      guard input.base.sharesLanguage(with: fact), let lines = input.citedLines(of: fact) else {
        return nil
      }
      let words = fact.text.folded.contentWords
      let shared = words.count { word in lines.contains { $0.contentWords.contains(word) } }
      guard !words.isEmpty, shared * 5 < words.count * 2 else { return nil }
      return Diagnostic(
        .locatorUnlikely, at: fact.location(of: SharedFields.at),
        "the cited text has \(shared) of the \(words.count) words of “\(fact.text.clipped)”",
        help: input.likelierLine(for: fact, words: words) ?? input.quotingSource(of: fact),
        id: fact.id)
    }
  }
}

extension BaseInput {
  /// A help that names the line near the cited one which speaks of the fact; nil if none does.
  fileprivate func likelierLine(for fact: Fact, words: Set<String>) -> String? {
    guard let locator = fact.locators.first, let first = locator.lines?.lowerBound else {
      return nil
    }
    for line in [first - 1, first + 1, first - 2, first + 2] where line > 0 {
      let place = Locator(source: locator.source, lines: line...line)
      guard let text = archive.lines(at: place)?.first else { continue }
      let shared = words.count { text.contentWords.contains($0) }
      if shared * 5 >= words.count * 2 {
        return "did you mean line \(line)? It reads “\(text.text.clipped(to: 160))”"
      }
    }
    return nil
  }
}

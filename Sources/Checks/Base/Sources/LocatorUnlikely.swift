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
    var index = LinesByWord(of: input.archive)
    return kinds.flatMap { input.base.facts(of: $0) }.compactMap { fact in
      guard input.base.sharesLanguage(with: fact), let lines = input.citedLines(of: fact) else {
        return nil
      }
      let words = fact.text.folded.contentWords
      let shared = words.count { word in lines.contains { $0.contentWords.contains(word) } }
      guard !words.isEmpty, shared * 5 < words.count * 2 else { return nil }
      // A short title of an event may take one word from a line, or only the names of those there.
      guard
        fact.kind != .events || words.count > 4
          || shared == 0
            && !input.base.names(around: fact).contains(where: { name in
              lines.contains { $0.contentWords.contains(name) }
            })
          || input.hasBetterLine(near: fact, words: words, than: shared)
      else { return nil }
      return Diagnostic(
        .locatorUnlikely, at: fact.location(of: SharedFields.at),
        "the cited text has \(shared) of the \(words.count) words of “\(fact.text.clipped)”",
        help: index.likelierLine(for: fact, words: words) ?? input.quotingSource(of: fact),
        id: fact.id)
    }
  }
}

extension FactBase {
  /// The words of the names of an event's place and of those who took part; empty for other facts.
  fileprivate func names(around event: Fact) -> Set<String> {
    let place = event[EventFields.place]?.id
    let actors = event[EventFields.participants].compactMap { $0[ParticipantFields.actor] }
    let names = ([place].compactMap(\.self) + actors).compactMap { self[$0]?.label }
    return names.reduce(into: []) { $0.formUnion($1.folded.contentWords) }
  }
}

extension BaseInput {
  /// Whether a line beside the cited one has more of the words.
  fileprivate func hasBetterLine(near fact: Fact, words: Set<String>, than shared: Int) -> Bool {
    guard let locator = fact.locators.first, let first = locator.lines?.lowerBound else {
      return false
    }
    return (max(1, first - 1)...first + 1).contains { number in
      let place = Locator(source: locator.source, lines: number...number)
      guard let line = archive.lines(at: place)?.first else { return false }
      return words.count { line.contentWords.contains($0) } > shared
    }
  }
}

/// The lines of archived texts by their words.
private struct LinesByWord {
  private let archive: Archive

  /// The indices of lines by the words that they hold, of each source that was asked for.
  private var lines: [String: [String: [Int]]] = [:]

  /// How many more lines are looked at, so that many wrong places in long texts take no longer.
  private var budget = 2_000_000

  init(of archive: Archive) { self.archive = archive }

  /// A help that names the line of the cited text which speaks of the fact; nil if none does, or
  /// several do.
  mutating func likelierLine(for fact: Fact, words: Set<String>) -> String? {
    guard let locator = fact.locators.first, locator.lines != nil,
      let text = archive.texts[locator.source]
    else { return nil }
    var shared: [Int: Int] = [:]
    for line in words.flatMap({ lines(with: $0, in: text, of: locator.source) }) {
      shared[line, default: 0] += 1
      budget -= 1
      if budget < 0 { return nil }
    }
    guard let most = shared.values.max(), most * 5 >= words.count * 3,
      shared.values.count(where: { $0 == most }) == 1,
      let index = shared.first(where: { $0.value == most })?.key
    else { return nil }
    let place = Locator(source: locator.source, lines: index + 1...index + 1)
    return "did you mean \(place)? It reads “\(text.lines[index].text.clipped(to: 160))”"
  }

  private mutating func lines(
    with word: String, in text: ArchivedText, of source: String
  ) -> [Int] {
    if lines[source] == nil {
      var byWord: [String: [Int]] = [:]
      for (index, line) in text.lines.enumerated() {
        for word in line.contentWords { byWord[word, default: []].append(index) }
      }
      lines[source] = byWord
    }
    return lines[source]?[word] ?? []
  }
}

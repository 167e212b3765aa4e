import Facts
import Kit
import Site

extension Check {
  /// A source whose archived text is absent is passed over.
  static let sourceShare = prose(.sourceShare, readsArchive: true) { prose in
    if prose.site.sourceWordCounts.isEmpty { return [] }
    return prose.quotedWordCounts.sorted { $0.key < $1.key }.compactMap { source, quoted in
      guard let whole = prose.site.sourceWordCounts[source], quoted.words * 3 > whole else {
        return nil
      }
      return Diagnostic(
        .sourceShare, at: prose.firstPlace(of: quoted.first),
        "the page quotes \(quoted.words) of the \(whole) words of \(source)",
        help: "quote at most a third of it, \(whole / 3) words", id: source)
    }
  }
}

extension Rule {
  static let sourceShare = Rule(
    "source-share", .warning,
    catches: "A page that quotes more than a third of the words of a source.",
    why: "Nobody needs the source any more, and its owner may not allow that.",
    wrong: """
      Tarar: [“The dialogue failed to bring about any solution”](fact:quote.dialogue-failed).
      """,
    right: "Tarar said that it had [“failed”](fact:quote.dialogue-failed).")
}

extension PageProse {
  /// How many words of each source the page quotes, every quotation once at its longest, and the
  /// first quotation of each.
  fileprivate var quotedWordCounts: [String: (words: Int, first: String)] {
    var longest: [String: Int] = [:]
    for quotation in quotations {
      longest[quotation.quote.fact.id, default: 0] = max(
        longest[quotation.quote.fact.id, default: 0], quotation.words.wordCount)
    }
    var counts: [String: (words: Int, first: String)] = [:]
    for quote in namedFacts where quote.fact.kind == .quotes {
      guard let source = quote.fact.locators.first?.source else { continue }
      let words = longest[quote.fact.id] ?? quote.fact.text.wordCount
      counts[source, default: (0, quote.fact.id)].words += words
    }
    return counts
  }
}

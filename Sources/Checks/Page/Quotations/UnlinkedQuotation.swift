import Facts
import Kit
import Markdown
import Site

extension Check {
  static let unlinkedQuotation = prose(.unlinkedQuotation) { prose in
    var places = PlaceCursor(prose)
    return prose.blocks.indices.flatMap { prose.unlinkedQuotations(in: $0) }.compactMap { range in
      let words = places.written(range).withoutOuterMarks
      guard !words.isName else { return nil }
      return Diagnostic(
        .unlinkedQuotation, at: places.location(of: range),
        "“\(words.clipped)” is not linked to a quotation",
        help: "write [“…”](fact:quote.…), or use your own words")
    }
  }
}

extension Rule {
  static let unlinkedQuotation = Rule(
    "unlinked-quotation", .warning,
    catches: "Words of at least 12 letters in quotation marks that link to no quotation, and are no"
      + " name or title by their capitals.",
    why: "Nobody can tell who said them, nor whether they did.",
    wrong: "“a long and bitter war”",
    right: "[“a long and bitter war”](fact:quote.long-and-bitter)")

  /// The fewest bytes between quotation marks that are taken for speech rather than for a term.
  static let quotationLength = 12
}

extension PageProse {
  /// Whether the words are those of a quotation to which the page links elsewhere, as headings and
  /// standfirsts repeat them.
  private func isQuotedElsewhere(_ range: Range<Int>) -> Bool {
    let words = Array(bytes[range].quotationCore)
    return namedFacts.contains { $0.fact.kind == .quotes && $0.text[...].holdsWords(words) }
  }

  /// What stands between quotation marks in a block, with no link to a quotation in it or around
  /// it.
  fileprivate func unlinkedQuotations(in block: Int) -> [Range<Int>] {
    guard prose(of: block)?.quotation == nil, !blocks[block].isPlain else { return [] }
    let quoted = quotedRanges(in: blocks[block].range)
    if quoted.isEmpty { return [] }
    let facts = links[blocks[block].links].filter { $0.kind == .fact }
    return quoted.filter { range in
      guard range.count - 2 >= Rule.quotationLength else { return false }
      let next = facts.partitioningIndex { $0.range.lowerBound > range.lowerBound }
      if next > 0, facts[next - 1].range.contains(range.upperBound - 1) { return false }
      if isQuotedElsewhere(range) { return false }
      let within = facts[next...].prefix { $0.range.lowerBound < range.upperBound }
      return !within.contains { $0.fact == nil || $0.fact?.fact.kind == .quotes }
    }
  }
}

extension String {
  /// Whether all longer words begin with a capital letter, as those of names and titles do.
  fileprivate var isName: Bool {
    let words = unicodeScalars.split { !$0.properties.isAlphabetic }.filter { $0.count > 3 }
    return words.count > 1 && words.allSatisfy { $0.first?.properties.isUppercase ?? false }
  }
}

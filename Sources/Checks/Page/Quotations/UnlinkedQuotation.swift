import Facts
import Kit
import Markdown
import Site

extension Check {
  static let unlinkedQuotation = prose(.unlinkedQuotation) { prose in
    var places = PlaceCursor(prose)
    return prose.blocks.indices.flatMap { prose.unlinkedQuotations(in: $0) }.map { range in
      let words = places.written(range).withoutOuterMarks
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
    catches: "Words of at least 12 letters in quotation marks that link to no quotation.",
    why: "Nobody can tell who said them, nor whether they did.",
    wrong: "“a long and bitter war”",
    right: "[“a long and bitter war”](fact:quote.long-and-bitter)")

  /// The fewest bytes between quotation marks that are taken for speech rather than for a term.
  static let quotationLength = 12
}

extension PageProse {
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
      let within = facts[next...].prefix { $0.range.lowerBound < range.upperBound }
      return !within.contains { $0.fact == nil || $0.fact?.fact.kind == .quotes }
    }
  }
}

/// The anchors of a page, each once.
struct Anchors {
  /// For every anchor that is taken, the next number to try after it.
  private var taken: [String: Int] = [:]

  init(taken anchors: Set<String>) {
    for anchor in anchors { taken[anchor] = 1 }
  }

  /// Takes an anchor that raw HTML gives; false if the page has it already.
  mutating func take(_ anchor: String) -> Bool {
    guard taken[anchor] == nil else { return false }
    taken[anchor] = 1
    return true
  }

  /// An anchor that no heading has: the slug, or with the first free number from 1 on.
  mutating func anchor(for slug: String) -> String {
    guard var number = taken[slug] else {
      taken[slug] = 1
      return slug
    }
    while taken["\(slug)-\(number)"] != nil { number += 1 }
    taken["\(slug)-\(number)"] = 1
    taken[slug] = number + 1
    return "\(slug)-\(number)"
  }
}

extension DocumentReader {
  mutating func closeHeading(_ node: Node) {
    let block = blocks[blocks.count - 1]
    let words = words(ofRuns: block.runs)
    var id = ""
    if options.extensions.contains(.headingAnchors) {
      id = anchors.anchor(for: anchorName(withoutAttributes(words)))
      Node.custom(
        .customInline, entering: marker(.attributes(" id=\"\(id)\""))
      ).prepend(to: node)
    }
    headings.append(
      Heading(
        level: node.headingLevel, id: id, words: plainWords(of: block),
        position: block.position, isAside: block.isInFootnote || block.isInBlockQuote))
  }

  private func plainWords(of block: Prose) -> PlainWords {
    var words = PlainWords()
    words.append(block, of: runs, text, references)
    return words
  }

  private func anchorName(_ words: ArraySlice<UInt8>) -> String {
    let slug = slug(words)
    if slug.utf8.isEmpty { return "section" }
    // The anchors of footnotes start so.
    let isOfFootnote = features.hasFootnotes && slug.utf8.starts(with: "fn".utf8)
    let isReserved = options.reservedPrefixes.contains { slug.utf8.starts(with: $0.utf8) }
    return isOfFootnote || isReserved ? "section-\(slug)" : slug
  }
}

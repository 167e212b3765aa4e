/// The anchors of a page, each once.
struct Anchors {
  /// Anchors that the page has without its text.
  private let reserved: Set<String>

  /// For every other anchor that is taken, and every slug that several headings have, the next number to
  /// try after it.
  private var taken: [String: Int] = [:]

  init(reserved: Set<String>) {
    self.reserved = reserved
  }

  private func has(_ anchor: String) -> Bool {
    taken[anchor] != nil || reserved.contains(anchor)
  }

  /// Takes an anchor that raw HTML gives; false if the page has it already.
  mutating func take(_ anchor: String) -> Bool {
    guard !has(anchor) else { return false }
    taken[anchor] = 1
    return true
  }

  /// An anchor that no heading has: the slug, or with the first free number from 1 on.
  mutating func anchor(for slug: String) -> String {
    if taken.isEmpty { taken.reserveCapacity(Self.usualCount) }
    guard var number = taken[slug] ?? (reserved.contains(slug) ? 1 : nil) else {
      taken[slug] = 1
      return slug
    }
    while has("\(slug)-\(number)") { number += 1 }
    taken["\(slug)-\(number)"] = 1
    taken[slug] = number + 1
    return "\(slug)-\(number)"
  }

  /// How many headings most pages have at most.
  private static let usualCount = 24
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
    let first = slug.utf8.first
    let isReserved = options.reservedPrefixes.contains {
      $0.utf8.first == first && slug.hasBytes(of: $0)
    }
    return isOfFootnote || isReserved ? "section-\(slug)" : slug
  }
}

extension String {
  /// Whether the bytes begin with those of `prefix`.
  fileprivate func hasBytes(of prefix: String) -> Bool {
    let (bytes, start) = (utf8Span.span, prefix.utf8Span.span)
    guard start.count <= bytes.count else { return false }
    for index in start.indices where bytes[index] != start[index] { return false }
    return true
  }
}

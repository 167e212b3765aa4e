/// The anchors of a page, each once.
struct Anchors {
  private var taken: Set<String>

  /// How often a slug was asked for.
  private var counts: [String: Int] = [:]

  init(taken: Set<String>) {
    self.taken = taken
  }

  /// An anchor that no heading has: the slug, or with the first free number from 1 on.
  mutating func anchor(for slug: String) -> String {
    var number = counts[slug, default: 0]
    var anchor = number == 0 ? slug : "\(slug)-\(number)"
    while !taken.insert(anchor).inserted {
      number += 1
      anchor = "\(slug)-\(number)"
    }
    counts[slug] = number + 1
    return anchor
  }
}

extension DocumentReader {
  mutating func closeHeading(_ node: Node) {
    let block = blocks[blocks.count - 1]
    let bytes = runs[block.runs].filter(\.isReadable).flatMap { text[$0.text] }
    var id = ""
    if options.extensions.contains(.headingAnchors) {
      let words = slug(bytes)
      // The anchors of footnotes start so.
      let isTaken = features.hasFootnotes && words.utf8.starts(with: "fn".utf8)
      id = anchors.anchor(for: words.isEmpty ? "section" : isTaken ? "section-\(words)" : words)
      Node.custom(
        .customInline, entering: Marker.bytes(Marker.Tag.attributes, " id=\"\(id)\"")
      ).prepend(to: node)
    }
    headings.append(
      Heading(
        level: node.headingLevel, id: id, text: String(decoding: bytes, as: UTF8.self),
        position: block.position))
  }
}

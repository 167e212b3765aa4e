import Kit

extension DocumentReader {
  /// Reads what the tags of raw HTML mean for the page: their anchors and addresses.
  ///
  /// - Parameters:
  ///   - tags: The tags.
  ///   - bytes: What holds them: what is left of the HTML without its comments.
  ///   - html: Where that stands in the HTML.
  ///   - literal: The HTML.
  ///   - place: Where a byte of the HTML stands in the source; nil if that is not known.
  /// - Returns: What is left, markers around the addresses of the site; nil if that is `literal`.
  mutating func read(
    _ tags: RawTags, in bytes: [UInt8], of html: UncommentedHTML,
    _ literal: UnsafeBufferPointer<UInt8>, at place: (Int) -> Int?
  ) -> [UInt8]? {
    report(tags, in: bytes) { place(html.literalOffset(of: $0)) }
    follow(tags.tags, in: bytes) { place(html.literalOffset(of: $0)) }
    var marked: [UInt8] = []
    var copied = 0
    for address in tags.addresses {
      let start = place(html.literalOffset(of: address.range.lowerBound))
      let position = start.map { tagPositions.ofAddresses.position(of: $0) }
      guard let reference = readAddress(address, bytes[address.range], at: position) else {
        continue
      }
      marked += bytes[copied..<address.range.lowerBound] + slot(.addressStart(reference))
      marked += bytes[address.range] + slot(.addressEnd(reference))
      copied = address.range.upperBound
    }
    return html.isWhole(literal) && copied == 0 ? nil : marked + bytes[copied...]
  }

  /// Adds the anchors of tags to the page's, and reports those that it has already, and what browsers
  /// will not load or run.
  private mutating func report(
    _ tags: RawTags, in bytes: [UInt8], at place: (Int) -> Int?
  ) {
    var found: [(kind: MarkdownProblem.Kind, range: Range<Int>)] = []
    for anchor in tags.anchors {
      rawAnchors.append(anchor.name)
      guard !options.reservedAnchors.contains(anchor.name), !anchors.take(anchor.name) else {
        continue
      }
      found.append((.repeatedAnchor, anchor.range))
    }
    found += tags.blocked.map { (.blocked($0.kind), $0.range) }
    for problem in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let text = bytes[problem.range].prefix { !$0.isLineEnd }
      let position = place(problem.range.lowerBound).map {
        tagPositions.ofProblems.position(of: $0)
      }
      let start = position ?? blocks.last?.position ?? source.position(of: 0)
      report(
        problem.kind, String(decoding: text, as: UTF8.self),
        at: SourceRange(start: start, length: position == nil ? 0 : text.scalarCount))
    }
  }

  /// Adds an address to the references, and reports it if it may not be published.
  ///
  /// - Returns: The index of the reference if it is one of the site's own, or may be; nil otherwise.
  private mutating func readAddress(
    _ address: RawAddress, _ written: ArraySlice<UInt8>, at position: SourcePosition?
  ) -> Int? {
    let kind = address.destination.withUnsafeBufferPointer {
      Reference.Kind(destination: $0, isImage: address.kind.isImage)
    }
    let start = position ?? blocks.last?.position ?? source.position(of: 0)
    let range = SourceRange(
      start: start,
      length: position == nil ? 0 : String(decoding: written, as: UTF8.self).unicodeScalars.count)
    guard !address.destination.isEmpty else { return nil }
    if kind == .refused || kind == .fact || kind == .citation {
      report(
        kind == .refused ? .unsafeLink : .referenceInHTML, String(decoding: written, as: UTF8.self),
        at: range)
      return nil
    }
    references.append(
      Reference(
        kind: kind, destination: String(decoding: address.destination, as: UTF8.self), title: "",
        words: "", isAutolink: false, isInHTML: true, sourceRange: range, wordsRange: range,
        block: max(0, blocks.count - 1)))
    let isOwn =
      kind == .page || kind == .image || references[references.count - 1].mayBeOwnInOtherForm
    return isOwn ? references.count - 1 : nil
  }
}

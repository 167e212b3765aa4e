import Kit

extension DocumentReader {
  mutating func readInlineHTML(_ node: Node) {
    let literal = node.literal
    let start = cursor.skip(html: literal)
    let html = UncommentedHTML(literal, options, isInCode: isInCode)
    if let comment = html.openComment {
      reportOpenComment(at: start.map { positions.position(of: $0 + comment) })
    }
    if html.firstLine(of: literal) == nil {
      if let start { keepReferences(in: start..<cursor.offset) }
      return removeComment(node)
    }
    guard !options.allowsRawHTML else {
      let cursor = cursor
      let marked = readTags(of: html, in: literal) { offset in
        start.map { cursor.sourceOffset(of: offset, inHTML: literal, from: $0) }
      }
      if let marked { node.setLiteral(marked) }
      return
    }
    if let start { keepReferences(in: start..<cursor.offset) }
    let shown = html.bytes(of: literal)
    reportRawHTML(shown, at: start.map { positions.position(of: $0) })
    // It is shown, but no words of the text: what stands in attributes was never meant as such.
    appendRun(.markup, shown, at: start)
    Node.text(shown).insert(before: node)
    node.remove()
  }

  /// Reads what a tag among words means for the page: its anchors and addresses, and whether what
  /// follows is words.
  ///
  /// - Returns: As `read(_:in:of:_:at:)`.
  private mutating func readTags(
    of html: UncommentedHTML, in literal: UnsafeBufferPointer<UInt8>, at place: (Int) -> Int?
  ) -> [UInt8]? {
    let wasInCode = isInCode
    let bytes = html.bytes(of: literal)
    let start = bytes.prefix(9).map(\.lowercased)
    for name in ["script", "style"] {
      if start.starts(with: "<\(name)".utf8) { isInCode = true }
      if start.starts(with: "</\(name)".utf8) { isInCode = false }
    }
    let tags = RawTags(bytes)
    if wasInCode {
      follow(tags.tags, in: bytes) { place(html.literalOffset(of: $0)) }
      return html.isWhole(literal) ? nil : bytes
    }
    if let tag = tags.tags.first { readInline(tag) }
    return read(tags, in: bytes, of: html, literal, at: place)
  }

  mutating func readHTMLBlock(_ node: Node) {
    keepReferences(in: node)
    let literal = node.literal
    let html = UncommentedHTML(literal, options)
    let lines = BlockLines(of: node, in: source)
    if let comment = html.openComment {
      reportOpenComment(at: source.position(of: lines.sourceOffset(of: comment)))
    }
    guard let line = html.firstLine(of: literal) else { return node.remove() }
    let position = source.position(of: lines.sourceOffset(of: line.lowerBound))
    guard !options.allowsRawHTML else {
      reportForbiddenCharacters(in: html, literal, lines)
      if literal[line].first != UInt8(ascii: "<") { reportRawHTML(literal[line], at: position) }
      let bytes = html.bytes(of: literal)
      let tags = RawTags(bytes)
      let marked = read(tags, in: bytes, of: html, literal) { lines.sourceOffset(of: $0) }
      if let marked { node.setLiteral(marked) }
      readWords(of: tags, without: html.gaps, in: bytes) {
        lines.sourceOffset(of: html.literalOffset(of: $0))
      }
      return
    }
    reportRawHTML(literal[line], at: position)
    let paragraph = Node.paragraph()
    paragraph.insert(before: node)
    Node.text(html.shownText(of: literal)).append(to: paragraph)
    node.remove()
  }

  private mutating func reportForbiddenCharacters(
    in html: UncommentedHTML, _ literal: UnsafeBufferPointer<UInt8>, _ lines: BlockLines
  ) {
    guard features.hasReferences else { return }
    var counter = PositionCounter(source: source)
    for offset in html.parts.joined() where literal[offset] == UInt8(ascii: "&") {
      guard let reference = CharacterReference(in: literal, at: offset), !reference.isText
      else { continue }
      let start = lines.sourceOffset(of: offset)
      reportForbidden(
        start..<start + reference.range.count, at: counter.position(of: start))
    }
  }

  private mutating func reportRawHTML(
    _ html: some Sequence<UInt8>, at position: SourcePosition?
  ) {
    let text = String(decoding: Array(html), as: UTF8.self)
    let start = position ?? blocks.last?.position ?? source.position(of: 0)
    report(
      .rawHTML, text,
      at: SourceRange(start: start, length: position == nil ? 0 : text.unicodeScalars.count))
  }
}

/// Where the lines of a block of raw HTML stand in the source.
///
/// Each is the end of a line there, after the marks of the blocks around it.
private struct BlockLines {
  /// Where each line ends in the block, its line end left out.
  private var ends: [Int] = []

  /// Where the same lines end in the source.
  private var sourceEnds: [Int] = []
  private let source: MarkdownSource

  init(of node: Node, in source: MarkdownSource) {
    self.source = source
    let literal = node.literal
    var start = 0
    while start < literal.count {
      let newline = offset(of: 0x0A, in: literal, from: start) ?? literal.count
      let isReturn = newline > start && literal[newline - 1] == 0x0D
      ends.append(isReturn ? newline - 1 : newline)
      let line = source.line(node.startLine - 2 + ends.count)
      let end = source.bytes[line].lastIndex { !$0.isLineEnd }
      sourceEnds.append(end.map { $0 + 1 } ?? line.lowerBound)
      start = newline + 1
    }
  }

  /// Where a byte of the block stands in the source.
  ///
  /// O(log n) for n lines.
  func sourceOffset(of offset: Int) -> Int {
    guard let last = ends.indices.last else { return source.bytes.count }
    let index = min(ends.partitioningIndex { $0 >= offset }, last)
    let line = source.line(source.lineIndex(of: sourceEnds[index])).lowerBound
    return max(line, sourceEnds[index] - max(0, ends[index] - offset))
  }
}

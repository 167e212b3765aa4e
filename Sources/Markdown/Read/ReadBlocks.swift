import Kit

/// A block quote that is being read.
struct OpenQuote {
  let position: SourcePosition

  /// The index of its first block of prose.
  let firstBlock: Int
  var alert: Alert?
}

extension DocumentReader {
  mutating func changeDepth(isExit: Bool, at node: Node) {
    blockDepth += isExit ? -1 : 1
    guard !isExit, blockDepth > Limit.depth else { return }
    reportDepth(at: SourceSpan(start: position(of: node), length: 0))
  }

  mutating func openProse(_ node: Node) {
    let start = startOffset(of: node)
    let end = source.line(node.endLine - 1).upperBound
    let level = node.headingLevel
    cursor.enterBlock(start..<max(start, end), quoteDepth: openQuotes.count)
    if level > 0 { cursor.skipHeadingMarks(level: level) } else { cursor.skipDefinitions() }
    openBlock(level > 0 ? .heading(level: level) : .paragraph, at: positions.position(of: start))
  }

  mutating func openBlock(_ kind: Prose.Kind, at position: SourcePosition) {
    blocks.append(
      Prose(
        kind: kind, position: position, runs: runs.count..<runs.count,
        isTopLevel: blockDepth == 0 && !kind.isInTable, isInBlockQuote: !openQuotes.isEmpty,
        quotation: nil))
  }

  /// Ends the block that was opened last.
  mutating func closeBlock() {
    closeTildes()
    let start = blocks[blocks.count - 1].runs.lowerBound
    blocks[blocks.count - 1].runs = start..<runs.count
  }

  mutating func closeProse(_ node: Node) {
    closeBlock()
    if node.kind == .heading {
      closeHeading(node)
    } else if blockDepth == 0, !hasFirstParagraph {
      hasFirstParagraph = true
      Node.custom(.customInline, entering: Marker.bytes(Marker.Tag.paragraphStart))
        .prepend(to: node)
      Node.custom(.customInline, entering: Marker.bytes(Marker.Tag.paragraphEnd)).append(to: node)
    }
    removeAlertLabel(from: node)
  }

  mutating func openQuote(_ node: Node) {
    changeDepth(isExit: false, at: node)
    openQuotes.append(OpenQuote(position: position(of: node), firstBlock: blocks.count))
  }

  mutating func closeQuote(_ node: Node) {
    changeDepth(isExit: true, at: node)
    guard let quote = openQuotes.popLast() else { return }
    if quote.alert != nil {
      closeAlert(node, quote)
    } else if options.extensions.contains(.quotations) {
      closeQuotation(node, quote)
    }
  }

  mutating func readCodeBlock(_ node: Node) {
    if options.extensions.contains(.views), isView(node) { readView(node) }
  }

  mutating func readHTMLBlock(_ node: Node) {
    guard !options.allowsRawHTML else { return }
    let literal = node.literal
    let line = literal.prefix { !$0.isLineEnd }
    reportRawHTML(line, at: startOffset(of: node))
    let paragraph = Node.paragraph()
    let end = literal.lastIndex { !$0.isLineEnd } ?? literal.startIndex
    paragraph.insert(before: node)
    Node.text(literal[...min(end, literal.endIndex - 1)]).append(to: paragraph)
    node.remove()
  }

  mutating func reportRawHTML(_ html: some Sequence<UInt8>, at offset: Int?) {
    let text = String(decoding: Array(html), as: UTF8.self)
    let start = offset.map(source.position(of:)) ?? blocks.last?.position
    report(
      .rawHTML, text,
      at: SourceSpan(
        start: start ?? source.position(of: 0),
        length: offset == nil ? 0 : text.unicodeScalars.count
      ))
  }
}

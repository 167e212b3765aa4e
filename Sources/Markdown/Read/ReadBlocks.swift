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
    reportDepth(at: SourceRange(start: position(of: node), length: 0))
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
        isTopLevel: blockDepth == 0 && !kind.isInTable && rawBlock.isTopLevel,
        isInBlockQuote: !openQuotes.isEmpty || rawBlock.quotes > 0,
        isInFootnote: isInFootnote, quotation: nil))
  }

  /// Ends the block that was opened last.
  mutating func closeBlock() {
    closeTildes()
    isInCode = false
    rawBlock.leaveInlines()
    dropLastBreak()
    let start = blocks[blocks.count - 1].runs.lowerBound
    blocks[blocks.count - 1].runs = start..<runs.count
  }

  /// Leaves out the end of a line at the end of a block, where a tag makes one.
  private mutating func dropLastBreak() {
    guard let last = runs.last, last.kind == .lineBreak,
      blocks[blocks.count - 1].runs.lowerBound < runs.count
    else { return }
    text.removeSubrange(last.text)
    runs.removeLast()
  }

  mutating func closeProse(_ node: Node) {
    closeBlock()
    if node.kind == .heading {
      closeHeading(node)
    } else if blockDepth == 0, !hasFirstParagraph {
      hasFirstParagraph = true
      Node.custom(.customInline, entering: marker(.paragraphStart)).prepend(to: node)
      Node.custom(.customInline, entering: marker(.paragraphEnd)).append(to: node)
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
    keepReferences(in: node)
    reportComment(inLanguageOf: node)
    guard options.extensions.contains(.views) else { return }
    if isView(node) { readView(node) } else { reportMisnamedView(node) }
  }
}

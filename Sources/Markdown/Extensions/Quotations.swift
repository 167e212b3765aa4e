import Kit

extension DocumentReader {
  /// Makes an attributed quotation of a block quote whose last paragraph starts with a dash and
  /// holds a link to a fact.
  mutating func closeQuotation(_ node: Node, _ quote: OpenQuote) {
    guard !isTooDeep, let last = node.last, last.kind == .paragraph, blocks.count > quote.firstBlock
    else { return }
    let lastBlock = blocks[blocks.count - 1]
    guard startsWithDash(lastBlock.runs.first.map { text[runs[$0].text] } ?? []),
      let reference = firstFact(in: lastBlock.runs)
    else { return reportJoinedAttribution(in: lastBlock) }
    let index = quotations.count
    blocks[blocks.count - 1].kind = .attribution
    for block in quote.firstBlock..<blocks.count where blocks[block].quotation == nil {
      blocks[block].quotation = index
    }
    quotations.append(quotation(quote, reference: reference))
    replace(node, attribution: last, index: index)
  }

  private func quotation(_ quote: OpenQuote, reference: Int) -> BlockQuotation {
    let last = blocks.count - 1
    var words: [UInt8] = []
    for block in quote.firstBlock..<last {
      if !words.isEmpty { words.append(contentsOf: "\n\n".utf8) }
      words.append(contentsOf: self.words(ofRuns: blocks[block].runs))
    }
    return BlockQuotation(
      words: String(decoding: words, as: UTF8.self),
      wordsPosition: blocks[quote.firstBlock].position,
      attribution: String(
        decoding: withoutDash(self.words(ofRuns: blocks[last].runs)), as: UTF8.self),
      reference: reference, position: quote.position, blocks: quote.firstBlock..<blocks.count)
  }

  /// Puts slots around the words and the attribution, and takes the dash out of it.
  private mutating func replace(_ node: Node, attribution: Node, index: Int) {
    let figure = Node.custom(.customBlock, entering: slot(.quotationStart(index)))
    figure.insert(before: node)
    node.moveChildren(to: figure)
    node.remove()
    if let dash = attribution.first, dash.kind == .text {
      dash.setLiteral(withoutDash(Array(dash.literal)[...]))
    }
    // Inlines, as libcmark puts blocks on lines of their own.
    let caption = Node.custom(.customBlock, entering: [])
    caption.insert(before: attribution)
    Node.custom(.customInline, entering: slot(.attributionStart(index))).append(to: caption)
    attribution.moveChildren(to: caption)
    Node.custom(.customInline, entering: slot(.quotationEnd(index))).append(to: caption)
    attribution.remove()
  }

  private func firstFact(in range: Range<Int>) -> Int? {
    runs[range].lazy.compactMap(\.reference).first { references[$0].kind == .fact }
  }

  /// Whether `bytes` start with an em dash (U+2014) or a horizontal bar (U+2015).
  private func startsWithDash(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: "—") || bytes.starts(with: "―")
  }

  private func withoutDash(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    startsWithDash(bytes) ? bytes.dropFirst(3).drop { $0.isSpace } : bytes
  }

  /// Reports a line that names a speaker right after the words, which makes it part of them.
  private mutating func reportJoinedAttribution(in block: Prose) {
    for index in block.runs.dropFirst() where runs[index - 1].kind == .softBreak {
      guard startsWithDash(text[runs[index].text]),
        firstFact(in: index..<block.runs.upperBound) != nil
      else { continue }
      report(
        .attributionWithoutBlankLine,
        at: SourceRange(start: runs[index].position ?? block.position, length: 1))
    }
  }
}

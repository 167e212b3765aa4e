import Kit

extension DocumentReader {
  mutating func readListStart(_ node: Node) {
    // No list for readers starts beyond the days of a month; "1800. " is a number in a sentence.
    guard let number = node.listStart, number > 31 else { return }
    let start = startOffset(of: node)
    let digits = source.bytes[start...].prefix(while: \.isDigit)
    reportNumber(start..<digits.endIndex + 1)
  }

  mutating func openItem(_ node: Node) {
    changeDepth(isExit: false, at: node)
    if blockDepth == 1 {
      isInFootnote = footnotes.definitions.indexes[node.startLine - 1] != nil
    }
    let start = startOffset(of: node)
    guard start < source.bytes.count, source.bytes[start] == UInt8(ascii: "+") else { return }
    let next = source.skippingBlanks(from: start + 1, before: source.bytes.count)
    if next < source.bytes.count, source.bytes[next].isDigit { reportNumber(start..<start + 1) }
  }

  private mutating func reportNumber(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<source.bytes.count)
    report(
      .numberStartsList, String(decoding: source.bytes[range], as: UTF8.self),
      at: source.sourceRange(of: range))
  }
}

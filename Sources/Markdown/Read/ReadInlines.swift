import Kit

extension DocumentReader {
  mutating func readText(_ node: Node) {
    let literal = node.literal
    let start = cursor.skip(text: literal)
    if features.hasComments { readOpenComments(in: literal, start: start) }
    if runs.count == blocks.last?.runs.lowerBound, readLabel(node, start: start) { return }
    readMarks(in: node, start: start)
  }

  /// Reads a text with the marks of extensions in it.
  mutating func readMarks(in node: Node, start: Int?) {
    if features.hasStruckText || features.hasFootnotes, splitText(node, start: start) { return }
    appendRun(.text, node.literal, at: start)
  }

  mutating func readCode(_ node: Node) {
    let start = cursor.skipCodeSpan()
    if let start { keepReferences(in: start..<cursor.offset) }
    appendRun(.code, node.literal, at: start)
  }

  mutating func readBreak(_ kind: Run.Kind) {
    cursor.skipLineEnd()
    // A `<br>` before the end of its line.
    if runs.last?.kind == .lineBreak { return }
    if skipsNextBreak {
      skipsNextBreak = false
      return
    }
    appendBreak(kind)
  }

  mutating func appendBreak(_ kind: Run.Kind) {
    let start = text.count
    text.append(0x20)
    runs.append(
      Run(kind: kind, text: start..<text.count, reference: openReference, position: nil))
  }

  mutating func readEmphasis(delimiters: Int, isExit: Bool, at node: Node) {
    cursor.skipDelimiters(delimiters)
    if isExit { closeTildes() }
    changeInlineDepth(isExit: isExit)
  }

  mutating func changeInlineDepth(isExit: Bool) {
    inlineDepth += isExit ? -1 : 1
    guard !isExit, inlineDepth > Limit.depth, let block = blocks.last else { return }
    reportDepth(at: SourceRange(start: block.position, length: 0))
  }

  /// Adds a run to the open block; `offset` is where it starts in the source.
  mutating func appendRun(
    _ kind: Run.Kind, _ bytes: some Collection<UInt8>, at offset: Int?
  ) {
    var kind = isInCode || rawBlock.struck > 0 ? .markup : kind
    if kind == .text, rawBlock.code > 0 { kind = .code }
    let start = text.count
    if let digits = rawBlock.digits {
      text += bytes.digits(digits)
    } else {
      text.append(contentsOf: bytes)
    }
    if kind == .text, source.mayHoldEscapes, let offset {
      readShifts(of: start..<text.count, writtenAt: offset)
    }
    let isText = kind == .text || kind == .code
    runs.append(
      Run(
        kind: imageDepth > 0 && isText ? .alternativeText : kind, text: start..<text.count,
        reference: openReference, position: offset.map { positions.position(of: $0) }))
  }

  /// Notes where a text takes more columns than it has scalars.
  private mutating func readShifts(of range: Range<Int>, writtenAt offset: Int) {
    var found: [(offset: Int, columns: Int)] = []
    text.withUnsafeBufferPointer { bytes in
      _ = source.end(
        of: UnsafeBufferPointer(rebasing: bytes[range]), writtenAt: offset, before: cursor.end
      ) { found.append((range.lowerBound + $0, $1)) }
    }
    for shift in found { shifts.add(shift.columns, before: shift.offset) }
  }

  /// The bytes of some runs without markup and alternative text.
  func words(ofRuns range: Range<Int>) -> ArraySlice<UInt8> {
    guard let first = runs[range].first, let last = runs[range].last else { return [] }
    if runs[range].allSatisfy(\.isReadable) {
      return text[first.text.lowerBound..<last.text.upperBound]
    }
    return runs[range].lazy.filter(\.isReadable).reduce(into: []) { $0 += text[$1.text] }
  }

  /// The index of the link or image around the walk's place.
  var openReference: Int? { openLinks.last?.reference }

  /// Reads what the first text of a block may say about the block around it.
  ///
  /// - Returns: Whether all of the text was such a label.
  private mutating func readLabel(_ node: Node, start: Int?) -> Bool {
    guard let start, node.previous == nil, source.bytes[start] == UInt8(ascii: "["),
      let paragraph = node.parent, paragraph.kind == .paragraph, paragraph.previous == nil
    else { return false }
    switch paragraph.parent?.kind {
    case .item where options.extensions.contains(.taskLists):
      return readTaskLabel(node, start: start)
    case .blockQuote where options.extensions.contains(.alerts):
      return readAlertLabel(node, start: start)
    default:
      return false
    }
  }
}

/// A place in the source that follows a walk through the inlines of a block.
///
/// libcmark's own places of inlines are wrong after links that run over lines, code spans and
/// indented lines. Told what the walk meets, the cursor steps over how that is written. Where the
/// source is not as expected it searches a short way ahead; then it is lost until the next block,
/// and says nothing rather than something wrong.
struct SourceCursor {
  let source: MarkdownSource
  var offset = 0

  /// Whether the source was not as expected, so that nothing is known until the next block.
  private(set) var isLost = true

  /// Where the block ends.
  private(set) var end = 0

  /// The number of block quotes around the block.
  private var quoteDepth = 0

  init(source: MarkdownSource) {
    self.source = source
  }
}

extension SourceCursor {
  /// Goes to the start of a block.
  mutating func enterBlock(_ range: Range<Int>, quoteDepth: Int) {
    offset = range.lowerBound
    end = range.upperBound
    isLost = false
    self.quoteDepth = quoteDepth
  }

  /// Steps over the `#` of a heading, which one underlined does not have.
  mutating func skipHeadingMarks(level: Int) {
    var place = offset
    while place < end, source.bytes[place] == UInt8(ascii: "#") { place += 1 }
    guard place - offset == level, place < end, source.bytes[place].isBlank else { return }
    offset = source.skippingBlanks(from: place, before: end)
  }

  /// Steps over the link definitions with which a paragraph may start.
  mutating func skipDefinitions() {
    while offset < end, source.bytes[offset] == UInt8(ascii: "["),
      let definition = source.definition(at: offset, before: end)
    {
      offset = skippingSpace(from: definition.end)
      let titleEnd = source.titleEnd(at: offset, before: end)
      let next = source.skippingBlanks(from: titleEnd, before: end)
      if definition.end == definition.destination.end, titleEnd > offset,
        source.isLineEnd(next, before: end)
      {
        offset = skippingSpace(from: next)
      }
    }
  }

  /// Steps over `text`, and returns where it starts.
  mutating func skip(text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !isLost else { return nil }
    let farthest = min(end, offset + 256)
    var place = offset
    repeat {
      if let textEnd = source.end(of: text, writtenAt: place, before: end) {
        offset = textEnd
        return place
      }
      place += 1
    } while place < farthest
    isLost = true
    return nil
  }

  /// Steps over a code span, and returns where its content starts.
  mutating func skipCodeSpan() -> Int? {
    guard !isLost,
      let start = Markdown.offset(of: UInt8(ascii: "`"), in: source.bytes, offset..<end)
    else { return nil }
    let contentStart = runEnd(from: start)
    var place = contentStart
    while let opener = Markdown.offset(of: UInt8(ascii: "`"), in: source.bytes, place..<end) {
      place = runEnd(from: opener)
      if place - opener == contentStart - start {
        offset = place
        return contentStart
      }
    }
    isLost = true
    return nil
  }

  private func runEnd(from start: Int) -> Int {
    var place = start
    while place < end, source.bytes[place] == source.bytes[start] { place += 1 }
    return place
  }

  /// Steps over the asterisks or underscores of emphasis.
  mutating func skipDelimiters(_ count: Int) {
    guard !isLost, offset + count <= end else { return }
    let isThere = source.bytes[offset..<offset + count].allSatisfy {
      $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_")
    }
    if isThere { offset += count }
  }

  /// Steps over the end of a line and the marks with which the next one starts.
  mutating func skipLineEnd() {
    guard !isLost else { return }
    let line = source.line(source.lineIndex(of: offset))
    guard line.upperBound < end || (line.upperBound == end && offset < end) else {
      isLost = true
      return
    }
    offset = skippingMarks(from: line.upperBound)
  }

  /// Where a byte of raw HTML that starts at `start` stands.
  func sourceOffset(of byte: Int, inHTML html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    for byte in html.prefix(byte) where place < end {
      place = byte == 0x0A ? nextLine(after: place) : place + 1
    }
    return place
  }

  /// Steps over raw HTML, and returns where it starts.
  mutating func skip(html: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !isLost else { return nil }
    let start = offset
    var place = offset
    for byte in html {
      guard place < end else { break }
      if byte == 0x0A {
        place = nextLine(after: place)
      } else if source.bytes[place] == byte {
        place += 1
      } else {
        isLost = true
        return nil
      }
    }
    offset = place
    return start
  }

  /// Where the text of the line after that of a place starts.
  private func nextLine(after place: Int) -> Int {
    skippingMarks(from: source.line(source.lineIndex(of: place)).upperBound)
  }
}

extension SourceCursor {
  /// The first offset from `start` on with no white space, line ends and their marks passed over.
  func skippingSpace(from start: Int) -> Int {
    var place = start
    while place < end, source.bytes[place].isSpace {
      let isLineEnd = source.bytes[place].isLineEnd
      place += 1
      if isLineEnd { place = skippingMarks(from: place) }
    }
    return place
  }

  /// The first offset from a line's start on after its indentation and the marks of block quotes.
  private func skippingMarks(from lineStart: Int) -> Int {
    source.skippingMarks(from: min(lineStart, end), end, quoteDepth)
  }
}

extension MarkdownSource {
  /// The first offset from a line's start on after its indentation and the marks of block quotes.
  func skippingMarks(from lineStart: Int, _ end: Int, _ quoteDepth: Int) -> Int {
    var place = skippingBlanks(from: lineStart, before: end)
    var depth = 0
    while depth < quoteDepth, place < end, bytes[place] == UInt8(ascii: ">") {
      place = skippingBlanks(from: place + 1, before: end)
      depth += 1
    }
    return place
  }
}

import Kit

/// The bytes of a text, and where its lines start.
struct MarkdownSource {
  let bytes: [UInt8]

  /// The line of the file on which the text starts, counted from 1.
  let firstLine: Int

  /// Whether something may be written in another way than it is read, after a backslash or as a
  /// reference.
  let mayHoldEscapes: Bool

  /// The offset of every line, then the number of bytes.
  let lineStarts: [Int]

  /// Lines end as CommonMark says: at a line feed, a carriage return, or both.
  init(_ text: ArraySlice<UInt8>, firstLine: Int) {
    let bytes = Array(text)
    self.bytes = bytes
    mayHoldEscapes = [UInt8(ascii: "\\"), UInt8(ascii: "&")].contains {
      offset(of: $0, in: bytes, 0..<bytes.count) != nil
    }
    self.firstLine = firstLine
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32)
    let hasReturns = offset(of: UInt8(ascii: "\r"), in: bytes, 0..<bytes.count) != nil
    var start = 0
    while let end = hasReturns
      ? bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D })
      : offset(of: 0x0A, in: bytes, start..<bytes.count)
    {
      start = end + 1
      if bytes[end] == 0x0D, start < bytes.count, bytes[start] == 0x0A { start += 1 }
      starts.append(start)
    }
    if start < bytes.count || starts.count == 1 { starts.append(bytes.count) }
    lineStarts = starts
  }
}

extension MarkdownSource {
  var lineCount: Int { lineStarts.count - 1 }

  /// The bytes of a line, counted from 0, with its end; empty beyond the last.
  func line(_ index: Int) -> Range<Int> {
    guard index >= 0, index < lineCount else { return bytes.count..<bytes.count }
    return lineStarts[index]..<lineStarts[index + 1]
  }

  /// The index of the line that holds `offset`.
  ///
  /// O(log n) for n lines.
  func lineIndex(of offset: Int) -> Int {
    max(lineStarts.dropLast().partitioningIndex { $0 > offset }, 1) - 1
  }

  func position(of offset: Int) -> SourcePosition {
    let line = lineIndex(of: offset)
    let column = scalarCount(in: bytes, lineStarts[line]..<max(offset, lineStarts[line])) + 1
    return SourcePosition(line: firstLine + line, column: column)
  }

  /// Where a part of the text stands; its length is 0 if it runs over a line's end.
  func sourceRange(of range: Range<Int>) -> SourceRange {
    let isOnOneLine = range.upperBound <= line(lineIndex(of: range.lowerBound)).upperBound
    return SourceRange(
      start: position(of: range.lowerBound),
      length: isOnOneLine ? scalarCount(in: bytes, range) : 0)
  }

  func contains(_ byte: UInt8) -> Bool { offset(of: byte, in: bytes, 0..<bytes.count) != nil }

  /// Whether `first` is somewhere followed by `second`.
  func contains(_ first: UInt8, then second: UInt8) -> Bool {
    var start = 0
    while let found = offset(of: first, in: bytes, start..<bytes.count) {
      start = found + 1
      if start < bytes.count, bytes[start] == second { return true }
    }
    return false
  }
}

import Kit

/// The limits that keep libcmark's time in proportion to a text's length.
///
/// libcmark 0.30.2 takes quadratic time for `![[]()` repeated (CVE-2023-22486), for emphasis in
/// deep block quotes (CVE-2023-24824) and for blank lines in deep lists.
enum Limit {
  /// Bytes of a text.
  static let bytes = 512 * 1024

  /// Blocks within blocks; also emphasis, links and images within one another.
  static let depth = 64

  /// Cells of all tables of a text.
  static let tableCells = 20_000

  /// Left brackets in a text.
  static let brackets = 10_000
}

extension MarkdownSource {
  /// Why the text must not be parsed, or `nil` if it may.
  var problemBeforeParsing: MarkdownProblem? {
    if bytes.count > Limit.bytes { return problem(.tooLarge(limit: Limit.bytes), at: 0) }
    if hasTooManyBrackets {
      return problem(.tooManyBrackets(limit: Limit.brackets), at: 0)
    }
    for index in 0..<lineCount
    where depth(ofLine: line(index)) > Limit.depth && !isThematicBreak(line(index)) {
      return problem(.nestingTooDeep(limit: Limit.depth), at: lineStarts[index])
    }
    return nil
  }

  private var hasTooManyBrackets: Bool {
    var count = 0
    var start = 0
    while let found = offset(of: UInt8(ascii: "["), in: bytes, start..<bytes.count) {
      count += 1
      start = found + 1
    }
    return count > Limit.brackets
  }

  private func problem(_ kind: MarkdownProblem.Kind, at offset: Int) -> MarkdownProblem {
    MarkdownProblem(
      kind: kind, text: "", sourceRange: SourceRange(start: position(of: offset), length: 0))
  }

  /// At least the number of blocks that the line opens or continues, by its marks and indentation.
  private func depth(ofLine line: Range<Int>) -> Int {
    var depth = 0
    var place = line.lowerBound
    while place < line.upperBound {
      let columns = indentation(from: &place, to: line.upperBound)
      guard let end = markEnd(at: place, to: line.upperBound) else { break }
      // One blank belongs to a mark; two and more may be the indentation of lists.
      depth += 1 + (columns > 1 ? columns / 2 : 0)
      place = end
    }
    return depth
  }

  /// Steps over blanks, and returns how many columns they take.
  private func indentation(from place: inout Int, to end: Int) -> Int {
    var columns = 0
    while place < end, bytes[place].isBlank {
      columns += bytes[place] == 0x09 ? 4 : 1
      place += 1
    }
    return columns
  }

  /// Where the mark of a block quote or list item ends, or `nil` if there is none.
  private func markEnd(at place: Int, to end: Int) -> Int? {
    guard place < end else { return nil }
    var last = place
    switch bytes[place] {
    case UInt8(ascii: ">"): return place + 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): break
    case let byte where byte.isDigit:
      while last < end, bytes[last].isDigit { last += 1 }
      guard last < end, bytes[last] == UInt8(ascii: ".") || bytes[last] == UInt8(ascii: ")")
      else { return nil }
    default: return nil
    }
    guard last + 1 == end || bytes[last + 1].isSpace else { return nil }
    return last + 1
  }

  private func isThematicBreak(_ line: Range<Int>) -> Bool {
    let marks = bytes[line].filter { !$0.isSpace }
    return marks.allSatisfy {
      $0 == marks.first && ($0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "*"))
    }
  }
}

/// The cells of a line of a pipe table.
///
/// [GitHub Flavored Markdown 0.29, §4.10](https://github.github.com/gfm/#tables-extension-): pipes
/// part cells wherever they stand, unless a backslash escapes them.
struct TableRow {
  /// The places of the cells' text, without the white space around it.
  private(set) var cells: [Range<Int>] = []

  /// Splits a line without its end; one pipe at the start and one at the end are left out.
  init(_ line: Range<Int>, of source: MarkdownSource) {
    let bytes = source.bytes
    let line = source.trimmed(line)
    var start = line.lowerBound
    if start < line.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
    var place = start
    while place < line.upperBound {
      if bytes[place] == UInt8(ascii: "|") {
        cells.append(source.trimmed(start..<place))
        start = place + 1
      }
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    if start < line.upperBound { cells.append(source.trimmed(start..<line.upperBound)) }
  }
}

/// How the cells of a column stand.
enum Alignment {
  case none, left, center, right

  /// What a column of a delimiter row says, such as `:-:`, or `nil` if it is none.
  init?(_ delimiter: ArraySlice<UInt8>) {
    let isLeft = delimiter.first == UInt8(ascii: ":")
    let isRight = delimiter.last == UInt8(ascii: ":") && delimiter.count > 1
    let dashes = delimiter.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
    guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    self = isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none)
  }

  /// A class rather than a style, which a strict policy for content would refuse.
  var attribute: String {
    switch self {
    case .none: ""
    case .left: " class=\"align-left\""
    case .center: " class=\"align-center\""
    case .right: " class=\"align-right\""
    }
  }
}

extension MarkdownSource {
  /// A part of a line without the white space around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isSpace { start += 1 }
    while start < end, bytes[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}

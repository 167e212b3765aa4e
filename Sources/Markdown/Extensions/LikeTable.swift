import Kit

/// What keeps the lines of a paragraph from being a table, though they were meant as one.
struct LikeTable {
  let kind: MarkdownProblem.Kind

  /// The line that is wrong, or below which one is missing.
  let line: Range<Int>

  /// Nil for lines that look like no table.
  init?(_ lines: [Range<Int>], of source: MarkdownSource) {
    if let index = lines.firstIndex(where: { Self.isDelimiterRow($0, of: source) }) {
      line = lines[index]
      let found = TableRow(line, of: source).cells.count
      guard index > 0 else {
        // Words may stand apart from a line of signs.
        guard lines.count > 1, Self.isRow(lines[1], of: source) else { return nil }
        kind = .tableWithoutHead
        return
      }
      let columns = TableRow(lines[index - 1], of: source).cells.count
      guard columns > 1 else { return nil }
      kind = .delimiterRow(columns: columns, found: found)
      return
    }
    guard lines.count > 1, lines.prefix(2).allSatisfy({ Self.isRow($0, of: source) }) else {
      return nil
    }
    line = lines[0]
    kind = .tableWithoutDelimiters(columns: TableRow(line, of: source).cells.count)
  }

  /// Whether a line holds nothing but the signs of the row below a head.
  private static func isDelimiterRow(_ line: Range<Int>, of source: MarkdownSource) -> Bool {
    let bytes = source.bytes[line]
    return bytes.contains(UInt8(ascii: "|")) && bytes.contains(UInt8(ascii: "-"))
      && bytes.allSatisfy { $0.isOne(of: "|-: \t") }
  }

  /// Whether a line stands between pipes, with another within it.
  private static func isRow(_ line: Range<Int>, of source: MarkdownSource) -> Bool {
    let bytes = source.bytes[line]
    return bytes.count > 2 && bytes.first == UInt8(ascii: "|") && bytes.last == UInt8(ascii: "|")
      && TableRow(line, of: source).cells.count > 1
  }
}

/// A pipe table within a paragraph: which lines it takes, and its rows.
struct TableLayout {
  /// The lines of the paragraph before the table, without the marks of the blocks around them.
  let leadingLines: [Range<Int>]
  let alignments: [Alignment]

  /// The first is the header; each may have too few or too many cells.
  let rows: [TableRow]

  /// The number of cells, empty ones that fill a row included.
  var cellCount: Int { rows.count * alignments.count }

  /// More columns than any table for readers has.
  private static let columnLimit = 100

  /// Finds the first delimiter row that has as many columns as the line above it.
  init?(in lines: [Range<Int>], of source: MarkdownSource) {
    for index in lines.indices.dropFirst() {
      guard let alignments = Self.alignments(lines[index], of: source),
        alignments.count <= Self.columnLimit
      else { continue }
      let header = TableRow(lines[index - 1], of: source)
      guard header.cells.count == alignments.count else { continue }
      leadingLines = Array(lines[..<(index - 1)])
      self.alignments = alignments
      rows = [header] + lines[(index + 1)...].map { TableRow($0, of: source) }
      return
    }
    return nil
  }

  /// The columns of a delimiter row, such as `| --- | :-: |`, or `nil` if the line is none.
  private static func alignments(_ line: Range<Int>, of source: MarkdownSource) -> [Alignment]? {
    guard
      source.bytes[line].allSatisfy({
        $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") || $0.isSpace
      }), source.bytes[line].contains(UInt8(ascii: "|"))
    else { return nil }
    var alignments: [Alignment] = []
    for cell in TableRow(line, of: source).cells {
      guard let alignment = Alignment(source.bytes[cell]) else { return nil }
      alignments.append(alignment)
    }
    return alignments
  }
}

/// A text in which every cell of a page's tables is a heading.
struct CellText {
  private(set) var bytes: [UInt8] = []

  init(_ tables: [TableLayout], of source: MarkdownSource, _ opaque: OpaqueLines) {
    for table in tables {
      for line in table.leadingLines { appendLine(source.bytes[line]) }
      if !table.leadingLines.isEmpty { appendLine([]) }
      for row in table.rows {
        for cell in row.cells.prefix(table.alignments.count) {
          appendHeading(source.bytes[cell])
        }
      }
    }
    for definition in LinkDefinitions(in: source).definitions
    where !opaque.contains(source.lineIndex(of: definition.label.lowerBound)) {
      bytes.append(0x0A)
      appendLine(source.bytes[definition.label.lowerBound..<definition.end])
    }
  }

  private mutating func appendLine(_ line: ArraySlice<UInt8>) {
    bytes.append(contentsOf: line)
    bytes.append(0x0A)
  }

  /// Appends a heading with a closing sequence, so that one in the cell is text.
  private mutating func appendHeading(_ cell: ArraySlice<UInt8>) {
    bytes.append(contentsOf: "# ".utf8)
    var isEscaped = false
    for byte in cell {
      if isEscaped, byte != UInt8(ascii: "|") { bytes.append(UInt8(ascii: "\\")) }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      if !isEscaped { bytes.append(byte) }
    }
    if isEscaped { bytes.append(UInt8(ascii: "\\")) }
    bytes.append(contentsOf: " #\n".utf8)
  }
}

/// The blocks of a ``CellText``, taken in order.
struct CellBlocks {
  private var next: Node?

  init(of tree: borrowing Tree) {
    next = tree.firstBlock
  }

  /// The next block if it is a heading, whose inlines are a cell's.
  mutating func nextHeading() -> Node? { take(.heading) }

  /// The next block if it is a paragraph, whose inlines stand before a table.
  mutating func nextParagraph() -> Node? { take(.paragraph) }

  private mutating func take(_ kind: Node.Kind) -> Node? {
    guard let block = next, block.kind == kind else { return nil }
    next = block.next
    return block
  }
}

/// The cells of a page's tables, met in order by the walk.
struct TableCells {
  let cells: [TableCell]
  private var next = 0

  init(cells: [TableCell]) {
    self.cells = cells
  }

  mutating func take() -> TableCell? {
    guard next < cells.count else { return nil }
    next += 1
    return cells[next - 1]
  }
}

extension DocumentReader {
  mutating func openCell() {
    guard let cell = tableCells.take() else { return }
    cursor.enterBlock(cell.range, quoteDepth: openQuotes.count)
    openBlock(cell.kind, at: positions.position(of: cell.range.lowerBound))
  }
}

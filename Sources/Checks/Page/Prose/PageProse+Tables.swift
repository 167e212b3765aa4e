import Facts
import Kit
import Markdown

/// The tables of a page.
extension PageProse {
  /// A cell of a table, by the blocks that say what it is about.
  struct Cell {
    /// The table's first block.
    let table: Int
    let columns: Int

    /// From 0; the row of the headers is 0.
    let row: Int
    let column: Int

    /// The block of the cell that heads the column, and of the first cell of the row.
    var header: Int { table + column }
    var label: Int { table + row * columns }
  }

  /// The place of a block in its table; nil if it is in none.
  ///
  /// - Complexity: O(*n*) in the table's columns.
  func cell(of block: Int) -> Cell? {
    guard let kind = kind(of: block), kind.isCell else { return nil }
    let table = blocks[block].group
    var columns = 0
    while table + columns < blocks.endIndex, self.kind(of: table + columns) == .tableHeader {
      columns += 1
    }
    guard columns > 0 else { return nil }
    return Cell(
      table: table, columns: columns, row: (block - table) / columns,
      column: (block - table) % columns)
  }

  /// Whether the row of a cell is called the sum of those above.
  func isTotal(_ cell: Cell) -> Bool {
    let label = bytes[blocks[cell.label].range]
    return cell.row > 0
      && ["total", "together", "in all", "sum", "all", "overall", "combined"].contains {
        label.holdsWords($0.utf8)
      }
  }

  /// What the header of a cell's column says that its numbers count, as “Damage (€ million)” does.
  func unit(of cell: Cell) -> ScaledUnit? {
    let header = bytes[blocks[cell.header].range]
    if let open = header.firstIndex(of: UInt8(ascii: "(")),
      let close = header[open...].firstIndex(of: UInt8(ascii: ")"))
    {
      return ScaledUnit(Array(header[(open + 1)..<close]))
    }
    let last = header.split(separator: UInt8(ascii: ",")).last ?? []
    let whole = ScaledUnit(Array(last.drop { $0 == UInt8(ascii: " ") }))
    return whole.unit == nil && whole.scale == Rational(1) ? nil : whole
  }
}

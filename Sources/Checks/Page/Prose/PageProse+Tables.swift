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
    // “All others” are what the rows above leave.
    let isRest = ["other", "others", "rest", "else", "remaining"].contains {
      label.holdsWords($0.utf8)
    }
    return cell.row > 0 && !isRest
      && ["total", "together", "in all", "sum", "all", "overall", "combined"].contains {
        label.holdsWords($0.utf8)
      }
  }

  /// What the head of a cell's column, of its row or of the whole table says that its numbers count, as
  /// “Damage (€ million)” does; nil if none tells.
  func unit(of cell: Cell) -> ScaledUnit? {
    let header = bytes[blocks[cell.header].range].unitOfHead
    if header != nil || cell.column == 0 || cell.row == 0 { return header }
    return [cell.label, cell.table].lazy.compactMap { block in
      let words = self.bytes[self.blocks[block].range].wordsOfUnit
      // “Lee, C” is no degree.
      return words.count < 3 && words.allSatisfy(\.isLetter) ? nil : words.unitOfNumbers
    }.first
  }
}

extension ArraySlice<UInt8> {
  /// The unit that a head names; nil if it names none.
  fileprivate var unitOfHead: ScaledUnit? { wordsOfUnit.unitOfNumbers }

  /// What a head says in parentheses, or after its last comma.
  fileprivate var wordsOfUnit: ArraySlice<UInt8> {
    if let open = firstIndex(of: UInt8(ascii: "(")),
      let close = self[open...].firstIndex(of: UInt8(ascii: ")"))
    {
      return self[(open + 1)..<close]
    }
    let last = split(separator: UInt8(ascii: ",")).last ?? []
    return last.drop { $0 == UInt8(ascii: " ") }
  }

  /// The words with “thousand” for the “k” or “'000” behind the sign of a currency, or alone.
  private var withThousandInWords: [UInt8] {
    let letters = ["'000", "k"].first { ending in
      endsWith(ending) && !dropLast(ending.utf8.count).contains(where: \.isSmallLetter)
    }
    return letters.map { dropLast($0.utf8.count) + Array(" thousand".utf8) } ?? Array(self)
  }

  /// Whether the words tell a time of which the numbers are, as “year to June 2025” and “year before” do.
  private var tellsWhen: Bool {
    wordAtStart.isWord(in: [
      "day", "first", "fourth", "half", "last", "month", "next", "quarter", "second", "third",
      "week", "year",
    ]) && wordRanges.count > 1
  }

  /// The unit of “$ million”, “in millions of dollars” or “years”; nil if the words name none.
  fileprivate var unitOfNumbers: ScaledUnit? {
    if first?.isDigit == true || tellsWhen { return nil }
    var words = self
    if wordAtStart.isWord(in: ["all", "amounts", "figures", "numbers", "sums", "values"]) {
      words = words[wordAtStart.endIndex...].drop { $0 == UInt8(ascii: " ") }
    }
    if words.starts(with: "in ".utf8) { words = words.dropFirst(3) }
    let scales = ["millions of ", "billions of ", "thousands of ", "trillions of "]
    if let scale = scales.first(where: { words.starts(with: $0.utf8) }) {
      let one = scale.utf8.prefix { $0 != UInt8(ascii: " ") }.dropLast()
      words = (Array(one) + " ".utf8 + words.dropFirst(scale.utf8.count))[...]
    }
    let unit = ScaledUnit(words.withThousandInWords)
    return unit.unit == nil && unit.scale == Rational(1) ? nil : unit
  }
}

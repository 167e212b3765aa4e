import Facts
import Kit
import Markdown

/// Numbers of tables.
extension PageProse {
  /// Whether a number of a cell is worked out of its row or column, or repeats a figure of the page.
  func isDerived(_ number: Quantity, in block: Int, _ cell: Cell) -> Bool {
    if cell.row == 0 || repeatsFigure(completed(number, in: cell)) { return true }
    let column = column(of: cell).filter { $0.row != cell.row }
    if let sum = column.map(\.operand).sum, completed(number, in: cell).states(sum.value, sum.unit)
    {
      return true
    }
    return isShare(number, of: cell) || isChange(number, in: cell)
      || isDifference(number, in: cell, column.map(\.operand))
      || isDifference(number, in: cell, row(of: cell))
  }

  /// Whether a number is a difference of the figures of its row or column, or what they leave of the
  /// greatest.
  private func isDifference(_ number: Quantity, in cell: Cell, _ operands: [Operand]) -> Bool {
    var bare = completed(number, in: cell)
    (bare.isNegative, bare.direction) = (false, nil)
    let arithmetic = Arithmetic(sentence: operands, paragraph: operands, text: [])
    if arithmetic.explains(bare) { return true }
    guard operands.count > 1, let whole = operands.max(by: { $0.value < $1.value }) else {
      return false
    }
    var rest = whole.value
    for operand in operands where operand.range != whole.range && operand.isLike(whole) {
      rest = rest.subtracting(operand.value) ?? rest
    }
    return Rational(0) < rest && bare.states(rest, whole.unit)
  }

  /// The figures of a cell's row.
  private func row(of cell: Cell) -> [Operand] {
    let first = cell.table + cell.row * cell.columns
    return (first..<first + cell.columns).flatMap { operands(of: $0) }
  }

  /// A number of a cell with the unit that the header of its column names.
  func completed(_ number: Quantity, in cell: Cell) -> Quantity {
    if let unit = unit(of: cell) { return unit.completed(number) }
    let block = cell.table + cell.row * cell.columns + cell.column
    return scales(around: block, number.range).lazy.compactMap { $0.scaled(number) }.first ?? number
  }

  /// How many rows of a table are calculated with: each number of a longer one would take as long.
  private static let rowsRead = 500

  /// The figures of a column, with their rows; empty if it is too long for a table of a text.
  func column(of cell: Cell) -> [(row: Int, operand: Operand)] {
    let far = cell.table + Self.rowsRead * cell.columns
    if far < blocks.endIndex, blocks[far].group == cell.table { return [] }
    var found: [(Int, Operand)] = []
    var block = cell.table + cell.columns + cell.column
    while block < blocks.endIndex, kind(of: block) == .tableCell, blocks[block].group == cell.table
    {
      for operand in operands(of: block) {
        found.append(((block - cell.table) / cell.columns, operand))
      }
      block += cell.columns
    }
    return found
  }

  /// Whether a number is the part that the row's figure is of the sum of its column.
  private func isShare(_ number: Quantity, of cell: Cell) -> Bool {
    let header = bytes[blocks[cell.header].range]
    let isPercent =
      number.unit?.mayBe(.share) == true || header.contains(UInt8(ascii: "%"))
      || ["share", "per cent", "percent", "pct", "percentage", "proportion"].contains {
        header.holdsWords($0.utf8)
      }
    guard isPercent, var share = number.value else { return false }
    if number.unit == nil, let part = share.divided(by: Rational(100)) { share = part }
    var percent = number
    percent.unit = number.unit ?? .percent
    if percent.states(Rational(1), .share) || isRest(percent, in: cell) { return true }
    return (0..<cell.columns).contains { other in
      let place = Cell(table: cell.table, columns: cell.columns, row: cell.row, column: other)
      let figures = column(of: place)
      guard other != cell.column, let whole = figures.map(\.operand.value).max(),
        let own = figures.first(where: { $0.row == cell.row })?.operand.value
          ?? workedOut(in: place, figures.map(\.operand))
      else { return false }
      let sums = [
        whole, figures.filter { $0.operand.value < whole }.map(\.operand).sum?.value,
        figures.map(\.operand).sum?.value,
      ]
      return sums.compactMap(\.self).contains { sum in
        own.divided(by: sum).map { percent.states($0, .share, isQuotient: true) } ?? false
      }
    }
  }

  /// Whether a share is what the others of its column leave of the whole.
  private func isRest(_ share: Quantity, in cell: Cell) -> Bool {
    let others = column(of: cell).filter { $0.row != cell.row }.map(\.operand)
    guard let first = others.first, others.allSatisfy({ $0.unit?.mayBe(.share) == true }) else {
      return false
    }
    let sum = others.sum?.value ?? first.value
    return Rational(1).subtracting(sum).map {
      Rational(0) < $0 && share.states($0, .share, isQuotient: true)
    } ?? false
  }

  /// The only number of a cell without links, where the figures of its column give it; nil if they do not.
  private func workedOut(in cell: Cell, _ operands: [Operand]) -> Rational? {
    let numbers = quantities[blocks[cell.table + cell.row * cell.columns + cell.column].quantities]
    guard numbers.count == 1, let number = numbers.first, operands.count > 1,
      isDifference(number, in: cell, operands)
    else { return nil }
    return completed(number, in: cell).value
  }

  /// Whether a number is what the two figures of its row differ by, or one of its row and the one above that,
  /// or the part by which they do, under a head that says so.
  private func isChange(_ number: Quantity, in cell: Cell) -> Bool {
    let header = bytes[blocks[cell.header].range]
    guard header.holdsWords("change".utf8) else { return false }
    let row = row(of: cell)
    let pairs = row.count == 2 ? [(row[0], row[1]), (row[1], row[0])] : steps(to: cell)
    var bare = number
    (bare.isNegative, bare.direction) = (false, nil)
    let isPercent = number.unit?.mayBe(.share) == true || header.contains(UInt8(ascii: "%"))
    if isPercent { bare.unit = number.unit ?? .percent }
    return pairs.contains { old, new in
      guard old.isLike(new), let change = new.value.subtracting(old.value),
        number.isNegative == (change < Rational(0))
      else { return false }
      guard isPercent else { return bare.states(change.magnitude, new.unit) }
      return change.divided(by: old.value).map {
        bare.states($0.magnitude, .share, isQuotient: true)
      } ?? false
    }
  }

  /// The figures of a row, each behind the one that stands above it in its column.
  private func steps(to cell: Cell) -> [(Operand, Operand)] {
    (0..<cell.columns).filter { $0 != cell.column }.compactMap { other in
      let figures = column(
        of: Cell(table: cell.table, columns: cell.columns, row: cell.row, column: other))
      guard let new = figures.first(where: { $0.row == cell.row }),
        let old = figures.last(where: { $0.row < cell.row })
      else { return nil }
      return (old.operand, new.operand)
    }
  }
}

extension [Operand] {
  /// The sum of figures that can be added; nil if there is one alone, or if they are not alike.
  var sum: (value: Rational, unit: QuantityUnit?)? {
    guard count > 1, let first, allSatisfy({ $0.isLike(first) }) else { return nil }
    var sum = Rational(0)
    for operand in self {
      guard let next = sum.adding(operand.value) else { return nil }
      sum = next
    }
    return (sum, first.unit)
  }
}

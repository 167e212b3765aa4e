import Facts
import Kit
import Site

/// Changes in tables that go the other way.
extension PageProse {
  /// What the two figures of a row, or the two above a cell, give, if the cell says with its sign that they
  /// changed the other way; nil if it does not, or if it is not known which of both came first.
  func wrongSign(_ number: Quantity, in cell: Cell) -> ArithmeticResult? {
    let heads = [cell.header] + (cell.column > 0 ? [cell.label] : [])
    let isChange = heads.contains { bytes[blocks[$0].range].holdsWords("change".utf8) }
    guard isChange, number.isNegative || number.direction == .up else { return nil }
    let first = cell.table + cell.row * cell.columns
    let row = (first..<first + cell.columns).flatMap { operands(of: $0) }
    let above = column(of: cell).filter { $0.row < cell.row }.map(\.operand)
    guard let pair = [row, above].first(where: { $0.count == 2 && $0[0].isLike($0[1]) }),
      let isFirst = wasFirst(pair[0], pair[1]) ?? isFirstInRow(cell, row)
    else { return nil }
    let (old, new) = isFirst ? (pair[0], pair[1]) : (pair[1], pair[0])
    guard let change = new.value.subtracting(old.value), change != Rational(0),
      number.isNegative != (change < Rational(0)), number.value == change.magnitude
    else { return nil }
    let sign = change < Rational(0) ? "−" : "+"
    return ArithmeticResult(
      working: "the change from \(old.words) to \(new.words)", words: "\(sign)\(change.magnitude)")
  }

  /// Whether one figure is of an earlier year or day than another; nil if the base does not say.
  private func wasFirst(_ one: Operand, _ other: Operand) -> Bool? {
    let times = [one, other].map { operand -> (years: Set<Int>, days: [Int]) in
      guard let wording = site.wording(of: operand.id)?.wording else { return ([], []) }
      let days = wording.subject[...].timeMarks.compactMap { mark -> Int? in
        guard case .day(let month, let day) = mark.mark else { return nil }
        return month * 100 + day
      }
      return (wording.years, days)
    }
    let years = times.map(\.years)
    if years.allSatisfy({ $0.count == 1 }), let first = years[0].first, let second = years[1].first,
      first != second
    {
      return first < second
    }
    let days = times.map(\.days)
    guard years[0] == years[1], days.allSatisfy({ $0.count == 1 }), days[0] != days[1] else {
      return nil
    }
    return days[0][0] < days[1][0]
  }
}

import Facts
import Kit
import Site

extension Check {
  /// The theme says where a party has no position, tried with a matrix in which one has none.
  static let viewEmptyCellInTheme = output(.viewEmptyCell) { file in
    guard case .trial(let template) = file.kind, let html = file.bytes else { return [] }
    // On narrow screens a cell may repeat the name of its party.
    let names = Set([[]] + file.site.facts.facts(of: .actors).flatMap(\.shownNames))
    let isBlank = html.tableCells.map { names.contains($0.shownText.filter { $0 > 0x20 }) }
    guard isBlank.contains(true), isBlank.contains(false) else { return [] }
    let finding = Diagnostic(
      .viewEmptyCell, at: FileLocation(startOf: "templates/\(template)"),
      "the template shows nothing where a party has no position",
      help: "write “no position reported” where a cell’s positions are empty")
    return [Finding(finding, about: file)]
  }
}

extension Fact {
  /// The names by which templates may call it, without white space.
  fileprivate var shownNames: [[UInt8]] {
    ([title] + names).map { $0.utf8.filter { $0 > 0x20 } }
  }
}

extension [UInt8] {
  /// What stands between `<td …>` and `</td>`, in O(n).
  fileprivate var tableCells: [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var rest = self[...]
    while let opening = rest.firstRange(of: "<td".utf8) {
      rest = rest[opening.upperBound...]
      guard let start = rest.firstIndex(of: UInt8(ascii: ">")),
        let end = rest.firstRange(of: "</td".utf8)
      else { break }
      cells.append(rest[start..<end.lowerBound].dropFirst())
      rest = rest[end.upperBound...]
    }
    return cells
  }
}

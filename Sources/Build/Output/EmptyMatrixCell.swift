import Checks
import Facts
import Kit
import Rendering
import Site
import Templates

/// Whether the theme says where a party has no position, tried with a matrix of one row.
extension SiteRenderer {
  /// Findings for the templates of matrices that leave a cell without a position blank.
  var emptyMatrixCells: [Diagnostic] {
    let facts = site.facts
    guard let position = facts.facts(of: .positions).first(where: { facts.hasPlace(of: $0) }),
      let party = position.ids("party").first, let issue = position.ids("issue").first
    else { return [] }
    let holders = Set(facts.facts(of: .positions).flatMap { $0.ids("party") })
    let other = facts.facts(of: .actors).map(\.id).first { !holders.contains($0) }
    let parties = [party] + (other.map { [$0] } ?? [])
    let trial = Map(ViewValues(site, records).matrix(parties: parties, issues: [issue]))
    let names = [[]] + parties.flatMap { facts[$0]?.shownNames ?? [] }
    return Matrix.allCases.filter { matrix in
      // On narrow screens a cell may repeat the name of its party.
      let blank = cells(of: trial, in: matrix).map { names.contains($0) }
      return blank.contains(true) && blank.contains(false)
    }.map(Diagnostic.emptyMatrixCell)
  }

  /// What readers see in the cells of a matrix, without white space; none if it cannot be rendered,
  /// which a page that shows it reports.
  private func cells(of rows: Map, in matrix: Matrix) -> [[UInt8]] {
    guard templates.contains(matrix.template) else { return [] }
    var html: [UInt8] = []
    do throws(TemplateError) {
      try render(
        matrix.template, values(rows, of: matrix), for: SitePaths.index(of: .positions), into: &html
      )
    } catch {
      return []
    }
    return html.tableCells.map { $0.shownText.filter { $0 > 0x20 } }
  }

  private func values(_ rows: Map, of matrix: Matrix) -> Map {
    switch matrix {
    case .index:
      return [
        "page": value(of: indexFrame(.positions)), "items": .list([]), "matrix": .map(rows),
      ]
    case .view:
      var view = rows
      view["kind"] = .string(ViewBlock.Kind.positionMatrix.rawValue)
      view["id"] = .string("view-1")
      view["title"] = Value.none
      view["note"] = Value.none
      return ["view": .map(view)]
    }
  }
}

/// Where a theme shows positions by issue and party.
private enum Matrix: String, CaseIterable {
  /// In a page that asks for it.
  case view = "views/position-matrix.html"

  /// On the page of all positions.
  case index = "indexes/positions.html"

  var template: String { rawValue }
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

extension FactBase {
  /// Whether a position has a party and an issue, and so a cell.
  fileprivate func hasPlace(of position: Fact) -> Bool {
    (position.ids("party") + position.ids("issue")).count { self[$0] != nil } == 2
  }
}

extension Diagnostic {
  fileprivate static func emptyMatrixCell(_ matrix: Matrix) -> Diagnostic {
    Diagnostic(
      .viewEmptyCell, at: FileLocation("templates/\(matrix.template)", line: 1, column: 1),
      "the template shows nothing where a party has no position",
      help: "write “no position reported” where a cell’s positions are empty")
  }
}

import Templates

/// Whether the theme says where a party has no position, tried with a matrix of one row.
extension SiteRenderer {
  /// Findings for the templates of matrices that leave a cell without a position blank.
  var emptyMatrixCells: [Diagnostic] {
    let facts = site.facts
    guard let position = facts.facts(of: .positions).first(where: { facts.hasPlace(of: $0) }),
      let party = position.ids("party").first, let issue = position.ids("issue").first
    else { return [] }
    func row(_ cells: [Value]) -> Map {
      [
        "columns": .list([records.fields.reference(party)]),
        "rows": .list([
          .map(["issue": records.fields.reference(issue), "cells": .list(cells)])
        ]),
      ]
    }
    func cell(_ positions: [Value]) -> Value {
      .map(["party": records.fields.reference(party), "positions": .list(positions)])
    }
    let filled = row([cell([records.fields.reference(position.id)])])
    let (empty, none) = (row([cell([])]), row([]))
    return [Matrix.view, .index].filter { matrix in
      guard let without = shown(none, in: matrix), let blank = shown(empty, in: matrix),
        let whole = shown(filled, in: matrix)
      else { return false }
      // On narrow screens a cell may repeat the name of its party.
      let names = records.names(of: party)
      return names.contains { blank.without($0) == without.without($0) } && whole != without
    }.map(Diagnostic.emptyMatrixCell)
  }

  /// What readers see of a matrix; nil if it cannot be rendered, which a page that shows it reports.
  private func shown(_ rows: Map, in matrix: Matrix) -> [UInt8]? {
    guard templates.contains(matrix.template) else { return nil }
    var html: [UInt8] = []
    do throws(TemplateError) {
      try render(
        matrix.template, values(rows, of: matrix), for: SitePaths.index(of: .positions), into: &html
      )
    } catch {
      return nil
    }
    return html[...].shownText
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
private enum Matrix: String {
  /// In a page that asks for it.
  case view = "views/position-matrix.html"

  /// On the page of all positions.
  case index = "indexes/positions.html"

  var template: String { rawValue }
}

extension FactRecords {
  /// The names by which templates may call a fact.
  fileprivate func names(of id: String) -> [[UInt8]] {
    guard case .map(let map) = fields.reference(id) else { return [[]] }
    let names = ["label", "title", "name"].compactMap { key -> [UInt8]? in
      guard case .string(let name)? = map[key] else { return nil }
      return Array("\(name)".utf8)
    }
    return [[]] + names
  }
}

extension [UInt8] {
  /// The bytes without white space and without `words`, wherever they stand.
  fileprivate func without(_ words: [UInt8]) -> [UInt8] {
    var rest: [UInt8] = []
    var start = 0
    while let place = firstPlace(of: words, from: start) {
      rest += self[start..<place]
      start = place + words.count
    }
    return (rest + self[start...]).filter { $0 > 0x20 }
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

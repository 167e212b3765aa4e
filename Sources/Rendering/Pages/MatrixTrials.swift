import Facts
import Kit
import Site
import Templates

extension SiteRenderer {
  /// A matrix of one issue, on which one party takes a position and another takes none, as each of
  /// the theme's templates for matrices shows it; empty if the base has no position.
  ///
  /// They are made for checks of the theme and are not published.
  package var matrixTrials: [PlannedFile] {
    let facts = site.facts
    guard let position = facts.current(.positions).first(where: { facts.hasPlace(of: $0) }),
      let party = position[PositionFields.party], let issue = position[PositionFields.issue]
    else { return [] }
    let holders = Set(facts.current(.positions).compactMap { $0[PositionFields.party] })
    let other = facts.current(.actors).map(\.id).first { !holders.contains($0) }
    let parties = [party] + (other.map { [$0] } ?? [])
    return Matrix.allCases.filter { templates.contains($0.template) }.map { matrix in
      PlannedFile(
        at: SitePaths.file(of: SitePaths.index(of: .positions)), from: "the facts",
        .rendered { _, output throws(TemplateError) in
          let views = ViewValues(self.site, self.records)
          let rows = Map(views.matrix(parties: parties, issues: [issue]))
          try self.render(
            matrix.template, self.values(rows, of: matrix), for: SitePaths.index(of: .positions),
            into: &output)
        }, template: matrix.template)
    }
  }

  private func values(_ rows: Map, of matrix: Matrix) -> Map {
    switch matrix {
    case .index:
      return [
        "page": value(of: indexFrame(.positions, of: [])), "items": .list([]), "matrix": .map(rows),
        "pagination": PagedList(path: SitePaths.index(of: .positions), count: 0, size: 1)
          .value(on: 1, at: address),
      ]
    case .view:
      var view = rows
      view["kind"] = .string(ViewBlock.Kind.positionMatrix.rawValue)
      view["id"] = .string("view-1")
      view["title"] = Value.none
      view["note"] = Value.none
      view["rest"] = Value.none
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

extension FactBase {
  /// Whether a position has a party and an issue, and so a cell.
  fileprivate func hasPlace(of position: Fact) -> Bool {
    [position[PositionFields.party], position[PositionFields.issue]].allSatisfy { id in
      id.map(has) ?? false
    }
  }
}

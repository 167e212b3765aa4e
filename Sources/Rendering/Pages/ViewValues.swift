import Facts
package import Site
package import Templates

/// What templates see of the components that a page asks for.
package struct ViewValues: Sendable {
  private let facts: FactBase
  private let fields: FieldValues
  private let pictures: PictureValues
  private let maps: MapValues
  private let address: SiteAddress

  package init(_ site: Site, _ records: FactRecords) {
    facts = site.facts
    fields = records.fields
    pictures = records.pictures
    maps = MapValues(site, records)
    address = records.address
  }

  /// A component of a page.
  ///
  /// - Parameters:
  ///   - block: What the page asks for.
  ///   - kind: Which component it is.
  ///   - number: Which of the page's components it is, from 1.
  /// - Returns: What its template receives as `view`.
  func map(of block: ViewBlock, _ kind: ViewBlock.Kind, number: Int) -> Map {
    var map: Map = [
      "kind": .string(kind.rawValue), "id": .string("view-\(number)"),
      "title": block.title.map(Value.string) ?? .none,
      "note": block.note.map(Value.string) ?? .none, "rest": rest(of: block, kind),
    ]
    switch kind {
    case .timeline:
      let events = ids(block, kind)
      map["events"] = records(events)
      map["picture"] = pictures.timeline(of: events)
    case .positionMatrix:
      let named = block.record[ViewFields.columns]
      let parties = named.isEmpty ? partiesWithPositions : named
      let issues = ids(block, ViewFields.rows, .issues).listed
      let isNamed = block.record.has(ViewFields.rows)
      for (name, value) in matrix(parties: parties, issues: issues, withEmptyRows: isNamed) {
        map[name] = value
      }
    default:
      let ids = ids(block, kind)
      map["items"] = records(ids)
      if kind == .statuses { map["board"] = pictures.board(of: ids) }
      if kind == .figures {
        map["pictures"] = pictures.figures(of: ids)
        map["history"] = .bool(block.record[ViewFields.history] ?? false)
      }
    }
    if kind == .map { map["map"] = maps.map(of: ids(block, kind)) }
    return map
  }

  /// The positions of parties on issues, as columns and rows.
  ///
  /// - Parameters:
  ///   - parties: The ids of the parties.
  ///   - issues: The ids of the issues.
  ///   - withEmptyRows: Whether issues stand there on which none of the parties has a position.
  /// - Returns: What a template receives of them, by its names.
  package func matrix(
    parties: [String], issues: [String], withEmptyRows: Bool = true
  ) -> [(String, Value)] {
    let held = issues.map { issue in
      let positions = facts.facts(naming: issue, in: PositionFields.issue.path)
      return parties.map { party in
        positions.filter {
          facts[$0]?[PositionFields.party] == party && facts[$0]?.isRetired == false
        }
      }
    }
    let rows = zip(issues, held).compactMap { issue, held -> Value? in
      guard withEmptyRows || held.contains(where: { !$0.isEmpty }) else { return nil }
      let cells = zip(parties, held).map { party, positions -> Value in
        .map(["party": fields.reference(party), "positions": records(positions)])
      }
      return .map(["issue": fields.reference(issue), "cells": .list(cells)])
    }
    return [("columns", records(parties)), ("rows", .list(rows))]
  }

  /// All parties that hold a position, in the order of the base.
  var partiesWithPositions: [String] {
    let parties = Set(facts.current(.positions).compactMap { $0[PositionFields.party] })
    return facts.current(.actors).map(\.id).filter { parties.contains($0) }
  }

  private func records(_ ids: [String]) -> Value {
    .list(ids.filter { facts[$0]?.isRetired == false }.map(fields.reference))
  }

  /// The facts that the block names, or the first ones of the kind if it names none.
  ///
  /// - Returns: Their ids, and how many more of the kind there are, which the list of the kind has.
  private func ids(_ block: ViewBlock, _ key: Key<[String]>?, _ kind: FactKind)
    -> (listed: [String], more: Int)
  {
    if let key, block.record.has(key) {
      let named = block.record[key].filter { facts[$0]?.isRetired != true }
      return (kind == .events ? facts.inOrder(named) : named, 0)
    }
    let all = facts.current(kind).map(\.id)
    let listed = (kind == .events ? facts.inOrder(all) : all).prefix(Site.factsPerPage)
    return (Array(listed), all.count - listed.count)
  }

  private func ids(_ block: ViewBlock, _ kind: ViewBlock.Kind) -> [String] {
    ids(block, kind.list, kind.factKind).listed
  }

  /// Where the facts stand that a component of all of a kind has no room for.
  private func rest(of block: ViewBlock, _ kind: ViewBlock.Kind) -> Value {
    let more = ids(block, kind.list, kind.factKind).more
    if more == 0 { return .none }
    let list = SitePaths.index(of: kind.factKind)
    return .map(["count": .integer(more), "url": .string(address.link(list))])
  }

  /// The facts that a component shows, in its order; of a matrix, positions.
  func facts(of block: ViewBlock, _ kind: ViewBlock.Kind) -> [Fact] {
    ids(block, kind).compactMap { facts[$0] }
  }
}

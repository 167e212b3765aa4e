import Templates

/// What templates see of the components that a page asks for.
struct ViewValues: Sendable {
  private let facts: FactBase
  private let fields: FieldValues
  private let maps: MapValues

  init(_ site: Site, _ records: FactRecords) {
    facts = site.facts
    fields = records.fields
    maps = MapValues(site, records)
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
      "note": block.note.map(Value.string) ?? .none,
    ]
    switch kind {
    case .timeline:
      map["events"] = records(facts.inOrder(ids(block, "events", .events)))
    case .positionMatrix:
      let named = block.record.ids("columns")
      let parties = named.isEmpty ? partiesWithPositions : named
      for (name, value) in matrix(parties: parties, issues: ids(block, "rows", .issues)) {
        map[name] = value
      }
    default: map["items"] = records(ids(block, kind.listKey, kind.factKind))
    }
    if kind == .map { map["map"] = maps.map(of: ids(block, kind.listKey, kind.factKind)) }
    return map
  }

  /// The positions of parties on issues, as columns and rows.
  func matrix(parties: [String], issues: [String]) -> [(String, Value)] {
    let rows = issues.map { issue -> Value in
      let positions = facts.referrers(of: issue).filter { $0.path == "issue" }.map(\.origin)
      let cells = parties.map { party -> Value in
        let held = positions.filter { facts[$0]?.record["party"]?.reference == party }
        return .map(["party": fields.reference(party), "positions": records(held)])
      }
      return .map(["issue": fields.reference(issue), "cells": .list(cells)])
    }
    return [("columns", records(parties)), ("rows", .list(rows))]
  }

  /// All parties that hold a position, in the order of the base.
  var partiesWithPositions: [String] {
    let parties = Set(facts.facts(of: .positions).flatMap { $0.ids("party") })
    return facts.facts(of: .actors).map(\.id).filter { parties.contains($0) }
  }

  private func records(_ ids: [String]) -> Value {
    .list(ids.filter { facts[$0] != nil }.map(fields.reference))
  }

  /// The facts that the block names, or all of the kind if it names none.
  private func ids(_ block: ViewBlock, _ key: String, _ kind: FactKind) -> [String] {
    block.record[key] == nil ? facts.facts(of: kind).map(\.id) : block.record.ids(key)
  }

  /// The facts that a component shows, in its order; of a matrix, all positions.
  func facts(of block: ViewBlock, _ kind: ViewBlock.Kind) -> [Fact] {
    let ids = ids(block, kind.listKey, kind.factKind)
    return (kind == .timeline ? facts.inOrder(ids) : ids).compactMap { facts[$0] }
  }
}

extension ViewBlock.Kind {
  /// The kind of the facts that the component shows.
  var factKind: FactKind {
    switch self {
    case .timeline: .events
    case .positionMatrix: .positions
    case .figures: .figures
    case .statuses: .statuses
    case .actors: .actors
    case .quotes: .quotes
    case .gaps: .gaps
    case .map: .places
    case .claims: .claims
    }
  }

  /// The key under which a block names them.
  var listKey: String { factKind.plural }
}

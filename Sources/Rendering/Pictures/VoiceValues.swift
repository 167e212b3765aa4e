import Facts
import Pictures
import Site
import Templates

/// What templates see of who says what about whom.
struct VoiceValues: Sendable {
  private let facts: FactBase
  private let fields: FieldValues

  /// The most statements that are listed.
  private static let listLimit = 100

  init(_ site: Site, _ records: FactRecords) {
    facts = site.facts
    fields = records.fields
  }

  /// The graph around an actor; none if nobody's words tie it to others.
  func map(of actor: Fact) -> Value {
    let ties = facts.voiceTies(of: actor.id)
    if ties.isEmpty { return .none }
    let graph = VoiceGraph(of: ties)
    let picture = VoicePicture(of: graph, around: actor.label) { id in
      facts[id]?.label ?? FieldValues.label(of: id)
    }
    let (box, lines) = (picture.box, picture.center.map(value))
    return .map([
      "width": .integer(picture.width), "height": .integer(picture.height),
      "center": .map([
        "x": .integer(box.x), "y": .integer(box.y), "height": .integer(box.height),
        "lines": .list(lines),
      ]),
      "blocks": .list(picture.blocks.map(value)), "others": .integer(graph.others),
      "kinds": .list(kinds(in: graph)),
      "ties": .list(ties.prefix(Self.listLimit).map(value)), "count": .integer(ties.count),
    ])
  }

  /// The kinds of edges that are drawn, for the legend.
  private func kinds(in graph: VoiceGraph) -> [Value] {
    let drawn = Set(graph.neighbors.flatMap(\.edges).map(\.kind))
    return VoiceTie.Kind.allCases.filter(drawn.contains).map { .string($0.rawValue) }
  }

  private func value(of line: VoicePicture.Line) -> Value {
    .map(["text": .string(line.text), "y": .integer(line.y)])
  }

  private func value(of block: VoicePicture.Block) -> Value {
    let connectors = block.connectors.map { connector -> Value in
      .map([
        "kind": .string(connector.edge.kind.rawValue), "incoming": .bool(connector.edge.isIncoming),
        "count": .integer(connector.edge.count), "ours": .integer(connector.edge.ours),
        "y": .integer(connector.y), "path": .string(connector.path),
        "end_x": .integer(Int(connector.end.x)),
        "end_y": .integer(Int(connector.end.y)),
      ])
    }
    return .map([
      "actor": fields.reference(block.id), "unnamed": .bool(isUnnamed(block.id)),
      "lines": .list(block.lines.map(value)), "edges": .list(connectors),
    ])
  }

  private func value(of tie: VoiceTie) -> Value {
    .map([
      "other": fields.reference(tie.other), "unnamed": .bool(isUnnamed(tie.other)),
      "incoming": .bool(tie.isIncoming), "kind": .string(tie.kind.rawValue),
      "statement": fields.reference(tie.statement), "ours": .bool(tie.isOurReading),
    ])
  }

  private func isUnnamed(_ id: String) -> Bool {
    facts[id]?.isUnnamed ?? (id == ReservedWord.unattributed.rawValue)
  }
}

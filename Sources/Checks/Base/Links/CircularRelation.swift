import Facts
package import Kit

extension Rule {
  package static let circularRelation = Rule(
    "circular-relation", .error,
    catches: "A cycle in the order of events, or in links of one kind, such as part_of, within,"
      + " depends_on, responds_to or superseded_by.",
    why: "One of the links must be wrong: nothing comes before itself or is part of itself.",
    wrong: """
      - { id: event.fighting, title: "Fighting", when: { edtf: "XXXX", after: event.session } }
      - { id: event.session, title: "Session", when: { edtf: "XXXX", after: event.fighting } }
      """,
    right: """
      - { id: event.fighting, title: "Fighting", when: { edtf: "XXXX", before: event.session } }
      - { id: event.session, title: "Session", when: { edtf: "XXXX" } }
      """)
}

extension Check {
  static let circularRelation = base(.circularRelation) { input in
    let ofFields = FieldPath.circular.flatMap { field in
      input.base.graph(of: field).cycles.map { cycle in
        Diagnostic.circular(
          cycle.nodes, closing: cycle.closing.location, in: cycle.closing.id, field.text)
      }
    }
    let ofOrder = input.base.orderOfEvents.cycles.map { cycle in
      Diagnostic.circular(
        cycle.nodes.map(\.event).withoutRepeats, closing: cycle.closing.location,
        in: cycle.closing.id, "order")
    }
    let ofOneself = input.base.links.filter { link in
      link.target == link.origin && FieldPath.ofOthers.contains(link.path)
    }.map { link in
      Diagnostic(
        .circularRelation, at: link.location,
        "\(link.origin) names itself in “\(link.path.text)”, where another fact belongs",
        help: "name the fact that is meant, or remove the link", id: link.origin)
    }
    return ofFields + ofOrder + ofOneself
  }
}

extension Diagnostic {
  fileprivate static func circular(
    _ ids: [String], closing location: FileLocation, in id: String, _ name: String
  ) -> Diagnostic {
    let shown = ids.count > 8 ? ids.prefix(8) + ["…"] : ids[...]
    let way = (shown + ids.prefix(1)).joined(separator: " → ")
    return Diagnostic(
      .circularRelation, at: location, "a cycle in “\(name)”: \(way)",
      help: "remove the link that is wrong", id: id)
  }
}

extension FieldPath {
  /// The fields whose links may not lead back.
  fileprivate static let circular = [
    FigureFields.partOf.path, PlaceFields.within.path, ProspectFields.dependsOn.path,
    PositionFields.respondsTo.path, SharedFields.supersededBy.path, StatusFields.supersedes.path,
    SharedFields.replacedBy.path, QuoteFields.continuesIn.path, QuoteFields.variantOf.path,
    QuoteFields.condenses.path, ActorFields.of.path,
  ]

  /// The fields that name what stands on the other side, or answers.
  fileprivate static let ofOthers: Set<FieldPath> = [
    RelationFields.path, FigureFields.differsFrom.path, ResponseFields.path, AnswerFields.path,
  ]
}

extension FactBase {
  fileprivate func graph(of path: FieldPath) -> DirectedGraph<String> {
    var graph = DirectedGraph<String>()
    for link in links where link.path == path {
      let arc = DirectedGraph<String>.Arc(
        target: link.target, location: link.location, id: link.origin)
      graph.add(link.origin, arc)
    }
    return graph
  }
}

extension [String] {
  /// The strings without those that equal their neighbor, the last being a neighbor of the first.
  fileprivate var withoutRepeats: [String] {
    var result: [String] = []
    for text in self where result.last != text { result.append(text) }
    if result.count > 1, result.first == result.last { result.removeLast() }
    return result
  }
}

import Facts
package import Kit

extension Rule {
  package static let entityUnused = Rule(
    "entity-unused", .note,
    catches: "An actor, place or issue to which no fact refers and no page links.",
    why: "It may be a leftover, or the facts that need it may have been forgotten.",
    wrong: "places:\n  - { id: place.peshawar, name: \"Peshawar\" }",
    right: """
      places:
        - { id: place.peshawar, name: "Peshawar" }
      events:
        - { id: event.fire, title: "A fire", where: place.peshawar }
      """)
}

extension Check {
  static let entityUnused = base(.entityUnused) { input in
    let entities = [FactKind.actors, .places, .issues].flatMap { input.base.facts(of: $0) }
    return entities.filter { fact in
      !fact.isRetired && !input.namedOnPages.contains(fact.id)
        && input.base.referrers(of: fact.id).allSatisfy { $0.origin == fact.id }
    }.map { fact in
      Diagnostic(
        .entityUnused, at: fact.location, "no fact refers to \(fact.id), and no page links to it",
        help: "remove it, or refer to it", id: fact.id)
    }
  }
}

package import Facts
package import Kit

/// The words in which facts are told.
extension Site {
  /// The words of the fact called `id`; nil if it is neither an actor nor named on a page.
  package func wording(of id: String) -> FactWords? {
    if let place = linked.facts.place(of: id) { return wording(at: place) }
    log?.add(.wording, id)
    return nil
  }

  /// The words of the fact at a place in the base; nil if it is neither an actor nor named on a page.
  package func wording(at place: Int) -> FactWords? {
    log?.add(.wording, place)
    return linked.wordings[place]
  }

  /// The ids of the figures, named on a page, in whose words the number stands, in order.
  package func figures(of number: Rational) -> [String] {
    log?.add(.figure, "\(number.numerator)/\(number.denominator)")
    return linked.wordings.figures(of: number)
  }

  /// The figures, named on a page, that count nearly the same as the one called `id`, the likest first.
  package func twins(of id: String) -> [FactWords] {
    log?.add(.twins, id)
    return linked.wordings.twins(of: id)
  }

  /// The words of the actor whose name is `name`, folded; nil if none is called so.
  package func actor(called name: [UInt8]) -> FactWords? {
    log?.add(.actor, String(decoding: name, as: UTF8.self))
    return linked.wordings.actor(called: name)
  }

  /// By what running text may mean the actors.
  package var actorNames: ActorNames {
    log?.add(.factsOfKind, FactKind.actors.rawValue)
    return linked.wordings.actorNames
  }

  /// The units in which the figures of the base count, folded.
  package var units: Set<[UInt8]> {
    log?.add(.factsOfKind, FactKind.figures.rawValue)
    return linked.wordings.units
  }

  /// By what running text may mean the places.
  package var placeNames: ActorNames {
    log?.add(.factsOfKind, FactKind.places.rawValue)
    return linked.wordings.placeNames
  }
}

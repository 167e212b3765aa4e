import Facts
import Kit
import Site

/// Which facts a reader of the page meets.
extension PageProse {
  /// The ids of all that the page shows: what it names, what its quotations state, and what its
  /// components show without naming it.
  var shownIDs: Set<String> {
    var ids = Set(page.factIDs)
    for fact in namedFacts { ids.formUnion(fact.expresses) }
    for view in page.page.views { ids.formUnion(view.shownWithoutName(in: site.facts)) }
    return ids
  }

  /// Where the page first names a fact.
  func firstPlace(of id: String) -> FileLocation {
    if let link = links.first(where: { $0.fact?.fact.id == id }) { return location(of: link) }
    let fields = page.page.views.flatMap(\.facts)
    return fields.first { $0.reference == id }?.location
      ?? FileLocation(startOf: page.page.file)
  }
}

extension ViewBlock {
  /// The facts that the component shows beside those that it names.
  fileprivate func shownWithoutName(in facts: FactBase) -> [String] {
    switch kind {
    case .claims where showsAll: facts.facts(of: .claims).map(\.id)
    case .figures where showsAll: facts.facts(of: .figures).map(\.id)
    case .statuses where showsAll: facts.facts(of: .statuses).map(\.id)
    case .gaps where showsAll: facts.facts(of: .gaps).map(\.id)
    case .quotes where showsAll:
      facts.facts(of: .quotes).flatMap { [$0.id] + $0[QuoteFields.expresses] }
    case .positionMatrix: facts.facts(of: .positions).filter(holds).map(\.id)
    default: []
    }
  }
}

import Kit

extension FactBase {
  /// The facts that say something else than in a former base with the same facts, by their places.
  ///
  /// - Returns: Their places, ascending; nil if more has changed: which facts there are, what the files
  ///   say of the whole, or whether and where a fact is seen.
  /// - Complexity: O(*n*) in the bytes of both bases.
  package func revisions(since former: FactBase) -> [Int]? {
    let (facts, others) = (facts, former.facts)
    guard facts.count == others.count, base.contentHash == former.base.contentHash else {
      return nil
    }
    var revised: [Int] = []
    for place in facts.indices {
      guard facts[place].hasPlace(of: others[place]) else { return nil }
      if facts[place].record.contentHash != others[place].record.contentHash {
        revised.append(place)
      }
    }
    return revised
  }

  /// Whether the facts name each other as those of another base do, in the same fields and order.
  ///
  /// - Complexity: O(*n*) in the number of links.
  package func hasLinks(of other: FactBase) -> Bool {
    links.elementsEqual(other.links) {
      $0.origin == $1.origin && $0.target == $1.target && $0.path == $1.path
    }
  }

  /// The facts that may tell of others: these, what they name, and what names any of them.
  ///
  /// What a statement is called tells of its speaker, and what answers it shows that; nothing tells of
  /// more than three steps.
  ///
  /// - Parameter places: The places of the others.
  /// - Returns: The places of all.
  package func placesTelling(of places: [Int]) -> Set<Int> {
    var found = Set(places)
    var edge = found
    for place in places {
      for target in links(from: facts[place].id).compactMap({ self.place(of: $0.target) })
      where found.insert(target).inserted && !facts[target].kind.isEntity {
        edge.insert(target)
      }
    }
    for _ in 0..<3 {
      let next = edge.flatMap { referrers(of: facts[$0].id) }.compactMap { place(of: $0.origin) }
      edge = Set(next).subtracting(found)
      found.formUnion(edge)
    }
    return found
  }
}

extension Fact {
  /// Whether the fact is seen where another is, and when.
  fileprivate func hasPlace(of other: Fact) -> Bool {
    id == other.id && isDraft == other.isDraft && embargo == other.embargo
      && isRetired == other.isRetired && replacements == other.replacements
  }
}

extension FactKind {
  /// Whether facts name one of the kind by the dozen, which says nothing of any of them.
  fileprivate var isEntity: Bool {
    switch self {
    case .sources, .actors, .places, .issues: true
    default: false
    }
  }
}

extension Record {
  fileprivate var contentHash: ContentHash { ByteWriter.hash { $0.write(self) } }
}

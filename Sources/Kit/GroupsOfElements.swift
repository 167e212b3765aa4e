extension Sequence {
  /// The elements in groups of those for which `projection` is the same, the groups in the order of
  /// their first elements.
  ///
  /// - Complexity: O(*n*).
  package func groupedInOrder<Subject: Hashable>(by projection: (Element) -> Subject)
    -> [[Element]]
  {
    var groups: [[Element]] = []
    var places: [Subject: Int] = [:]
    for element in self {
      let subject = projection(element)
      let place = places[subject, default: groups.count]
      if place == groups.count {
        places[subject] = place
        groups.append([])
      }
      groups[place].append(element)
    }
    return groups
  }

  /// The elements in their order, of those for which `projection` is the same the first alone.
  ///
  /// Named as in Swift Algorithms.
  ///
  /// - Complexity: O(*n*).
  @inlinable package func uniqued<Subject: Hashable>(on projection: (Element) -> Subject)
    -> [Element]
  {
    var seen: Set<Subject> = []
    return filter { seen.insert(projection($0)).inserted }
  }
}

extension Sequence where Element: Hashable {
  /// The elements in their order, each once.
  ///
  /// - Complexity: O(*n*).
  @inlinable package func uniqued() -> [Element] { uniqued { $0 } }
}

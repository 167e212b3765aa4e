extension FactBase {
  /// Puts events in the order that the base knows.
  ///
  /// They are ordered by their dates, and by what says that one precedes, follows or is part of
  /// another. Events that nothing orders stay as they stand.
  ///
  /// - Parameter ids: The events' ids, each once.
  /// - Returns: The same ids.
  /// - Complexity: O(*n*²) in the number of events that are to be ordered.
  func inOrder(_ ids: [String]) -> [String] {
    var waiting = ids
    var ordered: [String] = []
    let predecessors = predecessors(among: ids)
    while !waiting.isEmpty {
      let rest = Set(waiting)
      // Where the relations run in a circle, which a check reports, the first event goes on.
      let index =
        waiting.firstIndex { predecessors[$0, default: []].isDisjoint(with: rest) } ?? 0
      ordered.append(waiting.remove(at: index))
    }
    return ordered
  }

  /// The events that come before each of `ids`, as far as they are among these.
  private func predecessors(among ids: [String]) -> [String: Set<String>] {
    var predecessors: [String: Set<String>] = [:]
    for id in ids {
      guard let when = self[id]?.when?.record else { continue }
      // What belongs to an event comes after its beginning.
      for earlier in when.ids("after") + when.ids("during") {
        predecessors[id, default: []].insert(earlier)
      }
      for later in when.ids("before") { predecessors[later, default: []].insert(id) }
    }
    let dated = ids.compactMap { id in
      self[id]?.when.flatMap { when in
        when.date.earliest.flatMap { first in when.date.latest.map { (id, first, $0) } }
      }
    }
    for (id, first, _) in dated {
      for (other, _, last) in dated where last < first {
        predecessors[id, default: []].insert(other)
      }
    }
    return predecessors
  }
}

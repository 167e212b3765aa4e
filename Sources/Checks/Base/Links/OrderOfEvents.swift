import Facts

/// The start or the end of an event.
struct EventBound: Hashable {
  var event: String
  var isEnd: Bool
}

extension FactBase {
  /// What precedes what: an arc leads from the earlier bound to the later.
  ///
  /// What comes after an event starts after its end, or after its start where it is still going
  /// on; what is part of an event starts and ends within it.
  var orderOfEvents: DirectedGraph<EventBound> {
    var graph = DirectedGraph<EventBound>()
    for event in facts(of: .events) {
      let id = event.id
      let whole = DirectedGraph<EventBound>.Arc(
        target: EventBound(event: id, isEnd: true), location: event.location, id: id)
      graph.add(EventBound(event: id, isEnd: false), whole)
      for link in links(from: id) {
        for (earlier, later) in bounds(of: link) {
          graph.add(
            earlier, DirectedGraph<EventBound>.Arc(target: later, location: link.location, id: id))
        }
      }
    }
    return graph
  }

  private func bounds(of link: FactLink) -> [(earlier: EventBound, later: EventBound)] {
    let start = EventBound(event: link.origin, isEnd: false)
    let end = EventBound(event: link.origin, isEnd: true)
    let otherStart = EventBound(event: link.target, isEnd: false)
    let otherEnd = EventBound(event: link.target, isEnd: true)
    switch link.path {
    case EventFields.afterPath: return [(isOngoing(link.target) ? otherStart : otherEnd, start)]
    case EventFields.beforePath: return [(isOngoing(link.origin) ? start : end, otherStart)]
    case EventFields.duringPath: return [(otherStart, start), (end, otherEnd)]
    default: return []
    }
  }

  private func isOngoing(_ id: String) -> Bool {
    self[id]?[EventFields.modality] == .ongoing
  }
}

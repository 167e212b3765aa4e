import Facts
import Templates

extension SiteRenderer {
  /// The pictures on the page of a fact, by the names under which its template receives them.
  ///
  /// - Returns: Nothing for facts of most kinds.
  func pictures(of fact: Fact) -> [(String, Value)] {
    switch fact.kind {
    case .actors: [("voices", VoiceValues(site, records).map(of: fact))]
    case .events:
      [
        ("meeting", MeetingValues(site, records).map(of: fact)),
        ("before", .list(eventNeighbors.before(fact).map(value))),
        ("after", .list(eventNeighbors.after(fact).map(value))),
      ]
    case .places: [("map", MapValues(site, records).map(of: [fact.id]))]
    default: []
    }
  }

  private func value(of neighbor: EventNeighbors.Neighbor) -> Value {
    .map([
      "event": records.fields.reference(neighbor.id), "dated": .bool(neighbor.isDated),
    ])
  }
}

import Kit

/// The events that are known to come next before and after others.
///
/// Events that nothing orders are not neighbors, wherever a list puts them.
package struct EventNeighbors: Sendable {
  /// An event that comes before or after another.
  package struct Neighbor: Hashable, Sendable {
    package let id: String

    /// Whether the dates of both say so; if not, only the order is known.
    package let isDated: Bool
  }

  private let facts: FactBase

  /// Events by the last day that they can have been on, and by the first.
  private let byEnd: [(day: CalendarDate, id: String)]
  private let byStart: [(day: CalendarDate, id: String)]

  /// - Complexity: O(*n* log *n*) in the number of events.
  package init(in facts: FactBase) {
    self.facts = facts
    let events = facts.facts(of: .events)
    func sorted(_ day: (Fact) -> CalendarDate?) -> [(day: CalendarDate, id: String)] {
      events.compactMap { event in day(event).map { ($0, event.id) } }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }
    byEnd = sorted { $0.when?.date.latest }
    byStart = sorted { $0.when?.date.earliest }
  }

  /// What is known to come next before an event.
  ///
  /// - Complexity: O(log *n*) in the number of events, and linear in those that name each other.
  package func before(_ event: Fact) -> [Neighbor] {
    let named =
      event.named(MomentFields.after) + facts.facts(naming: event.id, in: EventFields.beforePath)
    var nearest: [String] = []
    if let start = event.when?.date.earliest {
      let place = byEnd.partitioningIndex { $0.day >= start }
      let day = place > 0 ? byEnd[place - 1].day : nil
      nearest = byEnd[..<place].reversed().prefix { $0.day == day }.prefix(3).map(\.id)
    }
    let candidates = candidates(for: event, named + nearest)
    let follow = Set(candidates.map(\.id))
    // What one of the others follows, by its record or its date, is further off.
    let preceding = Set(candidates.flatMap { $0.named(MomentFields.after) })
    let latestStart = candidates.compactMap { $0.when?.date.earliest }.max()
    return neighbors(candidates, named) { other in
      preceding.contains(other.id) || !follow.isDisjoint(with: other.named(MomentFields.before))
        || (other.when?.date.latest).isBefore(latestStart)
    }
  }

  /// What is known to come next after an event.
  ///
  /// - Complexity: O(log *n*) in the number of events, and linear in those that name each other.
  package func after(_ event: Fact) -> [Neighbor] {
    let named =
      event.named(MomentFields.before) + facts.facts(naming: event.id, in: EventFields.afterPath)
    var nearest: [String] = []
    if let end = event.when?.date.latest {
      let place = byStart.partitioningIndex { $0.day > end }
      let day = place < byStart.count ? byStart[place].day : nil
      nearest = byStart[place...].prefix { $0.day == day }.prefix(3).map(\.id)
    }
    let candidates = candidates(for: event, named + nearest)
    let lead = Set(candidates.map(\.id))
    let following = Set(candidates.flatMap { $0.named(MomentFields.before) })
    let earliestEnd = candidates.compactMap { $0.when?.date.latest }.min()
    return neighbors(candidates, named) { other in
      following.contains(other.id) || !lead.isDisjoint(with: other.named(MomentFields.after))
        || earliestEnd.isBefore(other.when?.date.earliest)
    }
  }

  private func candidates(for event: Fact, _ ids: [String]) -> [Fact] {
    ids.filter { $0 != event.id }.uniqued().compactMap { facts[$0] }
  }

  /// The candidates that are not further off than another of them.
  private func neighbors(
    _ candidates: [Fact], _ named: [String], except isFurther: (Fact) -> Bool
  ) -> [Neighbor] {
    let named = Set(named)
    return candidates.filter { !isFurther($0) }
      .map { Neighbor(id: $0.id, isDated: !named.contains($0.id)) }
  }
}

extension Fact {
  /// The events that its time names.
  fileprivate func named(_ key: Key<[String]>) -> [String] { when?[key] ?? [] }
}

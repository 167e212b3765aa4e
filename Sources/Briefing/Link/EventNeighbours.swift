/// The events that are known to come next before and after others.
///
/// Events that nothing orders are not neighbours, wherever a list puts them.
struct EventNeighbours: Sendable {
  /// An event that comes before or after another.
  struct Neighbour: Hashable, Sendable {
    let id: String

    /// Whether the dates of both say so; if not, only the order is known.
    let isDated: Bool
  }

  private let facts: FactBase

  /// Events by the last day that they can have been on, and by the first.
  private let byEnd: [(day: CalendarDate, id: String)]
  private let byStart: [(day: CalendarDate, id: String)]

  /// - Complexity: O(*n* log *n*) in the number of events.
  init(in facts: FactBase) {
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
  /// - Complexity: O(log *n*) in the number of events.
  func before(_ event: Fact) -> [Neighbour] {
    let named = event.named("after") + facts.naming(event, in: "when.before")
    var nearest: [String] = []
    if let start = event.when?.date.earliest {
      let place = byEnd.partition { $0.day >= start }
      let day = place > 0 ? byEnd[place - 1].day : nil
      nearest = byEnd[..<place].reversed().prefix { $0.day == day }.prefix(3).map(\.id)
    }
    return neighbours(of: event, named, nearest) { facts.isBefore($0, $1) }
  }

  /// What is known to come next after an event.
  ///
  /// - Complexity: O(log *n*) in the number of events.
  func after(_ event: Fact) -> [Neighbour] {
    let named = event.named("before") + facts.naming(event, in: "when.after")
    var nearest: [String] = []
    if let end = event.when?.date.latest {
      let place = byStart.partition { $0.day > end }
      let day = place < byStart.count ? byStart[place].day : nil
      nearest = byStart[place...].prefix { $0.day == day }.prefix(3).map(\.id)
    }
    return neighbours(of: event, named, nearest) { facts.isBefore($1, $0) }
  }

  /// The events of both lists without those that are further off than another of them.
  private func neighbours(
    of event: Fact, _ named: [String], _ dated: [String],
    isFurther: (Fact, Fact) -> Bool
  ) -> [Neighbour] {
    var seen: Set<String> = [event.id]
    let events = (named + dated).compactMap { facts[$0] }.filter { seen.insert($0.id).inserted }
    let near = events.filter { one in !events.contains { isFurther(one, $0) } }
    return near.map { Neighbour(id: $0.id, isDated: !named.contains($0.id)) }
  }
}

extension Fact {
  /// The events that its time names.
  fileprivate func named(_ field: String) -> [String] { when?.record?.ids(field) ?? [] }
}

extension FactBase {
  fileprivate func naming(_ event: Fact, in path: String) -> [String] {
    referrers(of: event.id).filter { $0.path == path }.map(\.origin)
  }

  /// Whether one of two events says that the first comes before the second, or their dates do.
  fileprivate func isBefore(_ first: Fact, _ second: Fact) -> Bool {
    if first.named("before").contains(second.id) || second.named("after").contains(first.id) {
      return true
    }
    guard let end = first.when?.date.latest, let start = second.when?.date.earliest else {
      return false
    }
    return end < start
  }
}

extension [(day: CalendarDate, id: String)] {
  /// The index of the first entry for which `isIn` holds, if it holds for all that follow.
  fileprivate func partition(_ isIn: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isIn(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

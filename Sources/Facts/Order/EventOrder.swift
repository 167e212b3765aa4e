import Kit

extension FactBase {
  /// Puts events in the order that the base knows.
  ///
  /// They are ordered by their dates, and by what says that one precedes, follows or is part of
  /// another. Of dates that overlap, that which may begin first stands first. Events that nothing orders
  /// stay as they stand.
  ///
  /// - Parameter ids: The events' ids, each once.
  /// - Returns: The same ids.
  /// - Complexity: O(*n* log *n*) in the number of events and of what says how they follow.
  package func inOrder(_ ids: [String]) -> [String] {
    let ids = withDatesInOrder(ids)
    var order = EventOrder(of: ids, in: self)
    return order.numbers().map { ids[$0] }
  }

  /// The ids with those of events that have a date in the order of the first days that they can have been
  /// on, at the places where such stand.
  func withDatesInOrder(_ ids: [String]) -> [String] {
    let dates = ids.map { self[$0]?.when?.date }
    let places = ids.indices.filter { dates[$0]?.isUnknown == false }
    let sorted = places.map { place -> (first: Int, last: Int, place: Int) in
      let (first, last) = (dates[place]?.earliest, dates[place]?.latest)
      let days = (first ?? last, last ?? first)
      return (days.0?.dayNumber ?? 0, days.1?.dayNumber ?? 0, place)
    }.sorted { $0 < $1 }
    var ordered = ids
    for (place, event) in zip(places, sorted) { ordered[place] = ids[event.place] }
    return ordered
  }
}

/// Events that are put in order one by one; each is known by its number in the given order.
private struct EventOrder {
  /// What is known to follow each event, and how many of those that it follows are still waiting.
  private var followers: [[Int]]
  private var awaited: [Int]

  /// The events with a date by the first day that they can have been on; until they are reached,
  /// each awaits the end of those before it.
  private var starts: [(day: CalendarDate, event: Int)] = []

  /// The events with a date by the last day that they can have been on.
  private var ends: [(day: CalendarDate, event: Int)] = []

  private var isPlaced: [Bool]

  /// The waiting events that follow none that waits.
  private var free = MinHeap()

  init(of ids: [String], in facts: FactBase) {
    let numbers = Dictionary(grouping: ids.indices) { ids[$0] }
    followers = Array(repeating: [], count: ids.count)
    awaited = Array(repeating: 0, count: ids.count)
    isPlaced = Array(repeating: false, count: ids.count)
    for (number, id) in ids.enumerated() {
      guard let when = facts[id]?.when else { continue }
      // What belongs to an event comes after its beginning.
      let earlier = when[MomentFields.after] + (when[MomentFields.during].map { [$0] } ?? [])
      for other in earlier.flatMap({ numbers[$0, default: []] }) { add(other, before: number) }
      for other in when[MomentFields.before].flatMap({ numbers[$0, default: []] }) {
        add(number, before: other)
      }
      // What goes on stands where it began, and what may begin at any time until a day at that day.
      guard let first = when.date.earliest ?? when.date.latest else { continue }
      let last = when.date.latest ?? first
      starts.append((first, number))
      ends.append((last, number))
      awaited[number] += 1
    }
    starts.sort { ($0.day, $0.event) < ($1.day, $1.event) }
    ends.sort { ($0.day, $0.event) < ($1.day, $1.event) }
  }

  private mutating func add(_ event: Int, before other: Int) {
    followers[event].append(other)
    awaited[other] += 1
  }

  /// All events, each after those that it follows; of several that can come next, the first one.
  mutating func numbers() -> [Int] {
    var (start, end, first) = (0, 0, 0)
    var order: [Int] = []
    for event in awaited.indices where awaited[event] == 0 { free.insert(event) }
    while order.count < isPlaced.count {
      while end < ends.count, isPlaced[ends[end].event] { end += 1 }
      // No event with a date is over before these begin.
      while start < starts.count, end == ends.count || starts[start].day <= ends[end].day {
        release(starts[start].event)
        start += 1
      }
      while isPlaced[first] { first += 1 }
      // Where the relations run in a circle, which a check reports, the first event goes on.
      let next = free.removeFirst() ?? first
      isPlaced[next] = true
      order.append(next)
      for follower in followers[next] { release(follower) }
    }
    return order
  }

  /// Notes that one thing fewer keeps the event waiting.
  private mutating func release(_ event: Int) {
    awaited[event] -= 1
    if awaited[event] == 0, !isPlaced[event] { free.insert(event) }
  }
}

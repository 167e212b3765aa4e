import Kit

/// The order of events that have no date, as far as the sources give one.
struct EventSequence: Hashable, Sendable {
  /// That one event precedes another; the numbers are those of `items`.
  struct Step: Hashable, Sendable {
    let from: Int
    let to: Int
  }

  /// The events: each after the one that it is a part of, and those without any order at the end.
  let items: [TimelineItem]

  /// Of each event, the number of the one that it is a part of; nil if that is not among them.
  let wholes: [Int?]

  /// What precedes what, without what follows from other steps.
  let steps: [Step]

  /// How many of `items`, from the start, have an order.
  let orderedCount: Int

  /// - Parameter items: The events, in their order as far as it is known.
  /// - Complexity: O(*n*³) in the number of events, of which pictures draw a few dozen.
  init(_ items: [TimelineItem]) {
    let places = Dictionary(items.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let wholes = items.map { item in item.during.lazy.compactMap { places[$0] }.first }
    let steps = Self.steps(among: items, places)
    let related = Set(steps.flatMap { [$0.from, $0.to] } + wholes.compactMap(\.self))
    let isOrdered = items.indices.map { related.contains($0) || wholes[$0] != nil }
    let known = Self.order(wholes).filter { isOrdered[$0] }
    let order = known + items.indices.filter { !isOrdered[$0] }
    var numbers = [Int](repeating: 0, count: items.count)
    for (number, index) in order.enumerated() { numbers[index] = number }
    self.items = order.map { items[$0] }
    self.wholes = order.map { index in wholes[index].map { numbers[$0] } }
    self.steps = Self.withoutImplied(steps, count: items.count)
      .map { Step(from: numbers[$0.from], to: numbers[$0.to]) }
      .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    orderedCount = isOrdered.count { $0 }
  }

  private static func steps(among items: [TimelineItem], _ places: [String: Int]) -> [Step] {
    var steps: [Step] = []
    for (index, item) in items.enumerated() {
      let earlier = item.after.compactMap { places[$0] }.map { Step(from: $0, to: index) }
      let later = item.before.compactMap { places[$0] }.map { Step(from: index, to: $0) }
      steps += (earlier + later).filter { $0.from != $0.to }
    }
    return steps.uniqued()
  }

  /// The events with the parts of each behind it; one whose wholes run in a circle stands alone.
  private static func order(_ wholes: [Int?]) -> [Int] {
    var parts: [Int: [Int]] = [:]
    for (index, whole) in wholes.enumerated() {
      if let whole { parts[whole, default: []].append(index) }
    }
    var order: [Int] = []
    var seen: Set<Int> = []
    // First what belongs to nothing, then what a circle keeps from being reached.
    for root in wholes.indices.filter({ wholes[$0] == nil }) + Array(wholes.indices) {
      var waiting = [root]
      while let next = waiting.popLast() {
        guard seen.insert(next).inserted else { continue }
        order.append(next)
        waiting += parts[next, default: []].reversed()
      }
    }
    return order
  }

  /// The steps that do not follow from two or more others.
  private static func withoutImplied(_ steps: [Step], count: Int) -> [Step] {
    var reach = [[Bool]](repeating: [Bool](repeating: false, count: count), count: count)
    for step in steps { reach[step.from][step.to] = true }
    for middle in 0..<count {
      for from in 0..<count where reach[from][middle] {
        for to in 0..<count where reach[middle][to] { reach[from][to] = true }
      }
    }
    return steps.filter { step in
      // In a circle everything follows from everything: such a step is kept.
      !(0..<count).contains { middle in
        middle != step.from && middle != step.to && reach[step.from][middle]
          && reach[middle][step.to] && !reach[middle][step.from] && !reach[step.to][middle]
      }
    }
  }
}

/// The ways of arrows beside a column of rows: one lane for all arrows that leave a row.
struct SequenceLanes: Hashable, Sendable {
  struct Lane: Hashable, Sendable {
    /// The row that the arrows leave, and those to which they lead, in order.
    let from: Int
    let targets: [Int]

    /// Its number, from 0 beside the rows outwards.
    let number: Int
  }

  let lanes: [Lane]

  /// How many lanes lie beside each other.
  let width: Int

  /// Lays arrows into as few lanes as keep them apart, those that lead least far nearest to the
  /// rows.
  ///
  /// - Parameters:
  ///   - steps: The arrows.
  ///   - limit: The most lanes; what finds no room is left out.
  /// - Complexity: O(*n*²) in the number of arrows.
  init(_ steps: [EventSequence.Step], limit: Int) {
    var targets: [Int: [Int]] = [:]
    for step in steps { targets[step.from, default: []].append(step.to) }
    var taken: [[ClosedRange<Int>]] = []
    var lanes: [Lane] = []
    let origins = targets.map { ($0.key, $0.value.sorted(), Self.rows(from: $0.key, $0.value)) }
    for (from, ends, rows) in origins.sorted(by: { ($0.2.count, $0.0) < ($1.2.count, $1.0) }) {
      let free = taken.firstIndex { !$0.contains { $0.overlaps(rows) } } ?? taken.count
      guard free < limit else { continue }
      if free == taken.count { taken.append([]) }
      taken[free].append(rows)
      lanes.append(Lane(from: from, targets: ends, number: free))
    }
    self.lanes = lanes.sorted { $0.from < $1.from }
    width = taken.count
  }

  private static func rows(from: Int, _ targets: [Int]) -> ClosedRange<Int> {
    let all = targets + [from]
    return (all.min() ?? from)...(all.max() ?? from)
  }
}

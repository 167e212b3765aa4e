/// The stretches of days of which a scale of time is made: those that stand together.
///
/// One day of 1961 beside two months of 2026 would leave these the width of a line.
struct ShownTime: Hashable, Sendable {
  /// All stretches but those that lie far from the others.
  let stretches: [Range<Int>]

  /// How many times as long as the rest a gap has to be for what lies beyond it to be left out.
  private static let gap = 4

  /// The least number of stretches that a scale keeps.
  private static let fewest = 4

  /// - Parameter stretches: Days by their numbers, one stretch an event.
  /// - Complexity: O(*n* log *n*).
  init(of stretches: [Range<Int>]) {
    let sorted = stretches.sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    var shown = sorted[...]
    // What is left out at an end is at most a quarter, or the rest would not be the story.
    let most = sorted.count / 4
    for _ in 0..<most {
      guard let next = Self.withoutFarEnd(shown) else { break }
      shown = next
    }
    self.stretches = Array(shown)
  }

  /// The stretches without the first or the last, if that lies far from the others; nil if neither does.
  private static func withoutFarEnd(_ sorted: ArraySlice<Range<Int>>) -> ArraySlice<Range<Int>>? {
    guard sorted.count > fewest else { return nil }
    let (later, earlier) = (sorted.dropFirst(), sorted.dropLast())
    if let first = sorted.first, let second = later.first, let end = later.map(\.upperBound).max(),
      second.lowerBound - first.upperBound > gap * (end - second.lowerBound)
    {
      return later
    }
    if let last = sorted.last, let start = earlier.first?.lowerBound,
      let end = earlier.map(\.upperBound).max(), last.lowerBound - end > gap * (end - start)
    {
      return earlier
    }
    return nil
  }
}

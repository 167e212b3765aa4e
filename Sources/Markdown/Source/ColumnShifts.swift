import Kit

/// Where the words of a text take more columns in their file than they have scalars, as `&amp;` and
/// `\\*` do, which stand for one.
package struct ColumnShifts: Hashable, Sendable {
  /// The offsets in the text after what is written in a longer way, in order.
  private(set) var offsets: [Int] = []

  /// How many columns more than scalars are written before each of these.
  private(set) var totals: [Int] = []

  /// Adds what ends at `offset`, which lies after those before it.
  mutating func add(_ columns: Int, before offset: Int) {
    offsets.append(offset)
    totals.append((totals.last ?? 0) + columns)
  }

  /// How many columns more than scalars some bytes of the text take.
  ///
  /// - Complexity: O(log *n*).
  package func columns(in range: Range<Int>) -> Int {
    offsets.isEmpty ? 0 : total(before: range.upperBound) - total(before: range.lowerBound)
  }

  private func total(before offset: Int) -> Int {
    let index = offsets.partitioningIndex { $0 > offset }
    return index > 0 ? totals[index - 1] : 0
  }
}

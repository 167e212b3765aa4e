extension String {
  /// The candidate that the text was most likely meant to be; nil if none is near.
  ///
  /// Near is a third of the text's length in edits, and no more than three.
  ///
  /// - Complexity: O(*n* · *m*) for *n* candidates of *m* bytes.
  package func closest(among candidates: some Sequence<String>) -> String? {
    let bytes = Array(utf8)
    var limit = Swift.min(3, Swift.max(1, bytes.count / 3))
    var best: String?
    for candidate in candidates {
      // Most are passed over by their length, before their bytes are copied.
      guard abs(candidate.utf8.count - bytes.count) <= limit,
        let distance = bytes.editDistance(to: Array(candidate.utf8), atMost: limit)
      else { continue }
      best = candidate
      // Of two that are as near, the first is kept.
      limit = distance - 1
      if limit < 0 { break }
    }
    return best
  }

  /// A help that names the nearest candidate, or else `fallback`.
  package func suggestion(among candidates: some Sequence<String>, or fallback: String) -> String {
    closest(among: candidates).map(\.asSuggestion) ?? fallback
  }

  /// A help that names this as what was meant.
  var asSuggestion: String { "did you mean “\(self)”?" }
}

extension [UInt8] {
  /// How many bytes must be put in, taken out, replaced, or swapped with their neighbor to make
  /// `other` of this: the optimal string alignment distance; nil if it is above `limit`.
  ///
  /// Cells further than `limit` from the diagonal hold more than that and are not looked at
  /// (Ukkonen 1985).
  ///
  /// - Complexity: O(*n* · `limit`).
  fileprivate func editDistance(to other: [UInt8], atMost limit: Int) -> Int? {
    guard abs(count - other.count) <= limit else { return nil }
    let tooMany = limit + 1
    var beforeLast = Array<Int>(repeating: tooMany, count: other.count + 1)
    var current = beforeLast
    var last = (0...other.count).map { Swift.min($0, tooMany) }
    for (row, byte) in enumerated() {
      let columns = Swift.max(0, row - limit)..<Swift.min(other.count, row + limit + 1)
      current[columns.lowerBound] = columns.lowerBound > 0 ? tooMany : Swift.min(row + 1, tooMany)
      for column in columns {
        let isSame = byte == other[column]
        var distance = Swift.min(
          last[column + 1] + 1, current[column] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, byte == other[column - 1], self[row - 1] == other[column] {
          distance = Swift.min(distance, beforeLast[column - 1] + 1)
        }
        current[column + 1] = Swift.min(distance, tooMany)
      }
      let band = columns.lowerBound...columns.upperBound
      if current[band].allSatisfy({ $0 > limit }), last[band].allSatisfy({ $0 >= limit }) {
        return nil
      }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }
}

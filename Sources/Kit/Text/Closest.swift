extension String {
  /// The candidate that the text was most likely meant to be; nil if none is near.
  ///
  /// Near is a third of the text's length in edits, and no more than three.
  ///
  /// - Complexity: O(*n* · *m*²) for *n* candidates of *m* bytes.
  package func closest(among candidates: some Sequence<String>) -> String? {
    let bytes = Array(utf8)
    let limit = Swift.min(3, Swift.max(1, bytes.count / 3))
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = Array(candidate.utf8)
      guard abs(other.count - bytes.count) <= limit else { continue }
      let distance = bytes.editDistance(to: other)
      guard distance <= limit, distance < best?.distance ?? Int.max else { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// A help that names the nearest candidate, or else `fallback`.
  package func suggestion(among candidates: some Sequence<String>, or fallback: String) -> String {
    closest(among: candidates).map { "did you mean “\($0)”?" } ?? fallback
  }
}

extension [UInt8] {
  /// How many bytes must be put in, taken out, replaced, or swapped with their neighbor to make
  /// `other` of this: the optimal string alignment distance.
  fileprivate func editDistance(to other: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array<Int>(0...other.count)
    for (row, byte) in enumerated() {
      var current = [row + 1]
      for (column, otherByte) in other.enumerated() {
        var distance = Swift.min(
          last[column + 1] + 1, current[column] + 1, last[column] + (byte == otherByte ? 0 : 1))
        if row > 0, column > 0, byte == other[column - 1], self[row - 1] == otherByte {
          distance = Swift.min(distance, beforeLast[column - 1] + 1)
        }
        current.append(distance)
      }
      beforeLast = last
      last = current
    }
    return last[other.count]
  }
}

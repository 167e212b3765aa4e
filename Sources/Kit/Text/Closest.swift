extension String {
  /// The candidate that the text was most likely meant to be; nil if none is near.
  ///
  /// Near is a third of the text's length in edits, and no more than three.
  ///
  /// - Complexity: O(*n* · *m*) for *n* candidates of *m* bytes.
  package func closest(among candidates: some Sequence<String>) -> String? {
    var comparisons = 0
    // Most are passed over by their length, before their bytes are copied.
    let near = candidates.filter { abs($0.utf8.count - utf8.count) <= Self.mostEdits }
    return closest(among: near.map(SpellingCandidate.init), comparisons: &comparisons)
  }

  /// How many edits may part a word from what was meant.
  private static let mostEdits = 3

  /// The same among words that many are compared with.
  ///
  /// - Parameters:
  ///   - candidates: The words, in the order of preference.
  ///   - comparisons: Goes up by the number of those whose bytes were compared, and by one for every
  ///     64 that were looked at.
  /// - Returns: The nearest word; nil if none is near.
  func closest(among candidates: [SpellingCandidate], comparisons: inout Int) -> String? {
    let own = SpellingCandidate(self)
    var limit = Swift.min(Self.mostEdits, Swift.max(1, own.bytes.count / 3))
    var best: String?
    comparisons += candidates.count / 64
    // By index, as each copy of a candidate counts what it holds.
    for index in candidates.indices where limit >= 0 && candidates[index].mayBe(own, within: limit)
    {
      comparisons += 1
      if own.bytes.isOpposite(of: candidates[index].bytes) { continue }
      guard let distance = own.bytes.editDistance(to: candidates[index].bytes, atMost: limit)
      else { continue }
      best = candidates[index].word
      // Of two that are as near, the first is kept.
      limit = distance - 1
    }
    return best
  }

  /// A help that names the nearest candidate, or else `fallback`.
  package func suggestion(among candidates: some Sequence<String>, or fallback: String) -> String {
    closest(among: candidates).map(\.asSuggestion) ?? fallback
  }

  /// A help that names this as what was meant.
  package var asSuggestion: String { "did you mean “\(self)”?" }
}

/// A word that may have been meant.
struct SpellingCandidate: Sendable {
  let word: String
  let bytes: [UInt8]

  /// A bit for each byte that is in the word, by its last six bits.
  private let letters: UInt64

  init(_ word: String) {
    self.word = word
    bytes = Array(word.utf8)
    letters = bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// Whether so many edits may make the other word of this one: each changes the length by one at
  /// most, and which letters there are by two.
  func mayBe(_ other: SpellingCandidate, within limit: Int) -> Bool {
    abs(bytes.count - other.bytes.count) <= limit
      && (letters ^ other.letters).nonzeroBitCount <= 2 * limit
  }
}

extension [UInt8] {
  /// Whether the two differ by a prefix that turns a word into its opposite, as “contested” and
  /// “uncontested” do, so that neither is a slip for the other.
  fileprivate func isOpposite(of other: [UInt8]) -> Bool {
    let (long, short) = count > other.count ? (self, other) : (other, self)
    return short.count > 3
      && ["un", "in", "non", "non-", "dis", "not-"].contains { prefix in
        long.starts(with: prefix.utf8)
          && long.dropFirst(prefix.utf8.count).elementsEqual(short)
      }
  }

  /// How many bytes must be put in, taken out, replaced, or swapped with their neighbor to make
  /// `other` of this: the optimal string alignment distance; nil if it is above `limit`.
  ///
  /// Cells further than `limit` from the diagonal hold more than that and are not looked at
  /// (Ukkonen 1985).
  ///
  /// - Complexity: O(*n* · `limit`).
  fileprivate func editDistance(to other: [UInt8], atMost limit: Int) -> Int? {
    guard abs(count - other.count) <= limit else { return nil }
    // What both begin and end with needs no edit.
    let start = zip(self, other).prefix { $0 == $1 }.count
    let rest = (self[start...], other[start...])
    let end = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
    return Array(rest.0.dropLast(end)).distance(to: Array(rest.1.dropLast(end)), atMost: limit)
  }

  private func distance(to other: [UInt8], atMost limit: Int) -> Int? {
    if isEmpty || other.isEmpty { return Swift.max(count, other.count) }
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

import Kit

/// Finds any of many phrases in texts.
///
/// A window of the first bytes of phrases runs over the text, and a table of bits tells whether any
/// phrase begins so; see Wu and Manber, “A fast algorithm for multi-pattern searching”, 1994. Those that
/// do stand in order, so that each byte more leaves a smaller range of them.
struct PhraseSearch: Sendable {
  /// How many bytes of a phrase are looked for first; shorter phrases are left out.
  static let windowLength = 5

  /// How many bytes of a phrase count; longer ones are found by so many of them.
  static let longest = 96

  let phrases: [[UInt8]]

  /// The indexes of the phrases in the order of their bytes.
  private let order: [Int]

  /// The ranges of `order` by the bytes with which phrases begin.
  private var starts: [UInt64: Range<Int>] = [:]

  /// A bit for each hash of such bytes.
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  init(for phrases: [[UInt8]]) {
    self.phrases = phrases.map { Array($0.prefix(Self.longest)) }
    order = self.phrases.indices.filter { phrases[$0].count >= Self.windowLength }
      .sorted { [phrases = self.phrases] in phrases[$0].lexicographicallyPrecedes(phrases[$1]) }
    for (place, index) in order.enumerated() {
      var window: UInt64 = 0
      for byte in phrases[index].prefix(Self.windowLength) {
        window = Self.moved(window, over: byte)
      }
      starts[window] = (starts[window]?.lowerBound ?? place)..<(place + 1)
      let hash = Self.hash(of: window)
      bits[hash >> 6] |= 1 << UInt64(hash & 63)
    }
  }
}

extension PhraseSearch {
  /// The indexes of the phrases that stand in a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - counts: Whether a phrase counts that stands at a place.
  /// - Returns: Their indexes.
  /// - Complexity: O(*n*) in the text, times the length of the phrases where it begins as they do.
  func phrases(in text: [UInt8], where counts: (Int, Int) -> Bool = { _, _ in true }) -> Set<Int> {
    var found: Set<Int> = []
    if starts.isEmpty { return found }
    let bytes = text.span
    let bits = self.bits.span
    var window: UInt64 = 0
    for end in bytes.indices {
      window = Self.moved(window, over: bytes[end])
      let hash = Self.hash(of: window)
      guard bits[hash >> 6] >> UInt64(hash & 63) & 1 == 1, end + 1 >= Self.windowLength else {
        continue
      }
      let start = end + 1 - Self.windowLength
      // No phrase begins within a word.
      if start > 0, bytes[start].isPartOfName, bytes[start - 1].isPartOfName { continue }
      guard let range = starts[window] else { continue }
      forEachPhrase(of: range, at: start, in: bytes) { index in
        if !found.contains(index), counts(index, start) { found.insert(index) }
      }
    }
    return found
  }

  /// Calls a function with each phrase of a range, all of which begin as the text does at a place, that
  /// stands there whole.
  private func forEachPhrase(
    of range: Range<Int>, at start: Int, in text: Span<UInt8>, _ body: (Int) -> Void
  ) {
    var rest = range
    var depth = Self.windowLength
    while !rest.isEmpty {
      while let first = rest.first, phrases[order[first]].count == depth {
        if isWhole(phrases[order[first]], in: text, at: start) { body(order[first]) }
        rest = rest.dropFirst()
      }
      guard start + depth < text.count else { return }
      let byte = text[start + depth]
      rest = narrowed(rest) { phrases[order[$0]][depth] < byte }
      depth += 1
      if let last = rest.last, phrases[order[last]][depth - 1] != byte {
        let end = narrowed(rest) { phrases[order[$0]][depth - 1] <= byte }.lowerBound
        rest = rest.lowerBound..<end
      }
    }
  }

  /// The end of a range before which a condition holds.
  private func narrowed(_ range: Range<Int>, where holds: (Int) -> Bool) -> Range<Int> {
    guard let first = range.first, holds(first) else { return range }
    var (low, high) = (first, range.upperBound)
    while low + 1 < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return high..<range.upperBound
  }

  /// Whether no letter, digit or hyphen stands behind a phrase that ends with one, as `gap.a` is no
  /// part of `gap.ab`.
  private func isWhole(_ phrase: [UInt8], in text: Span<UInt8>, at start: Int) -> Bool {
    let end = start + phrase.count
    // What was cut off goes on.
    if phrase.count == Self.longest || end >= text.count { return true }
    return !(text[end].isPartOfName && (phrase.last?.isPartOfName ?? false))
  }

  private static func moved(_ window: UInt64, over byte: UInt8) -> UInt64 {
    (window << 8 | UInt64(byte)) & (1 << UInt64(8 * windowLength) - 1)
  }

  /// The upper 16 bits of the product with a large odd number, as Knuth’s multiplicative hash has it.
  private static func hash(of window: UInt64) -> Int {
    Int((window &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}

extension UInt8 {
  fileprivate var isPartOfName: Bool { isLetterOrDigit || self == UInt8(ascii: "-") }
}

import Kit

/// Finds any of many phrases in texts.
///
/// A window of the first bytes of phrases runs over the text, and a table of bits tells whether any
/// phrase begins so; see Wu and Manber, “A fast algorithm for multi-pattern searching”, 1994.
struct PhraseSearch: Sendable {
  /// How many bytes of a phrase are looked for first; shorter phrases are left out.
  static let windowLength = 5

  let phrases: [[UInt8]]

  /// The indexes of the phrases by the bytes with which they begin.
  private var starts: [UInt64: [Int]] = [:]

  /// A bit for each hash of such bytes.
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  init(for phrases: [[UInt8]]) {
    self.phrases = phrases
    for (index, phrase) in phrases.enumerated() where phrase.count >= Self.windowLength {
      var window: UInt64 = 0
      for byte in phrase.prefix(Self.windowLength) { window = Self.moved(window, over: byte) }
      starts[window, default: []].append(index)
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
  /// - Complexity: O(*n*) in the text, but where it begins as many phrases do.
  func phrases(in text: [UInt8], where counts: (Int, Int) -> Bool = { _, _ in true }) -> Set<Int> {
    var found: Set<Int> = []
    if starts.isEmpty { return found }
    let bytes = text.span
    var window: UInt64 = 0
    for end in bytes.indices {
      window = Self.moved(window, over: bytes[end])
      let hash = Self.hash(of: window)
      guard bits[hash >> 6] >> UInt64(hash & 63) & 1 == 1, end + 1 >= Self.windowLength,
        let candidates = starts[window]
      else { continue }
      let start = end + 1 - Self.windowLength
      for index in candidates
      where !found.contains(index) && text[start...].starts(with: phrases[index])
        && isWhole(phrases[index], in: text, at: start) && counts(index, start)
      {
        found.insert(index)
      }
    }
    return found
  }

  /// Whether no letter, digit or hyphen stands beside a phrase that begins or ends with one, as
  /// `gap.a` is no part of `gap.ab`.
  private func isWhole(_ phrase: [UInt8], in text: [UInt8], at start: Int) -> Bool {
    let end = start + phrase.count
    let goesOn =
      end < text.count && text[end].isPartOfName && (phrase.last?.isPartOfName ?? false)
    let began = start > 0 && text[start - 1].isPartOfName && (phrase.first?.isPartOfName ?? false)
    return !goesOn && !began
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

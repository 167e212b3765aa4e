import Kit

extension String {
  /// What stands between quotation marks, in order, without what is quoted within a quotation.
  ///
  /// The marks of English, German, French, Russian, Scandinavian, Chinese and Japanese are known, in
  /// double and single form; an apostrophe is none. A mark without its second one is passed over.
  ///
  /// - Complexity: O(*n*).
  var markedQuotations: MarkedQuotations {
    var scanner = QuotationScanner(unicodeScalars: Array(unicodeScalars))
    let closed = scanner.quotations()
    return MarkedQuotations(closed: closed, open: scanner.openDouble)
  }
}

/// What stands in quotation marks in a text.
struct MarkedQuotations {
  /// What stands between two marks, in order.
  let closed: [String]

  /// What follows the last double mark that is not closed, as at the start of a speech which goes on
  /// in the next paragraph; nil if all are closed.
  let open: String?
}

/// Finds pairs of quotation marks in a text.
private struct QuotationScanner {
  private let unicodeScalars: [Unicode.Scalar]

  /// A mark that was opened and is not closed.
  private struct Opening {
    let mark: Unicode.Scalar

    /// Where the words after it start.
    let start: Int

    /// How many quotations were known when it was opened: those after them stand within it.
    let known: Int
  }

  /// How far a better mark is looked for, and how many marks may be open.
  private static let reach = 240
  private static let depth = 8

  private var openings: [Opening] = []
  private var found: [Range<Int>] = []

  init(unicodeScalars: [Unicode.Scalar]) { self.unicodeScalars = unicodeScalars }

  mutating func quotations() -> [String] {
    for index in unicodeScalars.indices { read(at: index) }
    return found.map { text($0) }
  }

  var openDouble: String? {
    openings.last { !$0.mark.isSingle }.map { text($0.start..<unicodeScalars.count) }
  }

  private func text(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for scalar in unicodeScalars[range] {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func read(at index: Int) {
    let mark = unicodeScalars[index]
    guard mark.isQuotationMark else { return }
    if let place = openings.lastIndex(where: { mark.closes($0.mark) }), mayClose(at: index) {
      close(place, at: index)
    } else if mark.mayOpen, mayOpen(at: index) {
      if openings.count == Self.depth { openings.removeFirst() }
      openings.append(Opening(mark: mark, start: index + 1, known: found.count))
    }
  }

  /// Takes what the opening began for a quotation, in the place of those within it.
  private mutating func close(_ place: Int, at index: Int) {
    let opening = openings[place]
    found.removeSubrange(opening.known...)
    found.append(opening.start..<index)
    openings.removeSubrange(place...)
  }

  /// Whether a mark is no apostrophe within or at the end of a word.
  private func mayClose(at index: Int) -> Bool {
    let mark = unicodeScalars[index]
    guard mark == "'" || mark == "’" else { return true }
    if index + 1 < unicodeScalars.count, unicodeScalars[index + 1].properties.isAlphabetic {
      return false
    }
    // After an s it may be a genitive, unless no better mark follows.
    guard index > 0, unicodeScalars[index - 1] == "s" else { return true }
    let rest = unicodeScalars[(index + 1)...].prefix(Self.reach).prefix { $0 != "‘" }
    return !rest.indices.contains { next in
      rest[next] == mark && rest[next - 1] != "s" && !rest[next - 1].properties.isWhitespace
        && (next + 1 >= unicodeScalars.count
          || !unicodeScalars[next + 1].properties.isAlphabetic)
    }
  }

  /// Whether a word starts after the mark and none ends before it, which tells a straight mark that
  /// opens from one that closes.
  private func mayOpen(at index: Int) -> Bool {
    let mark = unicodeScalars[index]
    guard mark == "'" || mark == "’" || mark == "”" || mark == "»" else { return true }
    let isAfterWord =
      index > 0
      && (unicodeScalars[index - 1].properties.isAlphabetic
        || unicodeScalars[index - 1].properties.numericType != nil)
    guard index + 1 < unicodeScalars.count, !isAfterWord else { return false }
    return unicodeScalars[index + 1].properties.isAlphabetic
  }
}

extension Unicode.Scalar {
  fileprivate var isQuotationMark: Bool {
    switch self {
    case "\"", "“", "”", "„", "‟", "«", "»", "「", "」", "『", "』", "＂": true
    default: isSingle
    }
  }

  fileprivate var isSingle: Bool {
    switch self {
    case "'", "‘", "’", "‚", "‹", "›": true
    default: false
    }
  }

  /// Whether a quotation may begin with the mark.
  fileprivate var mayOpen: Bool { self != "」" && self != "』" && self != "’" }

  /// Whether the mark may end what `opening` began.
  fileprivate func closes(_ opening: Unicode.Scalar) -> Bool {
    switch opening {
    case "“", "‟": self == "”"
    case "„": self == "“" || self == "”"
    case "”": self == "”"
    case "«": self == "»"
    case "»": self == "«" || self == "»"
    case "「": self == "」"
    case "『": self == "』"
    case "‘": self == "’"
    case "‚": self == "‘" || self == "’"
    case "‹": self == "›"
    case "›": self == "‹"
    default: self == opening
    }
  }
}

import Kit

/// A number that is put together of words.
struct WordCount {
  /// Thousands and above.
  private var whole = 0

  /// What is counted below them.
  private var part = 0
  private(set) var isEmpty = true

  /// The scale that the last word says; 1 if it says none.
  private(set) var lastScale = 1

  var value: Int { whole + part }

  mutating func start(with scale: Int) {
    isEmpty = false
    lastScale = scale
    if scale < 1000 { part = scale } else { whole = scale }
  }

  /// Whether a number below ten can stand after the words so far, as in `twenty-one`.
  func takes(_ unit: Int) -> Bool { part % 100 >= 20 && part % 10 == 0 && unit < 10 }

  /// Goes on with a word, if it can.
  mutating func add(_ mark: MarkedWord.Mark) -> Bool {
    switch mark {
    case .cardinal(let number):
      let isAfterHundred = part > 0 && part % 100 == 0
      guard isEmpty || isAfterHundred || takes(number) || (part == 0 && whole > 0) else {
        return false
      }
      part += number
      lastScale = 1
    case .scale(let scale) where scale < 1000:
      guard 1..<100 ~= part else { return false }
      part *= scale
      lastScale = scale
    case .scale(let scale), .scaleSign(let scale):
      let product = part.multipliedReportingOverflow(by: scale)
      guard part > 0, !product.overflow, product.partialValue < 1 << 50 else { return false }
      whole += product.partialValue
      part = 0
      lastScale = scale
    default: return false
    }
    isEmpty = false
    return true
  }
}

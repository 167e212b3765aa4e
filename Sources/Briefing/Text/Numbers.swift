/// A number in a text.
package struct FoundNumber: Hashable, Sendable {
  package var value: DecimalNumber

  /// The bytes of the text that say it.
  package var range: Range<Int>
}

extension String {
  /// The numbers in an English text, in digits or words, with their scales: `1,800`, `2.5 million`,
  /// `four`, `twenty-one`, `two hundred and sixty thousand`, `a dozen`.
  ///
  /// - Complexity: O(*n*).
  package var numbers: [FoundNumber] {
    var reader = NumberReader()
    let bytes = Array(normalised.utf8)
    var index = 0
    while index < bytes.count {
      let end = bytes.tokenEnd(from: index)
      reader.read(bytes[index..<end])
      index = end
    }
    reader.finish()
    return reader.numbers
  }
}

extension [UInt8] {
  /// Where the run of digits, of letters, or of anything else that starts at `start` ends.
  fileprivate func tokenEnd(from start: Int) -> Int {
    var end = start + 1
    if self[start].isDigit {
      while end < count, self[end].isDigit || isSeparator(at: end) { end += 1 }
    } else if self[start].isWordByte {
      while end < count, self[end].isWordByte { end += 1 }
    }
    return end
  }

  /// Whether a comma or point stands between digits.
  private func isSeparator(at index: Int) -> Bool {
    (self[index] == UInt8(ascii: ",") || self[index] == UInt8(ascii: "."))
      && index + 1 < count && self[index + 1].isDigit
  }
}

/// A reading of a text, token by token, that puts numbers together.
private struct NumberReader {
  private(set) var numbers: [FoundNumber] = []

  /// Thousands and above that are complete, and what is counted below them; nil between numbers.
  private var whole = 0
  private var part: Int?
  private var digits: DecimalNumber?
  private var range = 0..<0

  /// Whether `and` stood after a hundred or more.
  private var isAfterAnd = false

  mutating func read(_ token: ArraySlice<UInt8>) {
    let word = String(decoding: token, as: UTF8.self).lowercased()
    if token.first?.isDigit == true {
      finish()
      digits = DecimalNumber(
        String(decoding: token.filter { $0 != UInt8(ascii: ",") }, as: UTF8.self))
      range = token.indices
    } else if let scale = Self.scales[word] {
      multiply(by: scale, token)
    } else if let value = Self.words[word] {
      add(value, token)
    } else if word == "and", part ?? whole >= 100, digits == nil {
      isAfterAnd = true
    } else if word != " ", word != "-" {
      finish()
    }
  }

  /// Ends the number that is being read.
  mutating func finish() {
    if let digits {
      numbers.append(FoundNumber(value: digits, range: range))
    } else if part != nil || whole > 0 {
      numbers.append(FoundNumber(value: DecimalNumber(whole + (part ?? 0)), range: range))
    }
    (whole, part, digits, isAfterAnd) = (0, nil, nil, false)
  }

  private mutating func add(_ value: Int, _ token: ArraySlice<UInt8>) {
    let below = part ?? 0
    let isContinued =
      digits == nil
      && part.map { _ in
        below % 100 == 0 && below > 0 || below % 100 >= 20 && below % 10 == 0 && value < 10
      } ?? (whole > 0)
    if !isContinued { finish() }
    if part == nil, whole == 0 { range = token.indices }
    part = (part ?? 0) + value
    range = range.lowerBound..<token.endIndex
    isAfterAnd = false
  }

  private mutating func multiply(by scale: Int, _ token: ArraySlice<UInt8>) {
    if let number = digits {
      digits = number.multiplied(by: scale) ?? number
    } else {
      if part == nil {
        finish()
        range = token.indices
      }
      let product = (part ?? 1).multipliedReportingOverflow(by: scale)
      guard !product.overflow, product.partialValue < 1 << 50 else { return finish() }
      if scale < 1000 {
        part = product.partialValue
      } else {
        whole += product.partialValue
        part = nil
      }
    }
    range = range.lowerBound..<token.endIndex
  }

  private static let scales = [
    "dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
  ]

  private static let words = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]
}

extension DecimalNumber {
  /// The product with a power of ten or another whole number; nil if it has too many digits.
  func multiplied(by factor: Int) -> DecimalNumber? {
    let product = significand.multipliedReportingOverflow(by: factor)
    guard !product.overflow, product.partialValue.magnitude < 1_000_000_000_000_000_000 else {
      return nil
    }
    return DecimalNumber(significand: product.partialValue, fractionDigits: fractionDigits)
  }
}

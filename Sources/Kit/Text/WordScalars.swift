/// Which scalars of a text belong to words.
package enum WordScalars {
  /// A bit for each scalar of the basic plane.
  private static let table: [UInt64] = (0..<0x400).map { row in
    (0..<64).reduce(0) { bits, column in
      let isSet = Unicode.Scalar(UInt32(row * 64 + column))?.isInSpacedWord ?? false
      return bits | (isSet ? 1 << UInt64(column) : 0)
    }
  }

  /// Whether the scalar is a letter, mark or digit of a script that puts spaces between words.
  ///
  /// The signs of currencies, quotation marks, dashes, emoji and marks of direction are in no word.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x10000 { return table[Int(value >> 6)] >> UInt64(value & 63) & 1 == 1 }
    return scalar.isInSpacedWord
  }

  /// Whether the scalar, which is not of ASCII, is a letter that makes one word with digits beside
  /// it, as in `é2`.
  ///
  /// Those of Latin, Greek, Cyrillic, Armenian and Georgian do; elsewhere a particle or the name of
  /// a unit stands beside a number, as in `و١٨٠٠` or `1800명`.
  static func joinDigits(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAA, 0xB5, 0xBA, 0xC0..<0x0590, 0x10A0..<0x1100, 0x1C80..<0x2000, 0x2C00..<0x2E00,
      0xA640..<0xA800:
      contains(scalar)
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// The value of a digit of any script that writes numbers with ten of them; nil for any other
  /// scalar, such as `²`.
  package var digit: UInt8? {
    // No script beyond ASCII has its digits before those of Arabic.
    guard "0"..."9" ~= self || self >= "\u{0660}", properties.numericType == .decimal
    else { return nil }
    return properties.numericValue.map { UInt8($0) }
  }

  /// Whether the scalar is a letter, mark or digit of a script that puts spaces between words,
  /// which those from Thai to Myanmar and those of East Asia do not.
  fileprivate var isInSpacedWord: Bool {
    guard value < 0x0E00 || 0x10A0..<0x2E80 ~= value || value >= 0x10000,
      !(0x20000..<0x40000 ~= value)
    else { return false }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.canonicalCombiningClass != .notReordered
  }
}

/// The words of a text in UTF-8.
extension ArraySlice<UInt8> {
  /// Whether the scalar that starts at `index` belongs to a word.
  package func isInWord(at index: Int) -> Bool {
    self[index] < 0x80
      ? self[index].isLetterOrDigit : WordScalars.contains(scalar(at: index).scalar)
  }

  /// Whether the scalar that ends at `index`, which is not at the start, belongs to a word.
  package func isInWord(before index: Int) -> Bool {
    let last = self[index - 1]
    return last < 0x80 ? last.isLetterOrDigit : isInWord(at: scalarStart(before: index))
  }

  /// Whether the text before `index` does not end with a word.
  package func isWordFree(before index: Int) -> Bool {
    index == startIndex || !isInWord(before: index)
  }

  /// Whether the text from `index` on does not begin with a word.
  package func isWordFree(from index: Int) -> Bool { index == endIndex || !isInWord(at: index) }

  /// Whether no word runs on over `index`.
  func isWordBoundary(at index: Int) -> Bool {
    isWordFree(before: index) || isWordFree(from: index)
  }

  /// The scalars of words that end the text.
  package var wordAtEnd: ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, isInWord(before: start) { start = scalarStart(before: start) }
    return self[start...]
  }

  /// The scalars of words that begin the text.
  package var wordAtStart: ArraySlice<UInt8> {
    var end = startIndex
    while end < endIndex {
      if self[end].isLetterOrDigit {
        end += 1
      } else if self[end] >= 0x80, isInWord(at: end) {
        end = scalar(at: end).end
      } else {
        break
      }
    }
    return self[..<end]
  }
}

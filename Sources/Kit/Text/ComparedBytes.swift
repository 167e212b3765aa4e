/// Texts in the forms in which they are compared, made in one pass over their bytes.
///
/// They are those of `String.normalized` and `String.folded`, but for one thing: a thin or no-break
/// space between groups of digits becomes a comma, so that `1 800` so written reads `1,800`.
extension [UInt8] {
  /// The form in which quotations are compared.
  package init(normalizing text: ArraySlice<UInt8>) {
    self = []
    reserveCapacity(text.count)
    guard append(text, as: .normalized) else {
      self = Array(String(decoding: text, as: UTF8.self).normalized.utf8)
      return
    }
    dropSpace()
  }

  /// The form in which names and other words are compared.
  package init(folding text: some Sequence<UInt8>) {
    self = []
    appendFolded(Array(text)[...])
    dropSpace()
  }

  /// Appends a text in the form in which names are compared; white space around it is kept as one
  /// space, unless one stands before it.
  package mutating func appendFolded(_ text: ArraySlice<UInt8>) {
    append(text, as: .folded)
  }

  /// Takes the space at the end away, if there is one.
  mutating func dropSpace() {
    if last == UInt8(ascii: " ") { removeLast() }
  }
}

private enum ComparedForm {
  case normalized
  case folded
}

extension [UInt8] {
  /// Appends a text in a form.
  ///
  /// - Returns: Whether the form is complete; a normalized text with scalars that may be composed
  ///   with their neighbors is not.
  @discardableResult
  private mutating func append(_ text: ArraySlice<UInt8>, as form: ComparedForm) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte < 0x80 {
        let end = text[index...].endOfUnchanged(as: form)
        if end > index, byte != UInt8(ascii: " ") || (last ?? byte) != byte {
          append(contentsOf: text[index..<end])
          index = end
        } else {
          append(ascii: byte, as: form)
          index += 1
        }
        continue
      }
      let (scalar, end) = text.scalar(at: index)
      if let plain = plainForm(of: scalar) {
        if form == .folded, scalar.setsWordsApart {
          for byte in " - ".utf8 { append(ascii: byte, as: form) }
        } else {
          appendPlain(plain, scalar, between: text[..<index], and: text[end...])
        }
        index = end
      } else if form == .normalized {
        // Scalars below U+0300 neither change nor combine with what follows them.
        guard scalar < 0x300 else { return false }
        append(contentsOf: text[index..<end])
        index = end
      } else if let folded = FoldedScalars.table[scalar] {
        append(contentsOf: folded)
        index = end
      } else {
        index = appendFoldedRun(of: text, from: index)
      }
    }
    return true
  }

  private mutating func append(ascii byte: UInt8, as form: ComparedForm) {
    if byte <= 0x20 {
      if let last, last != UInt8(ascii: " ") { append(UInt8(ascii: " ")) }
    } else if form == .folded, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte {
      append(byte | 0x20)
    } else {
      append(byte)
    }
  }

  private mutating func appendPlain(
    _ plain: UInt8, _ scalar: UInt32, between before: ArraySlice<UInt8>,
    and after: ArraySlice<UInt8>
  ) {
    if scalar == 0x2026 {
      append(contentsOf: "...".utf8)
    } else if plain != UInt8(ascii: " ") {
      append(plain)
    } else if scalar.groupsDigits, before.endsWithDigit, after.startsWithThreeDigits {
      append(UInt8(ascii: ","))
    } else {
      append(ascii: plain, as: .folded)
    }
  }

  /// Appends the scalars from `start` on that no table holds, folded together.
  ///
  /// - Returns: Where they end.
  private mutating func appendFoldedRun(of text: ArraySlice<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.endIndex, text[end] >= 0x80 {
      let (scalar, next) = text.scalar(at: end)
      if plainForm(of: scalar) != nil || FoldedScalars.table[scalar] != nil { break }
      end = next
    }
    append(contentsOf: String(decoding: text[start..<end], as: UTF8.self).folded.utf8)
    return end
  }
}

/// The ASCII character as which a mark or space is compared; nil for other scalars.
private func plainForm(of scalar: UInt32) -> UInt8? {
  switch scalar {
  case 0x2018...0x201B, 0x2032: UInt8(ascii: "'")
  case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: UInt8(ascii: "\"")
  case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
  case 0x2026: UInt8(ascii: ".")
  case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
    UInt8(ascii: " ")
  default: nil
  }
}

/// The folded forms of the scalars of alphabets that are mostly written in single scalars.
private enum FoldedScalars {
  /// Latin, Greek, Cyrillic, Armenian and Hebrew.
  static let table = Dictionary(
    uniqueKeysWithValues: [0xA1...0x5FF, 0x1E00...0x1FFF].joined().compactMap {
      Unicode.Scalar($0).map { ($0.value, Array(String($0).folded.utf8)) }
    })
}

extension UInt32 {
  /// Whether the scalar is a dash that joins no words or numbers, be there spaces around it or not.
  fileprivate var setsWordsApart: Bool { self == 0x2014 || self == 0x2015 }

  /// Whether the scalar is a space that some put between groups of three digits.
  fileprivate var groupsDigits: Bool { self == 0xA0 || self == 0x2009 || self == 0x202F }
}

extension ArraySlice<UInt8> {
  /// Where the bytes at the start end that stay as they are: of ASCII, with single spaces.
  fileprivate func endOfUnchanged(as form: ComparedForm) -> Int {
    let bytes = span
    var index = 0
    var isAfterSpace = false
    while index + 8 <= bytes.count {
      let eight = EightBytes(of: bytes, at: index)
      guard eight.areVisible, !eight.holdTwoSpaces(afterSpace: isAfterSpace),
        form == .normalized || !eight.holdCapital
      else { break }
      isAfterSpace = eight.endWithSpace
      index += 8
    }
    while index < bytes.count {
      let byte = bytes[index]
      let isSpace = byte == UInt8(ascii: " ")
      guard byte < 0x80, byte > 0x20 || (isSpace && !isAfterSpace),
        form == .normalized || byte &- UInt8(ascii: "A") >= 26
      else { break }
      isAfterSpace = isSpace
      index += 1
    }
    return startIndex + index
  }

  /// Whether three digits of any script stand at the start, and not a fourth.
  fileprivate var startsWithThreeDigits: Bool {
    var index = startIndex
    var count = 0
    while index < endIndex, count < 4 {
      let (scalar, end) = scalar(at: index)
      guard WordScalars.digit(scalar) != nil else { break }
      count += 1
      index = end
    }
    return count == 3
  }

  /// Whether a digit of any script stands at the end.
  fileprivate var endsWithDigit: Bool {
    guard !isEmpty else { return false }
    return WordScalars.digit(scalar(at: scalarStart(before: endIndex)).value) != nil
  }
}

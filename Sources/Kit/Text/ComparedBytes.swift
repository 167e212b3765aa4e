import Foundation

/// Texts in the forms in which they are compared, made in one pass over their bytes.
extension [UInt8] {
  /// The form in which quotations are compared: that of `String.normalized`.
  package init(normalizing text: ArraySlice<UInt8>) {
    self = []
    reserveCapacity(text.count)
    append(text.mayBeComposed ? text.composed : text, as: .normalized)
    dropSpace()
  }

  /// The form in which names and other words are compared: that of `String.folded`.
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
  /// Appends a text, composed where it is to be normalized, in a form.
  private mutating func append(_ text: ArraySlice<UInt8>, as form: ComparedForm) {
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
        append(contentsOf: text[index..<end])
        index = end
      } else if let folded = FoldedScalars.table[scalar] {
        append(contentsOf: folded)
        index = end
      } else {
        index = appendFoldedRun(of: text, from: index)
      }
    }
  }

  private mutating func append(ascii byte: UInt8, as form: ComparedForm) {
    if byte <= 0x20 {
      if let last, last != UInt8(ascii: " ") { append(UInt8(ascii: " ")) }
    } else {
      append(form == .folded ? byte.lowercased : byte)
    }
  }

  private mutating func appendPlain(
    _ plain: UInt8, _ scalar: Unicode.Scalar, between before: ArraySlice<UInt8>,
    and after: ArraySlice<UInt8>
  ) {
    if scalar == "…" {
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
    // Each scalar is folded by itself, so a long run may be folded in parts.
    while end < text.endIndex, end - start < 1024, text[end] >= 0x80 {
      let (scalar, next) = text.scalar(at: end)
      if plainForm(of: scalar) != nil || FoldedScalars.table[scalar] != nil { break }
      end = next
    }
    append(contentsOf: String(decoding: text[start..<end], as: UTF8.self).foldedScalars.utf8)
    return end
  }
}

/// The ASCII character as which a mark or space is compared; nil for other scalars.
private func plainForm(of scalar: Unicode.Scalar) -> UInt8? {
  switch scalar.value {
  case 0x2018...0x201B, 0x2032, 0x2039, 0x203A: UInt8(ascii: "'")
  case 0x201C...0x201F, 0x2033, 0xAB, 0xBB, 0x300C...0x300F, 0xFF02: UInt8(ascii: "\"")
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
      Unicode.Scalar($0).map { ($0, Array(String($0).foldedScalars.utf8)) }
    })
}

extension Unicode.Scalar {
  /// Whether the scalar is a dash that joins no words or numbers, be there spaces around it or not.
  fileprivate var setsWordsApart: Bool { self == "—" || self == "―" }

  /// Whether the scalar is a space that some put between groups of three digits.
  fileprivate var groupsDigits: Bool {
    self == "\u{A0}" || self == "\u{2009}" || self == "\u{202F}"
  }
}

extension ArraySlice<UInt8> {
  /// Whether scalars of the text may be composed with their neighbors; none below U+0300 is.
  package var mayBeComposed: Bool {
    var index = startIndex
    while let next = self[index...].firstIndex(where: { $0 >= 0xCC }) {
      let (scalar, end) = scalar(at: next)
      if plainForm(of: scalar) == nil { return true }
      index = end
    }
    return false
  }

  /// The text composed (NFC).
  package var composed: ArraySlice<UInt8> {
    Array(String(decoding: self, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)[...]
  }

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
        form == .normalized || !byte.isCapitalLetter
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
      guard scalar.digit != nil else { break }
      count += 1
      index = end
    }
    return count == 3
  }

  /// Whether a digit of any script stands at the end.
  fileprivate var endsWithDigit: Bool {
    guard !isEmpty else { return false }
    return scalar(at: scalarStart(before: endIndex)).scalar.digit != nil
  }
}

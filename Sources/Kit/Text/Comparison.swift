import Foundation

extension String {
  /// The text as words are compared: composed (NFC), with straight quotation marks, plain hyphens
  /// and single spaces, and none around.
  ///
  /// No locale has a part in it.
  package var normalized: String {
    // Bytes of ASCII with no two spaces together are what they would become.
    if utf8.isNormalized { return self }
    let composed =
      utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
    var result = String.UnicodeScalarView()
    var isSpaceDue = false
    for scalar in composed.unicodeScalars {
      if scalar.isComparedAsSpace {
        isSpaceDue = !result.isEmpty
        continue
      }
      if isSpaceDue { result.append(" ") }
      isSpaceDue = false
      result.append(contentsOf: scalar.compared)
    }
    return String(result)
  }

  /// The text as names are compared: normalized, in small letters without accents, the Turkish
  /// `İ` and `ı` being an i like any other.
  package var folded: String {
    let normalized = normalized
    if normalized.utf8.allSatisfy({ $0 < 0x80 }) { return normalized.lowercased() }
    var result = String.UnicodeScalarView()
    for scalar in normalized.decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.canonicalCombiningClass == .notReordered {
      // Dotless i has no decomposition, and lowercases to itself.
      result.append(
        contentsOf: scalar == "ı" ? ["i"] : Array(scalar.properties.lowercaseMapping.unicodeScalars)
      )
    }
    return String(result)
  }

  /// The words of a quotation alone: normalized, without quotation marks around it and without the
  /// comma or full stop at its end.
  package var quotationCore: String {
    let marks = Set("\"' ".utf8)
    let ends = Set(".,;: ".utf8)
    var rest = Array(normalized.utf8)[...]
    rest = rest.trimming(marks, atStart: true).trimming(ends, atStart: false)
      .trimming(marks, atStart: true)
    return String(decoding: rest, as: UTF8.self)
  }

  /// Whether the bytes of `other` stand in the text, wherever that is.
  package func holds(_ other: String) -> Bool {
    Array(utf8)[...].firstPlace(of: Array(other.utf8)[...]) != nil
  }

  /// Whether `other` stands in the text as whole words: neither a letter nor a digit touches it,
  /// where it is of a script that puts spaces between words.
  package func holdsWords(_ other: String) -> Bool {
    let bytes = Array(utf8)
    let words = Array(other.utf8)
    var rest = bytes[...]
    while let start = rest.firstPlace(of: words[...]) {
      let end = start + words.count
      if bytes[..<start].isWordBoundary(before: words[...]),
        words[...].isWordBoundary(before: bytes[end...])
      {
        return true
      }
      rest = bytes[(start + 1)...]
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// Whether no word runs on from the last scalar of this text into the first of `next`.
  fileprivate func isWordBoundary(before next: ArraySlice<UInt8>) -> Bool {
    let start = lastIndex { $0 & 0xC0 != 0x80 } ?? startIndex
    guard let last = Unicode.Scalar(utf8: self[start...]), let first = Unicode.Scalar(utf8: next)
    else { return true }
    return !last.isInSpacedWord || !first.isInSpacedWord
  }
}

extension Unicode.Scalar {
  /// The first scalar of a text; nil if it has none.
  fileprivate init?(utf8 bytes: ArraySlice<UInt8>) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    self = scalar
  }

  /// Whether the scalar is a letter, mark or digit of a script that puts spaces between words,
  /// which those from Thai to Myanmar and those of East Asia do not.
  fileprivate var isInSpacedWord: Bool {
    guard value < 0x0E00 || 0x10A0..<0x2E80 ~= value || value > 0xFFFF else { return false }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.canonicalCombiningClass != .notReordered
  }
}

extension Unicode.Scalar {
  fileprivate var isComparedAsSpace: Bool {
    properties.isWhitespace || self == "\u{200B}" || self == "\u{FEFF}"
  }

  /// What the scalar is compared as.
  fileprivate var compared: [Unicode.Scalar] {
    switch self {
    case "‘", "’", "‚", "‛", "′": ["'"]
    case "“", "”", "„", "‟", "″", "«", "»": ["\""]
    case "‐", "‑", "‒", "–", "—", "―", "−": ["-"]
    case "…": [".", ".", "."]
    default: [self]
    }
  }
}

extension String.UTF8View {
  /// Whether the text is plain ASCII with single spaces, and none around.
  fileprivate var isNormalized: Bool {
    var last = UInt8(ascii: " ")
    for byte in self {
      let isSpace = byte == UInt8(ascii: " ")
      guard byte < 0x80, byte > 0x20 || (isSpace && last != byte) else { return false }
      last = byte
    }
    return last != UInt8(ascii: " ") || isEmpty
  }
}

extension UInt8 {
  /// Whether the byte is a letter or digit of ASCII, or part of another scalar.
  package var isWordByte: Bool {
    isDigit || self >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20
  }
}

extension ArraySlice<UInt8> {
  /// Where `other` first stands; nil if it does not.
  ///
  /// - Complexity: O(*n* · *m*), and O(*n*) where the first byte of `other` is rare.
  package func firstPlace(of other: ArraySlice<UInt8>) -> Int? {
    guard let first = other.first else { return startIndex }
    var rest = self
    while rest.count >= other.count, let index = rest.firstIndex(of: first) {
      if self[index...].starts(with: other) { return index }
      rest = self[(index + 1)...]
    }
    return nil
  }

  fileprivate func trimming(_ bytes: Set<UInt8>, atStart: Bool) -> ArraySlice<UInt8> {
    var rest = self
    while let last = rest.last, bytes.contains(last) { rest = rest.dropLast() }
    guard atStart else { return rest }
    return rest.drop { bytes.contains($0) }
  }
}

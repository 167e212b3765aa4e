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

  /// The text as names and numbers are compared: normalized, in small letters without accents, with
  /// those of Latin as ``LatinLetters`` spells them and the digits of ASCII for those of other
  /// scripts, with spaces around `—`, and without marks of direction.
  package var folded: String {
    let normalized = withDashesSetApart.normalized
    if normalized.utf8.allSatisfy({ $0 < 0x80 }) { return normalized.lowercased() }
    var result = String.UnicodeScalarView()
    for scalar in normalized.decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.canonicalCombiningClass == .notReordered && !scalar.isInvisible {
      result.append(contentsOf: scalar.folded)
    }
    return String(result)
  }

  /// The text with spaces around the dashes that join no words or numbers.
  private var withDashesSetApart: String {
    guard utf8.contains(0xE2) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isDash = scalar == "—" || scalar == "―"
      result.append(contentsOf: isDash ? [" ", "-", " "] : [scalar])
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
    other.isEmpty || Array(utf8)[...].holdsWords(other.utf8)
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

extension Unicode.Scalar {
  /// Whether the scalar only tells how its neighbors are set: from right to left, or unbroken.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0xAD, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069: true
    default: false
    }
  }

  /// What a scalar without a decomposition becomes where names and numbers are compared.
  fileprivate var folded: [Unicode.Scalar] {
    switch self {
    case "٬", "，": return [","]
    case "٫", "．": return ["."]
    case "٪", "％": return ["%"]
    default: break
    }
    if let latin = LatinLetters.spelling(of: self) { return Array(latin.unicodeScalars) }
    if let digit { return [Unicode.Scalar(UInt8(ascii: "0") + digit)] }
    return Array(properties.lowercaseMapping.unicodeScalars)
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

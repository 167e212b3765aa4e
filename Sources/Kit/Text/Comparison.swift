import Foundation

// Texts in the forms in which they are compared. No locale has a part in it.

extension String {
  /// The text as words are compared: composed (NFC), with straight quotation marks, plain hyphens
  /// and single spaces, and none around; a thin or no-break space between groups of digits is a
  /// comma, so that `1 800` so written reads `1,800`.
  package var normalized: String {
    String(decoding: [UInt8](normalizing: Array(utf8)[...]), as: UTF8.self)
  }

  /// The text as names and numbers are compared: normalized, in small letters without accents, with
  /// those of Latin as ``LatinLetters`` spells them and the digits of ASCII for those of other
  /// scripts, with spaces around `—`, and without marks of direction.
  package var folded: String { String(decoding: [UInt8](folding: utf8), as: UTF8.self) }

  /// Letters, digits and marks as names and numbers are compared.
  var foldedScalars: String {
    var result = String.UnicodeScalarView()
    for scalar in decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.canonicalCombiningClass == .notReordered && !scalar.isInvisible {
      result.append(contentsOf: scalar.folded)
    }
    return String(result)
  }

  /// The words of a quotation alone: normalized, without quotation marks around it and without the
  /// comma or full stop at its end.
  package var quotationCore: String {
    String(decoding: [UInt8](normalizing: Array(utf8)[...]).quotationCore, as: UTF8.self)
  }

  /// Whether the bytes of `other` stand in the text, wherever that is.
  package func holds(_ other: String) -> Bool { utf8.hold(other.utf8) }

  /// Whether `other` stands in the text as whole words: neither a letter nor a digit touches it,
  /// where it is of a script that puts spaces between words.
  package func holdsWords(_ other: String) -> Bool {
    other.isEmpty || utf8.hold(other.utf8) && Array(utf8)[...].holdsWords(other.utf8)
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

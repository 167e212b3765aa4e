import Kit

/// What a letter is looked up as: lower case, without diacritics, the same in every locale.
///
/// “Kalın” and “KALIN” become “kalin”, “Türkiye” becomes “turkiye”, “۱۸۰۰” becomes “1800”, “CO₂”
/// “co2”.
/// Latin letters become what ``LatinLetters`` says. The script of the search page folds the same
/// way; a test compares the two.
enum LetterFolding {
  /// The folded form of a letter, digit or mark; empty for marks that are left out.
  static func folded(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0xC0...0x24F, 0x1E00...0x1EFF: LatinLetters.spelling(of: scalar) ?? String(scalar)
    case 0x300...0x36F, 0x640, 0x64B...0x65F, 0x670, 0xFE00...0xFE0F: ""
    case 0x660...0x669: String(scalar.value - 0x660)
    case 0x6F0...0x6F9: String(scalar.value - 0x6F0)
    case 0xB2, 0xB3: String(scalar.value - 0xB0)
    case 0xB9: "1"
    case 0x2070, 0x2074...0x2079: String(scalar.value - 0x2070)
    case 0x2080...0x2089: String(scalar.value - 0x2080)
    case 0xFB00...0xFB06: ligatures[Int(scalar.value - 0xFB00)]
    default: folded(lowercase: scalar.properties.lowercaseMapping)
    }
  }

  /// What the ligatures from U+FB00 on, as they come out of PDFs, are of.
  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  private static func folded(lowercase text: String) -> String {
    guard let scalar = text.unicodeScalars.first else { return text }
    if let latin = LatinLetters.spelling(of: scalar) { return latin }
    return others[scalar].map { String($0) } ?? text
  }

  /// Letters outside of the tables that are written in several ways: Greek with an accent, Russian
  /// ё, the Arabic, Persian and Urdu forms of alef, yeh, kaf, heh and waw, and schwa.
  private static let others: [Unicode.Scalar: Unicode.Scalar] = {
    let from = "άέήίόύώϊϋΐΰςёأإآٱيىكةؤə".unicodeScalars
    let to = "αεηιουωιυιυσеااااییکهوa".unicodeScalars
    return Dictionary(uniqueKeysWithValues: zip(from, to))
  }()
}

extension Unicode.Scalar {
  /// Whether it is a letter, a digit or a mark on one.
  var isPartOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// Whether it belongs to a script that is written without spaces: Han or Japanese kana.
  var isWrittenWithoutSpaces: Bool {
    switch value {
    case 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0xFF66...0xFF9D, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Whether it is invisible and may stand inside of a word: joiners, soft hyphens, marks of
  /// direction.
  var isIgnoredInWords: Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }
}

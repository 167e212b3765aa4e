/// What a letter is looked up as: lower case, without diacritics, the same in every locale.
///
/// “Kalın” and “KALIN” become “kalin”, “Türkiye” becomes “turkiye”, “۱۸۰۰” becomes “1800”.
/// Latin letters are folded by a table: the base letter of the canonical decomposition, and for
/// letters that have none the usual spelling in ASCII (ß is ss, ø is o). The script of the search
/// page folds the same way; a test compares the two.
enum LetterFolding {
  /// The folded form of a letter, digit or mark; empty for marks that are left out.
  static func folded(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0xC0...0x24F: latin[Int(scalar.value - 0xC0)]
    case 0x1E00...0x1EFF: latinAdditional[Int(scalar.value - 0x1E00)]
    case 0x300...0x36F, 0x640, 0x64B...0x65F, 0x670, 0xFE00...0xFE0F: ""
    case 0x660...0x669: String(scalar.value - 0x660)
    case 0x6F0...0x6F9: String(scalar.value - 0x6F0)
    default: folded(lowercase: scalar.properties.lowercaseMapping)
    }
  }

  private static func folded(lowercase text: String) -> String {
    guard let scalar = text.unicodeScalars.first else { return text }
    if 0xC0...0x24F ~= scalar.value { return latin[Int(scalar.value - 0xC0)] }
    return others[scalar].map { String($0) } ?? text
  }

  /// Letters outside of the tables that are written in several ways: Greek with an accent, Russian
  /// ё, the Arabic, Persian and Urdu forms of alef, yeh, kaf, heh and waw, and schwa.
  private static let others: [Unicode.Scalar: Unicode.Scalar] = {
    let from = "άέήίόύώϊϋΐΰςёأإآٱيىكةؤə".unicodeScalars
    let to = "αεηιουωιυιυσеااااییکهوa".unicodeScalars
    return Dictionary(uniqueKeysWithValues: zip(from, to))
  }()

  /// U+00C0 to U+024F.
  private static let latin = table(
    """
    a a a a a a ae c e e e e i i i i d n o o o o o × o u u u u y th ss a a a a a a ae c e e e e
    i i i i d n o o o o o ÷ o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e
    e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n
    n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u
    w w y y y z z z z z z s ƀ ɓ ƃ ƃ ƅ ƅ ɔ ƈ ƈ ɖ ɗ ƌ ƌ ƍ e a ɛ ƒ ƒ ɠ ɣ ƕ ɩ ɨ ƙ ƙ ƚ ƛ ɯ ɲ ƞ ɵ o o
    ƣ ƣ ƥ ƥ ʀ ƨ ƨ ʃ ƪ ƫ ƭ ƭ ʈ u u ʊ ʋ ƴ ƴ ƶ ƶ ʒ ƹ ƹ ƺ ƻ ƽ ƽ ƾ ƿ ǀ ǁ ǂ ǃ ǆ ǆ ǆ ǉ ǉ ǉ ǌ ǌ ǌ a a i
    i o o u u u u u u u u u u e a a a a ae ae ǥ ǥ g g k k o o o o ʒ ʒ j ǳ ǳ ǳ g g ƕ ƿ n n a a ae
    ae o o a a a a e e e e i i i i o o o o r r r r u u u u s s t t ȝ ȝ h h ƞ ȡ ȣ ȣ ȥ ȥ a a e e o
    o o o o o o o y y ȴ ȵ ȶ ȷ ȸ ȹ ⱥ ȼ ȼ ƚ ⱦ ȿ ɀ ɂ ɂ ƀ ʉ ʌ ɇ ɇ ɉ ɉ ɋ ɋ ɍ ɍ ɏ ɏ
    """)

  /// U+1E00 to U+1EFF.
  private static let latinAdditional = table(
    """
    a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i
    i i k k k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r
    r r r r s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w w w w w w w
    x x x x y y z z z z z z h t w y ẚ s ẜ ẝ ss ẟ a a a a a a a a a a a a a a a a a a a a a a a a
    e e e e e e e e e e e e e e e e i i i i o o o o o o o o o o o o o o o o o o o o o o o o u u
    u u u u u u u u u u u u y y y y y y y y ỻ ỻ ỽ ỽ ỿ ỿ
    """)

  private static func table(_ text: String) -> [String] {
    text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }
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

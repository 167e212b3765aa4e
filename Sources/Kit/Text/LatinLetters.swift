/// Latin letters with diacritics and ligatures in small letters of ASCII, as far as they have such
/// a spelling.
///
/// The table is our own, so that it is the same on every machine: the base letter of the canonical
/// decomposition, and for letters that have none the usual spelling (ß is ss, ø is o).
package enum LatinLetters {
  /// The spelling of a scalar from U+00C0 to U+024F or from U+1E00 to U+1EFF, which is a small
  /// letter of its own if ASCII has none for it; nil for any other scalar.
  package static func spelling(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xC0...0x24F: first[Int(scalar.value - 0xC0)]
    case 0x1E00...0x1EFF: additional[Int(scalar.value - 0x1E00)]
    default: nil
    }
  }

  /// U+00C0 to U+024F.
  private static let first = table(
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
  private static let additional = table(
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

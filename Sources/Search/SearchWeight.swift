/// How much a word says about an entry, in 16 steps, as the index stores it.
///
/// The idea is that of BM25F (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009,
/// §3.6): counts saturate, long texts count less, fields differ in weight. Two things are ours: a
/// word of a title always outweighs one of the other names, and that one of the text; and no step
/// depends on other entries, so that a changed page leaves the weights of all others as they are.
/// How rare the word is counts when a reader searches.
///
/// - 0 to 7: only in the text, by its saturated count.
/// - 8 to 11: in another name, 12 to 15: in the title; the higher, the fewer words it has.
enum SearchWeight {
  /// The weight of a word that only the text has.
  ///
  /// It is BM25's saturation with k₁ = 1.2 and b = 0.75 in eighths, a text of 600 words taken as
  /// one of average length.
  static func text(count: Int, wordsInText: Int) -> UInt8 {
    let saturated = 80_000 * count / (10_000 * count + 3_000 + 15 * wordsInText)
    return UInt8(min(7, saturated))
  }

  static func name(words: Int) -> UInt8 {
    words <= 1 ? 11 : words == 2 ? 10 : words <= 4 ? 9 : 8
  }

  static func title(words: Int) -> UInt8 {
    words <= 2 ? 15 : words <= 4 ? 14 : words <= 8 ? 13 : 12
  }
}

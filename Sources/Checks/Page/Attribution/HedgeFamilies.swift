import Facts
import Kit

/// The words by which a page keeps the doubt of a source's word without that word, as “alleges” and “accused of”
/// do with “alleged”.
enum HedgeFamilies {
  /// Whether words of a page keep a doubt.
  ///
  /// - Parameters:
  ///   - hedge: The source's word of doubt.
  ///   - words: The words of the page.
  /// - Returns: Whether one of them is of the family of the source's word.
  static func keep(_ hedge: Hedge, _ words: [ArraySlice<UInt8>]) -> Bool {
    let families = hedge.text[...].wordsInTurn.compactMap { word in
      all.first { $0.source.begin(word) }?.page
    }
    return !families.isEmpty && words.contains { word in families.contains { $0.begin(word) } }
  }

  /// Whether a word keeps any doubt.
  static func isDoubt(_ word: ArraySlice<UInt8>) -> Bool { all.contains { $0.page.begin(word) } }

  /// Beginnings of words of sources, and of those of pages that say the same.
  private static let all: [(source: WordBeginnings, page: WordBeginnings)] = [
    ("alleg accus", "alleg accus"), ("report", "reported reporting reports"),
    ("suspect suspicion suspicious", "suspect suspicion suspicious"), ("purport", "purport"),
    ("suppos", "suppos"), ("claim", "claim"), ("believe", "believe belief"),
    ("rumor rumour", "rumor rumour"), ("appar seem", "appar appear seem"),
    ("unconfirm unverif", "unconfirm unproven unverif"),
  ].map { (WordBeginnings($0.0), WordBeginnings($0.1)) }
}

import Facts

/// The words of a link to a fact, found once for all ways in which they may turn what it says.
struct ToldWords {
  let text: ArraySlice<UInt8>

  /// Its words, those with an apostrophe as one, and their stems.
  let words: [ArraySlice<UInt8>]
  let stems: [[UInt8]]

  /// Whether they are the fact’s own, which turn nothing by themselves: only what stands around them may.
  let areOfFact: Bool

  /// - Parameters:
  ///   - text: The words of the link.
  ///   - fact: The fact whose own words they are; nil if they are none.
  init(_ text: ArraySlice<UInt8>, areOf fact: FactWords?) {
    self.text = text
    areOfFact = fact != nil
    words = fact?.meaning.words ?? text.meaningWords
    stems = fact?.meaning.stems ?? words.map(\.stem)
  }
}

import Kit

/// What the words of a fact in English tell beside its subject: what they deny, and how sure they are.
package struct FactMeaning: Sendable {
  /// The words, those with an apostrophe as one, and their stems.
  package let words: [ArraySlice<UInt8>]
  package let stems: [[UInt8]]

  /// The words that mean something by themselves, cut as those of archived lines are.
  package let content: Set<String>

  /// Whether one of them denies something.
  package let hasDenial: Bool

  /// Those that keep what a “not” says.
  package let denials: [ArraySlice<UInt8>]

  /// The place of the word that says that something is not sure, or is only planned; nil if none does.
  package let reserve: Int?

  /// - Parameter text: What the fact says, folded.
  init(_ text: [UInt8]) {
    words = text[...].meaningWords
    stems = words.map(\.stem)
    content = text[...].contentWords
    hasDenial = words.contains {
      MeaningWords.force(of: $0) == .negation || MeaningWords.isDenial($0)
    }
    denials = words.filter { MeaningWords.keeps(.negation, $0) }
    reserve = words.placeOfDoubt ?? words.placeOfIntent
  }
}

extension [ArraySlice<UInt8>] {
  /// Where the words say that something is not sure; nil if they do not.
  ///
  /// “Could not be shown” says for certain what was not.
  fileprivate var placeOfDoubt: Int? {
    indices.first { place in
      guard MeaningWords.force(of: self[place]) == .doubt, !self[place].isWord(in: ["can"]),
        !isMonth(at: place)
      else { return false }
      return
        !(self[place].isWord(in: ["could"]) && place + 1 < count
        && self[place + 1].isWord(in: ["not"]))
    }
  }

  /// Where the words say that something is only planned, or would be; nil if they do not.
  fileprivate var placeOfIntent: Int? {
    indices.first { place in
      let word = self[place]
      if word.isWord(in: ["planning", "scheduling", "promising"]) {
        // “Poor planning” is no plan.
        return place > 0 && self[place - 1].isWord(in: ["is", "are", "was", "were", "been"])
      }
      return MeaningWords.isIntent(word) || word.isWord(in: ["would"])
    }
  }
}

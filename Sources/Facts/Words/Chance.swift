import Kit

/// How likely words say that something is.
package enum Chance: Sendable {
  case possible, probable, sure

  /// The words that say it; those that only leave something open say it by the way.
  package init?(_ word: ArraySlice<UInt8>) {
    if word.isWord(in: ["probably", "probable", "likely", "presumably"]) {
      self = .probable
    } else if word.isWord(in: ["possibly", "perhaps", "maybe", "conceivably"]) {
      self = .possible
    } else {
      return nil
    }
  }
}

extension Chance {
  /// How likely a claim or prospect says that something is, and the word for it; nil if it has no word or
  /// several.
  static func told(
    by fact: Fact, in words: [ArraySlice<UInt8>]
  ) -> (chance: Chance, word: String)? {
    if let modal = fact[ProspectFields.modal].map({ [UInt8](folding: $0.utf8) }),
      modal[...].isWord(in: ["may", "might", "could", "will"])
    {
      let hasOther = words.contains {
        Chance($0) != nil || MeaningWords.isReserved($0) && !MeaningWords.isModal($0)
      }
      return hasOther
        ? nil
        : (
          modal[...].isWord(in: ["will"]) ? Chance.sure : .possible,
          fact[ProspectFields.modal] ?? ""
        )
    }
    if let word = words.first(where: { Chance($0) != nil }), let chance = Chance(word) {
      let isOnly =
        words.allSatisfy { Chance($0) == nil || Chance($0) == chance }
        && !words.contains { MeaningWords.force(of: $0) == .negation }
      return isOnly ? (chance, String(decoding: word, as: UTF8.self)) : nil
    }
    let isOpen = words.contains { word in
      MeaningWords.force(of: word) != nil || MeaningWords.isReserved(word)
        || MeaningWords.isIntent(word) || word.isWord(in: ["would", "should"])
    }
    return !isOpen && words.contains { $0.isWord(in: ["will"]) } ? (.sure, "will") : nil
  }
}

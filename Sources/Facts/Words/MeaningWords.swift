import Kit

/// Words of English that turn or weaken what a sentence says, folded.
package enum MeaningWords {
  /// What a word does to the sentence in which it stands.
  package enum Force: Hashable, Sendable {
    /// It says that something is not so.
    case negation

    /// It says how likely something is.
    case doubt

    /// It says under which condition something holds.
    case condition
  }

  package static func force(of word: ArraySlice<UInt8>) -> Force? {
    if let force = forces[word] { return force }
    return word.endsWith("n't") ? .negation : nil
  }

  /// The forces of words; where a word could have two, the first counts.
  private static let forces: WordMap<Force> = {
    let all: [(Set<String>, Force)] = [
      (negations, .negation), (doubts, .doubt), (modals, .doubt), (conditions, .condition),
    ]
    return WordMap(all.flatMap { words, force in words.map { ($0, force) } })
  }()

  /// Whether a word of prose keeps what one of the force would say.
  package static func keeps(_ force: Force, _ word: ArraySlice<UInt8>) -> Bool {
    if self.force(of: word) == force { return true }
    switch force {
    case .negation: return refusals.begin(word)
    case .doubt: return isReserved(word)
    case .condition: return word.isWord(in: ["should", "would", "could", "when"])
    }
  }

  /// Whether a word tells of something that is not sure: thought, feared, hoped for.
  package static func isReserved(_ word: ArraySlice<UInt8>) -> Bool {
    reserves.begin(word) && !others.contains(word)
  }

  /// Whether a word tells of something that is only planned or asked for.
  package static func isIntent(_ word: ArraySlice<UInt8>) -> Bool {
    intents.begin(word) && !others.contains(word)
  }

  /// Whether a word says that something may be, and no more.
  package static func isModal(_ word: ArraySlice<UInt8>) -> Bool {
    word.isWord(in: ["can", "could", "may", "might"])
  }

  /// Whether a word says of what follows that it is not sure, or not so yet: “suspected cases”.
  package static func isReservedAdjective(_ word: ArraySlice<UInt8>) -> Bool {
    word.isWord(in: [
      "alleged", "apparent", "likely", "possible", "potential", "presumed", "probable", "purported",
      "suspected", "supposed", "unconfirmed",
    ])
  }

  /// Whether a word is a verb that denies what follows.
  package static func isDenial(_ word: ArraySlice<UInt8>) -> Bool {
    word.isWord(in: [
      "deny", "denies", "denied", "denying", "refuses", "refused", "rejects", "rejected",
    ])
  }

  private static let negations: Set<String> = [
    "no", "not", "never", "none", "nobody", "nothing", "neither", "nor", "hardly", "barely",
    "scarcely", "rarely", "seldom", "cannot", "without",
  ]

  package static let modals: Set<String> = ["can", "could", "may", "might"]

  package static let doubts: Set<String> = [
    "allegedly", "alleged", "apparently", "conceivable", "conceivably", "likely", "maybe",
    "perhaps", "possible", "possibly", "potentially", "presumably", "probable", "probably",
    "purportedly", "reportedly", "seemingly", "supposedly", "suspected", "unconfirmed", "unlikely",
  ]

  private static let conditions: Set<String> = [
    "if", "unless", "provided", "assuming", "otherwise", "without",
  ]

  private static let refusals = WordBeginnings(
    """
    reject refus deny denie denial against oppos dismiss doubt declin prevent avoid ruled ruling \
    questioned fail lack contradict disput contests contested withheld stopp ended ends banned \
    banning bans barred barring bars forbid forbad prohibit
    """)

  private static let reserves = WordBeginnings(
    """
    appear believ chance could doubt expect fear forecast hop if may might odds possib potential \
    predict probabilit prospect risk seem suggest suspect think thought threat uncertain unclear \
    unless whether likelihood
    """)

  /// Words that begin as those of an intent or a doubt do, and tell of none.
  private static let others = WordSet(
    """
    chancellery chancellor chancellors chancery hopped hopping iffy mayhem mayor mayoral mayoralty mayors mighty \
    considerable considerably considerate dues intentional intentionally plane planes planet planets \
    planetary plank planks plankton plant plantation plantations planted planter planting plants \
    wanton weight weighted weights weighty
    """)

  private static let intents = WordBeginnings(
    """
    aim consider discuss due hint intend intent plan pledg promis propos ready schedul seek want \
    weigh wish
    """)
}

extension [ArraySlice<UInt8>] {
  /// Whether the word at a place is the month of May, as in “3 May”, “in May” and “May 2026”.
  package func isMonth(at place: Int) -> Bool {
    guard self[place].isWord(in: ["may"]) else { return false }
    let next = place + 1 < count ? self[place + 1] : []
    if next.first?.isDigit == true { return true }
    guard place > 0, !next.isWord(in: ["be", "have", "not", "also", "still", "yet", "well"]) else {
      return false
    }
    return self[place - 1].first?.isDigit == true
      || self[place - 1].isWord(in: [
        "by", "early", "from", "in", "last", "late", "mid", "next", "of", "on", "since", "through",
        "till", "to", "until",
      ])
  }

  /// The words without the months among them whose names mean something else as well.
  package var withoutMonths: [ArraySlice<UInt8>] {
    let months = indices.filter(isMonth(at:))
    return months.isEmpty ? self : indices.filter { !months.contains($0) }.map { self[$0] }
  }
}

extension ArraySlice<UInt8> {
  /// The forces of the words of a folded text.
  package var forces: Set<MeaningWords.Force> {
    Set(wordsInTurn.compactMap { MeaningWords.force(of: $0) })
  }
}

import Facts
import Kit

/// A part of a title or summary that may be true or false.
struct PlainStatement {
  let words: [ArraySlice<UInt8>]

  /// The words that mean something by themselves, cut as far as their endings may differ.
  let content: [ArraySlice<UInt8>]

  /// Whether one of its words turns it around.
  let isTurning: Bool

  init(_ text: ArraySlice<UInt8>) {
    words = text.meaningWords
    isTurning = words.contains {
      MeaningWords.force(of: $0) == .negation || Opposites.isKnown(word: $0)
    }
    content = words.filter { $0.count > 2 && !$0.isSmall && !AskingWords.verbs.contains($0) }.map {
      ($0.endsWith("'s") ? $0.dropLast(2) : $0).prefix(5)
    }
  }

  /// The word that is a “not” or the like; nil if there is none.
  var negation: ArraySlice<UInt8>? {
    words.first { MeaningWords.force(of: $0) == .negation }
  }
}

extension PlainStatement {
  /// Whether a “no” is what somebody answers: “says no to the merger”.
  func refuses(with negation: ArraySlice<UInt8>) -> Bool {
    let rest = words.drop { $0.startIndex <= negation.startIndex }
    return negation.isWord(in: ["no"]) && rest.first?.isWord(in: ["to"]) == true
  }
}

/// Words of titles that ask or tell, and state nothing themselves.
enum AskingWords {
  /// Words with which a title asks, and states nothing.
  static let all = WordSet(
    """
    are can could did do does had has have how if is may might should was were what when where whether \
    which who whose why will would
    """)

  /// Verbs of speech and of finding, which another sentence may do without.
  static let verbs = WordSet(
    "concludes concluded finds found said say saying says states stated tells told warns warned")

  /// Words beside which a “not” denies a part of what is said.
  static let limits = WordSet(
    """
    all alone although always any before but despite enough entirely every except far fewer if just less many \
    more most much nor only or other than though unless until while without yet
    """)
}

extension ArraySlice<UInt8> {
  /// Whether a word says little by itself.
  fileprivate var isSmall: Bool {
    NounWords.articles.contains(self) || NounWords.pronouns.contains(self)
      || NounWords.auxiliaries.contains(self) || NounWords.links.contains(self)
  }
}

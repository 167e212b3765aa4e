import Kit

/// What a fact says, in the forms with which prose is compared.
///
/// A class, as thousands of links share the words of a fact, each at the cost of one count.
package final class FactWords: Sendable {
  package let fact: Fact

  /// The fact's own words, folded.
  package let text: [UInt8]

  /// The names by which prose may call an actor or place, folded; empty for other facts.
  package let names: [[UInt8]]

  /// What these words deny, and how sure they are.
  package let meaning: FactMeaning

  /// How likely a claim or prospect says that something is, and the word for it; nil if it has no word or
  /// several.
  package let chance: (chance: Chance, word: String)?

  /// The numbers of what the fact says, of how it is called, and of the words for its date.
  package let numbers: [Quantity]

  /// The quantities in the words of a claim, prospect or the like; empty for other facts.
  package let quantities: [Quantity]

  /// The words of these, without articles; a name in a script without spaces has none.
  package let nameWords: [[[UInt8]]]

  /// What a figure says today; nil for other facts.
  package let wording: FigureWording?

  /// The words of a quotation in which case counts; empty for other facts.
  package let quotation: [UInt8]

  /// Who says it, by ids and reserved words.
  package let speakers: [String]

  /// The offices of an actor, folded, by which prose may mean it.
  package let roles: [[UInt8]]

  /// The source's word of doubt, folded; nil if there is none.
  package let hedge: Hedge?

  /// Whether the sources used contest it.
  package let isDisputed: Bool

  /// The facts that a quotation states.
  package let expresses: [String]

  /// The figures from which a figure differs.
  package let differsFrom: [String]

  /// Whether only its id is kept.
  package let isRetired: Bool

  /// The fact that counts in its place, other than a status; nil if there is none.
  package let supersededBy: String?

  /// Whether it is somebody's word, so that prose has to say whose.
  ///
  /// Figures are left to their notes, which say who counts.
  package let isTold: Bool

  /// Whether its words are English, as far as is known.
  package let isEnglish: Bool

  /// - Parameters:
  ///   - fact: The fact.
  ///   - isEnglish: Whether its words are English.
  package init(_ fact: Fact, isEnglish: Bool) {
    self.fact = fact
    self.isEnglish = isEnglish
    let words = fact.text
    text = [UInt8](folding: words.utf8)
    meaning = FactMeaning(text)
    chance = Chance.told(by: fact, in: meaning.words)
    let isNamed = fact.kind == .actors || fact.kind == .places
    names =
      isNamed
      ? (fact.names + fact.namesWithTitle).map { [UInt8](folding: $0.quotationCore.utf8) } : []
    nameWords = names.map(Self.words).filter { !$0.isEmpty }
    wording = fact.kind == .figures ? FigureWording(fact) : nil
    let isText = [.claims, .prospects, .statuses, .positions, .assessments].contains(fact.kind)
    numbers = [words, fact.label, fact.when?.text].compactMap(\.self).flatMap {
      [UInt8](folding: $0.utf8)[...].quantities
    }
    quantities = isText ? text[...].quantities.filter(\.isCounted) : []
    let isQuotation = fact.kind == .quotes
    quotation = isQuotation ? [UInt8](normalizing: Array(words.utf8)[...]).quotationCore : []
    let party = fact[PositionFields.party].map(FactReference.fact)
    // A party's own position has it twice.
    speakers = ([fact.speaker] + fact.by + [party]).compactMap { $0?.text }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    roles = fact[ActorFields.affiliations].compactMap { $0[AffiliationFields.role] }
      .map { [UInt8](folding: $0.utf8) }
    hedge = fact.hedge.map(Hedge.init)
    isDisputed = fact.standing == .disputed
    expresses = isQuotation ? fact[QuoteFields.expresses] : []
    differsFrom = fact[FigureFields.differsFrom]
    isRetired = fact.isRetired
    supersededBy = fact[SharedFields.supersededBy].first
    let voices = ReservedWord.voices.map(\.rawValue)
    isTold =
      [.claims, .positions, .statuses].contains(fact.kind) && !speakers.isEmpty
      && !speakers.contains { voices.contains($0) }
  }
}

extension FactWords {
  /// Takes the words of a fact as English.
  package convenience init(_ fact: Fact) { self.init(fact, isEnglish: true) }

  /// The words of a folded name, without an article before them.
  private static func words(of name: [UInt8]) -> [[UInt8]] {
    let words = name[...].nameWords.map(Array.init)
    let isArticle = words.first.map { $0[...].isWord(in: ["a", "an", "one", "the"]) } ?? false
    return isArticle && words.count > 1 ? Array(words.dropFirst()) : words
  }
}

/// A source's word of doubt.
package struct Hedge: Sendable {
  /// The words, folded.
  package let text: [UInt8]

  /// Whether the source itself keeps a distance, as by “reportedly”; else it tells how sure the
  /// speaker is, as by “I believe”.
  package let isOfSource: Bool

  /// Whether it says that something may be, and no more.
  package let isModal: Bool

  /// Whether it says how likely something is, as “probably” does.
  package let isLikelihood: Bool

  init(_ words: String) {
    text = [UInt8](folding: words.utf8)
    isOfSource = text[...].markedWords.contains { $0.mark == .doubt }
    isModal = text[...].wordsInTurn.contains { MeaningWords.isModal($0) }
    isLikelihood = text[...].isWord(in: [
      "likely", "maybe", "most likely", "most probably", "perhaps", "possibly", "presumably",
      "probably", "very likely", "very probably",
    ])
  }
}

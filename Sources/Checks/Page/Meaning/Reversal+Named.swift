import Facts
import Kit

extension Reversal {
  /// Fails unless words before the link say that somebody denies what the fact says, who says it there.
  init?(
    denying fact: FactWords, after before: ArraySlice<UInt8>,
    _ isOfSpeaker: () -> Bool
  ) {
    let kinds: [FactKind] = [.claims, .statuses, .prospects]
    guard kinds.contains(fact.fact.kind), !fact.meaning.hasDenial else { return nil }
    // “Denies it: he says that” denies what stands before the colon.
    let clause = before.lastIndex { $0.isOne(of: ":;") }.map { before[($0 + 1)...] } ?? before
    let words = clause.wordsInTurn.suffix(6)
    guard let verb = words.lastIndex(where: { $0.isWord(in: ["deny", "denies", "denied"]) }),
      words[(verb + 1)...].first?.isWord(in: ["that", "having", "it"]) ?? true,
      // “Denies it and says that” goes on to what somebody does say.
      !words[(verb + 1)...].contains(where: { $0.isWord(in: ["and", "but", "instead"]) }),
      isOfSpeaker()
    else { return nil }
    self.words = "is told as denied, unlike"
  }

  /// Fails unless a link that only names an event is followed by the opposite of its verb, or one to a
  /// gap says what the gap says that nobody said.
  init?(of fact: FactWords, named told: ToldWords, before after: ArraySlice<UInt8>) {
    switch fact.fact.kind {
    case .gaps:
      let own = told.words
      guard own.contains(where: { $0.isAnswer }),
        !own.contains(where: { MeaningWords.keeps(.negation, $0) && !$0.isAnswer || $0.isOpen })
      else { return nil }
      words = "says what is not known in"
    case .events:
      let next = after.prefix { !$0.isOne(of: ",;:.()") }.wordsInTurn.prefix(2)
      guard fact.meaning.hasDenial == false,
        !next.contains(where: { MeaningWords.force(of: $0) == .negation }),
        next.contains(where: { Opposites.opposite(of: $0.stem, among: fact.meaning.stems) != nil })
      else { return nil }
      words = "is followed by the opposite of"
    default: return nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the word tells that somebody answered.
  var isAnswer: Bool {
    isWord(in: [
      "answered", "answers", "responded", "responds", "replied", "replies", "commented",
      "confirmed",
      "confirms", "denied", "denies", "explained", "explains", "admitted", "admits", "rejected",
      "acknowledged", "disclosed", "accepted", "conceded", "apologised", "apologized",
    ])
  }

  /// Whether the word leaves a question open.
  var isOpen: Bool {
    isWord(in: [
      "unknown", "unclear", "open", "whether", "why", "how", "who", "what", "where", "when",
      "missing",
      "silent", "silence", "unanswered", "unconfirmed", "undisclosed", "yet", "only", "question",
      "questions", "asked",
    ])
  }
}

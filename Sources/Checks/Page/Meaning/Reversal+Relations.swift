import Facts
import Kit

/// Words that say when, how much or for whom something holds otherwise than a fact does.
extension Reversal {
  /// Fails unless words say when, how much or for whom something holds otherwise than a fact does.
  init?(
    turning fact: FactWords, told: ToldWords, after before: ArraySlice<UInt8>,
    in sentence: ArraySlice<UInt8>, _ isOfParty: () -> Bool
  ) {
    // What the fact says in the same words, it says of the same times and to the same degree.
    let found: Reversal? =
      told.areOfFact
      ? nil
      : Reversal(of: fact, relating: told, after: before)
        ?? Reversal(of: fact, comparing: told, after: before)
        ?? Reversal(of: fact, wholly: told, after: before)
    let other: Reversal? =
      found ?? Reversal(of: fact, without: sentence, told: told)
      ?? Reversal(ofRefusal: fact, told: told, after: before, isOfParty)
      ?? Reversal(ofSilence: fact, told: told, after: before)
    guard let other else { return nil }
    self = other
  }

  /// Fails unless words set before a thing what the fact sets after it, or the like: “filed before the deadline”.
  init?(of fact: FactWords, relating told: ToldWords, after before: ArraySlice<UInt8>) {
    guard Self.comparedKinds.contains(fact.fact.kind) else { return nil }
    let own = told.words
    let said = own.relations
    if said.isEmpty { return nil }
    let right = fact.meaning.words.relations
    // “After, not before” tells both.
    if right.isEmpty || own.deniesRelation || fact.meaning.words.deniesRelation {
      return nil
    }
    let wrong = said.first { one in
      let same = right.filter { $0.thing == one.thing }
      return same.contains { Relations.conflict($0.kind, one.kind) }
        && !same.contains { $0.kind == one.kind }
        && !said.contains { other in
          other.thing == one.thing && same.contains { $0.kind == other.kind }
        }
    }
    guard let wrong, own.isAsPlain(as: fact.meaning.words, after: before),
      own.shares(1, with: fact.meaning, besides: wrong.thing)
    else { return nil }
    words = "says “\(String(decoding: wrong.word, as: UTF8.self))”, unlike"
  }

  /// Fails unless words say “more” of what the fact says “less” of, or the other way round.
  init?(of fact: FactWords, comparing told: ToldWords, after before: ArraySlice<UInt8>) {
    guard Self.comparedKinds.contains(fact.fact.kind) else { return nil }
    let own = told.words
    let said = own.degrees
    guard let one = said.first, said.count == 1 else { return nil }
    let right = fact.meaning.words.degrees
    guard right.count == 1, right[0].of == one.of,
      right[0].isMore != one.isMore, own.isAsPlain(as: fact.meaning.words, after: before)
    else { return nil }
    words = "says “\(one.isMore ? "more" : "less")”, unlike"
  }

  /// Fails unless words tell for the greater part what the fact tells of all, or the other way round.
  init?(of fact: FactWords, wholly told: ToldWords, after before: ArraySlice<UInt8>) {
    guard Self.comparedKinds.contains(fact.fact.kind) else { return nil }
    let (own, other) = (told.words, fact.meaning.words)
    guard let part = own.first(where: Relations.parts.contains),
      !own.contains(where: Relations.wholes.contains),
      other.contains(where: Relations.wholes.contains),
      !other.contains(where: Relations.parts.contains),
      own.isAsPlain(as: other, after: before), own.shares(2, with: fact.meaning, besides: [])
    else { return nil }
    words = "says “\(String(decoding: part, as: UTF8.self))”, unlike"
  }

  /// Fails unless a sentence tells all that the fact says but its “only”.
  init?(of fact: FactWords, without sentence: ArraySlice<UInt8>, told: ToldWords) {
    let other = fact.meaning.words
    guard Self.comparedKinds.contains(fact.fact.kind),
      let only = other.firstIndex(where: { $0.isWord(in: ["only"]) }), only > 0,
      other[only - 1].isWord(in: ["can", "could", "may", "must", "should", "will"]),
      !sentence.wordsInTurn.contains(where: {
        Relations.limits.contains($0) || MeaningWords.keeps(.negation, $0)
      })
    else { return nil }
    let stems = told.stems
    let asked =
      fact.meaning.content.count > 2
      ? zip(other, fact.meaning.stems).filter {
        $0.0.count > 3 && !$0.0.isWord(in: ["only", "have", "been"])
      } : []
    let missing = asked.count { pair in !stems.contains(pair.1) }
    guard asked.count > 2, missing < 2 else { return nil }
    words = "leaves the “only” out of"
  }

  /// Fails unless words tell that the party itself is willing to do what it refuses.
  init?(
    ofRefusal fact: FactWords, told: ToldWords, after before: ArraySlice<UInt8>,
    _ isOfParty: () -> Bool
  ) {
    let own = told.words
    guard fact.fact.kind == .positions, fact.fact[PositionFields.kind] == .refusal,
      own.prefix(4).contains(where: Relations.willing.contains),
      // “The subsidy will stay” refuses something in words that do not say it.
      fact.meaning.words.contains(where: { MeaningWords.keeps(.negation, $0) }),
      !(before.suffix(60).wordsInTurn.suffix(6) + own).contains(where: { word in
        MeaningWords.force(of: word) != nil || MeaningWords.keeps(.negation, word)
          || word.isWord(in: ["only", "unwilling", "whether", "rather", "unable", "when", "once"])
      }),
      own.shares(1, with: fact.meaning, besides: []), isOfParty()
    else { return nil }
    words = "is the opposite of"
  }

  /// Fails unless words answer what the fact says that somebody did not answer or comment on, or tell what it says
  /// that nobody has said.
  init?(ofSilence fact: FactWords, told: ToldWords, after before: ArraySlice<UInt8>) {
    guard [.statuses, .claims].contains(fact.fact.kind) else { return nil }
    let (own, other) = (told.words, fact.meaning.words)
    // Few facts tell of one.
    let (tellsNoComment, placeOfUntold) = (other.tellsNoComment, other.placeOfUntold)
    guard tellsNoComment || placeOfUntold != nil else { return nil }
    let lead = before.suffix(60).wordsInTurn.suffix(5)
    guard
      !(lead + own).contains(where: { word in
        MeaningWords.force(of: word) != nil || word.isOpen
          || word.isWord(in: ["declined", "declines", "refused", "refuses", "yet", "asked"])
      })
    else { return nil }
    if tellsNoComment, own.contains(where: { $0.isAnswer }) {
      words = "is the opposite of"
      return
    }
    guard let place = placeOfUntold,
      own.prefix(2).contains(where: { $0.isWord(in: ["will", "has", "is"]) }),
      own.contains(where: { word in
        word.count > 3 && fact.meaning.stems[place...].contains(word.stem)
      })
    else { return nil }
    words = "says what is not known in"
  }

  private static var comparedKinds: [FactKind] { [.claims, .prospects, .positions, .statuses] }
}

private enum Relations {
  /// How what follows is set beside what is said.
  enum Kind { case before, after, during, until, since, by }

  static let kinds: WordMap<Kind> = WordMap([
    ("before", .before), ("after", .after), ("following", .after), ("during", .during),
    ("in", .during), ("until", .until), ("till", .until), ("since", .since), ("by", .by),
  ])

  static let articles = WordSet("a an her his its that the their this was were")

  static let deadline = Array("deadline".utf8)[...].stem

  /// Whether what is said in one way is not so in the other.
  static func conflict(_ one: Kind, _ other: Kind) -> Bool {
    pairs.contains { ($0 == one && $1 == other) || ($0 == other && $1 == one) }
  }

  private static let pairs: [(Kind, Kind)] = [
    (.before, .after), (.before, .during), (.after, .during), (.until, .since), (.until, .after),
    (.since, .before), (.by, .after),
  ]

  static let parts = WordSet("largely mainly mostly partially partly")

  static let wholes = WordSet("all both each entire entirely every fully whole wholly")

  /// Words beside which less is said of something, or the other side is told.
  static let limits = WordSet(
    """
    after alone before but cannot elsewhere except exclusively few fewer half just merely minority must \\
    nobody other otherwise rather sole solely than unless until only
    """)

  /// Words by which somebody is ready to do something.
  static let willing = WordSet(
    """
    accepts agreed agrees backs demands favor favors favour favours intends offered offers plans pledged \\
    pledges prepared promised promises ready supports wants will willing
    """)
}

extension [ArraySlice<UInt8>] {
  /// The words that set something beside a thing, with the stem of what stands first in its name.
  fileprivate var relations: [(kind: Relations.Kind, word: ArraySlice<UInt8>, thing: [UInt8])] {
    indices.dropLast().compactMap { place in
      let kind = Relations.kinds[self[place]]
      let isOn = self[place].isWord(in: ["in", "on"])
      guard isOn || kind != nil else { return nil }
      let thing = self[(place + 1)...].first { !Relations.articles.contains($0) }
      // What is done in time is done by its deadline.
      if isOn, thing?.isWord(in: ["time"]) == true {
        return (.by, self[place], Relations.deadline)
      }
      guard let kind, let thing, thing.count > 2 || thing.first?.isDigit == true else { return nil }
      return (kind, self[place], thing.stem)
    }
  }

  /// Whether a “not” stands right before a word that sets something beside a thing.
  fileprivate var deniesRelation: Bool {
    indices.dropLast().contains { place in
      MeaningWords.force(of: self[place]) == .negation && Relations.kinds[self[place + 1]] != nil
    }
  }

  /// What is told as more or less of, with its stem.
  fileprivate var degrees: [(isMore: Bool, of: [UInt8])] {
    indices.dropLast().compactMap { place in
      guard self[place].isWord(in: ["more", "less"]), self[place + 1].count > 3,
        !self[place + 1].isWord(in: ["than"])
      else { return nil }
      return (self[place].isWord(in: ["more"]), self[place + 1].stem)
    }
  }

  /// Whether neither these words nor those before them deny or limit more than some others do, nor have the
  /// opposite of one of them.
  fileprivate func isAsPlain(
    as others: [ArraySlice<UInt8>], after before: ArraySlice<UInt8>
  ) -> Bool {
    let isTurning = { (word: ArraySlice<UInt8>) in
      MeaningWords.keeps(.negation, word)
        || word.isWord(in: [
          "only", "few", "fewer", "minority", "rather", "instead", "unless", "except", "other",
          "rules",
          "excludes", "excluded", "impossible", "false", "wrong", "untrue", "whether", "if", "half",
        ])
    }
    // What is so only after something is not so before it either.
    let isLimited = !contains { $0.isWord(in: ["only"]) }
    let own = filter(isTurning)
    let theirs = others.filter { isTurning($0) && !(isLimited && $0.isWord(in: ["only"])) }
    let stems = others.map(\.stem)
    return own.count == theirs.count
      && own.allSatisfy { word in theirs.contains { $0.elementsEqual(word) } }
      && !before.suffix(120).wordsInTurn.contains(where: {
        isTurning($0) && !$0.elementsEqual("opposition".utf8)
      })
      && !contains { Opposites.opposite(of: $0.stem, among: stems) != nil }
  }

  /// Whether so many of the words that mean something are the fact's as well.
  fileprivate func shares(_ count: Int, with fact: FactMeaning, besides thing: [UInt8]) -> Bool {
    self.count { word in
      word.count > 3 && Relations.kinds[word] == nil && word.stem != thing
        && !word.isWord(in: [
          "have", "been", "were", "that", "with", "this", "will", "more", "most",
        ])
        && fact.stems.contains(word.stem)
    } >= count
  }

  /// Whether the words say that somebody did not answer.
  fileprivate var tellsNoComment: Bool {
    let isAsked = contains {
      $0.isWord(in: [
        "comment", "commented", "respond", "responded", "reply", "replied", "answer", "answered",
      ])
    }
    return isAsked
      && contains {
        MeaningWords.force(of: $0) == .negation
          || $0.isWord(in: ["declined", "declines", "refused", "refuses"])
      }
  }

  /// Where it is told what somebody has not said: behind the “when” of “has not said when”.
  fileprivate var placeOfUntold: Int? {
    let place = indices.dropLast().first { place in
      self[place].isWord(in: [
        "said", "say", "decided", "announced", "disclosed", "known", "clear", "revealed", "told",
      ])
        && self[Swift.max(0, place - 2)..<place].contains {
          MeaningWords.force(of: $0) == .negation
        }
        && self[place + 1].isWord(in: ["when", "whether", "how", "who", "where", "why", "what"])
    }
    return place.map { $0 + 2 }.flatMap { $0 < count ? $0 : nil }
  }
}

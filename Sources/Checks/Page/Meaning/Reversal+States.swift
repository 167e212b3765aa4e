import Facts
import Kit
import Markdown
import Site

/// Words beside a link, and states, that turn what a fact says.
extension Reversal {
  /// Fails unless a “not” right before the link denies what a claim or status says, or words right before
  /// it tell what is not known as known.
  init?(of fact: FactWords, told: ToldWords, rightAfter before: ArraySlice<UInt8>) {
    switch fact.fact.kind {
    case .claims, .statuses:
      guard before.last == UInt8(ascii: " "), let last = before.suffix(40).wordsInTurn.last,
        MeaningWords.force(of: last) == .negation, !last.isWord(in: ["without", "no", "nor"]),
        !fact.meaning.hasDenial, !fact.meaning.words.contains(where: { $0.isRefusal }),
        !before.meaningWords.dropLast().contains(where: { MeaningWords.keeps(.negation, $0) })
      else { return nil }
      let own = told.words
      guard let verb = own.first, verb.count > 3, fact.meaning.stems.contains(verb.stem),
        !own.contains(where: { $0.turnsMeaning })
      else { return nil }
      self.words = "follows a “\(String(decoding: last, as: UTF8.self))”, unlike"
    case .gaps:
      let words = before.meaningWords
      if told.words.saysKnown, before.leavesKnown {
        self.words = "is told as known, unlike"
        return
      }
      // “It is known whether”.
      guard let last = words.last, last.isWord(in: ["known", "clear", "certain", "knows", "know"]),
        told.words.first?.isWord(in: [
          "whether", "how", "who", "why", "when", "where", "what",
        ])
          == true,
        !words.suffix(8).contains(where: {
          MeaningWords.force(of: $0) != nil
            || $0.isWord(in: ["few", "only", "want", "wants", "yet"])
        })
      else { return nil }
      self.words = "is told as known, unlike"
    default: return nil
    }
  }

  /// Fails unless a demand or offer is told as what the very party that made it is against.
  init?(
    ofDemand fact: FactWords, told words: ToldWords, after before: ArraySlice<UInt8>,
    _ isOfParty: () -> Bool
  ) {
    guard fact.fact.kind == .positions else { return nil }
    let told = words.text
    let endings = [
      "against ", "against having ", "refuses ", "refuses to ", "refused to ", "opposes ",
      "rejects ", "rules out ", "ruled out ",
    ]
    guard fact.fact[PositionFields.kind] != .refusal,
      !fact.meaning.words.contains(where: { MeaningWords.keeps(.negation, $0) })
    else { return nil }
    // “Is [against a recount]” says it within the link.
    if let opening = endings.first(where: { told.starts(with: $0.utf8) }) {
      let rest = told.dropFirst(opening.utf8.count).meaningWords
      guard
        !before.wordsInTurn.suffix(4).contains(where: {
          $0.turnsMeaning || $0.isWord(in: ["those"])
        }),
        !rest.contains(where: { $0.turnsMeaning || $0.isWord(in: ["only", "less", "anything"]) }),
        rest.contains(where: { $0.count > 3 && fact.meaning.stems.contains($0.stem) }),
        isOfParty()
      else { return nil }
      self.words = "is told as refused, unlike"
      return
    }
    guard
      let ending = endings.first(where: { before.endsWith($0) }),
      !before.dropLast(ending.utf8.count).wordsInTurn.suffix(3).contains(where: {
        MeaningWords.force(of: $0) == .negation
      }),
      !words.words.contains(where: { $0.turnsMeaning }),
      words.words.contains(where: { $0.count > 3 && fact.meaning.stems.contains($0.stem) }),
      isOfParty()
    else { return nil }
    self.words = "is told as refused, unlike"
  }

  /// Fails unless words tell that a state which the fact says goes on is over, or the other way round.
  init?(ofStatus fact: FactWords, told: ToldWords) {
    guard fact.fact.kind == .statuses, !told.areOfFact else { return nil }
    let (own, other) = (told.words, fact.meaning.words)
    if let said = own.isFree, let right = other.isFree, said != right {
      words = "is the opposite of"
      return
    }
    guard let said = own.state, let right = other.state, said != right,
      // “Will be lifted on 31 July” says when “in force until 31 July” ends.
      !own.contains(where: { $0.isWord(in: ["will", "would", "to", "until", "may", "could"]) })
    else { return nil }
    words = "is the opposite of"
  }
}

extension ArraySlice<UInt8> {
  /// Whether nothing right before “is known” makes it little that is.
  fileprivate var leavesKnown: Bool {
    let words = wordsInTurn.suffix(8)
    return words.last?.isWord(in: [
      "all", "less", "little", "more", "much", "that", "what", "which",
    ])
      != true
      && !words.contains {
        MeaningWords.force(of: $0) != nil || $0.isWord(in: ["few", "if", "little", "once", "when"])
      }
  }
}

extension [ArraySlice<UInt8>] {
  /// Whether the words say no more than that something is known: “is well known”.
  fileprivate var saysKnown: Bool {
    2...3 ~= count && last?.isWord(in: ["known", "clear"]) == true
      && first?.isWord(in: ["is", "are"]) == true
      && (count == 2 || self[1].isWord(in: ["already", "now", "perfectly", "quite", "well"]))
  }

  /// Whether the words tell that something goes on; nil if they tell neither that nor that it is over.
  fileprivate var state: Bool? {
    let isLonger = indices.dropFirst().contains {
      self[$0].isWord(in: ["longer"]) && self[$0 - 1].isWord(in: ["no"])
    }
    if isLonger { return false }
    if contains(where: { MeaningWords.force(of: $0) == .negation }) { return nil }
    let goesOn = contains { $0.isWord(in: Self.ongoing) }
    let isOver = contains { $0.isWord(in: Self.over) }
    // “Remains suspended” goes on, and says what is over.
    return goesOn == isOver ? nil : goesOn
  }

  /// Whether the words tell that somebody is free, rather than locked up; nil if they tell neither or both.
  fileprivate var isFree: Bool? {
    if contains(where: { MeaningWords.force(of: $0) == .negation }) { return nil }
    let isFree = contains { $0.isWord(in: ["free", "freed", "released", "liberty", "large"]) }
    let isHeld = contains {
      $0.isWord(in: ["custody", "detained", "detention", "imprisoned", "jail", "jailed", "prison"])
    }
    return isFree == isHeld ? nil : isFree
  }

  private static var ongoing: [String] {
    [
      "continue", "continues", "continuing", "force", "going", "ongoing", "persists", "remain",
      "remains", "stands", "still", "underway", "valid",
    ]
  }

  private static var over: [String] {
    [
      "abandoned", "annulled", "cancelled", "canceled", "ceased", "collapsed", "concluded", "ended",
      "expired", "finished", "lifted", "over", "repealed", "rescinded", "revoked", "scrapped",
      "withdrawn",
    ]
  }
}

extension PageProse {
  /// Whether the last actor that a sentence names before a link is the party whose position it is.
  func isOwnRefusal(of fact: FactWords, _ link: Link, in sentence: Sentence) -> Bool {
    let named = mentions(in: sentence).last { $0.range.upperBound <= link.range.lowerBound }
    return named?.ids.contains { id in fact.speakers.contains(id) } ?? false
  }
}

import Facts
import Kit

/// Words that say as much of the same things as a fact does, and set them the other way round.
extension Reversal {
  /// Fails unless the words have “before, not after” where the fact has “after, not before”.
  init?(of fact: FactWords, contrasting told: ToldWords) {
    guard fact.meaning.hasDenial else { return nil }
    let (own, other) = (told.words.contrasts, fact.meaning.words.contrasts)
    guard
      own.contains(where: { one in
        other.contains { one.said.elementsEqual($0.denied) && one.denied.elementsEqual($0.said) }
      })
    else { return nil }
    words = "turns around"
  }

  /// Fails unless the words say of more things of a kind, or of far fewer, what the fact says of some: “all
  /// deaths” for “most deaths”.
  init?(of fact: FactWords, counting told: ToldWords, after before: ArraySlice<UInt8>) {
    guard [.claims, .statuses, .prospects].contains(fact.fact.kind) else { return nil }
    let other = fact.meaning.words.quantified
    guard !other.isEmpty else { return nil }
    let near = before.suffix(40)
    let clause = near.lastIndex { $0.isOne(of: ",;:(") }.map { near[($0 + 1)...] } ?? near
    let own = (clause.wordsInTurn.suffix(3) + told.words).quantified
    let wrong = own.first { one in
      // “All of the victims” may be told of “most deaths”, where both begin with how many.
      let isFirst =
        told.text.starts(with: one.word)
        && fact.meaning.words.first?.elementsEqual(other[0].word) == true
      let same = isFirst ? other : other.filter { $0.noun == one.noun }
      return same.count == 1
        && same.contains { $0.degree < one.degree ? one.degree > 2 : $0.degree - one.degree > 1 }
    }
    guard let wrong else { return nil }
    words = "says “\(String(decoding: wrong.word, as: UTF8.self))”, unlike"
  }

  /// Fails unless the words tell that something was raised or cut that the fact leaves as it was, or the other
  /// way round.
  init?(of fact: FactWords, changing told: ToldWords) {
    guard !told.areOfFact, [.events, .claims, .statuses].contains(fact.fact.kind) else {
      return nil
    }
    let (own, other) = (told.words, fact.meaning.words)
    guard own.isUnchanged != other.isUnchanged,
      (own.isUnchanged ? other : own).beginsChange,
      !(own + other).contains(where: { MeaningWords.force(of: $0) != nil }),
      own.contains(where: { word in
        word.count > 3 && !Change.verbs.contains(word) && fact.meaning.stems.contains(word.stem)
      })
    else { return nil }
    words = "is the opposite of"
  }
}

private enum Change {
  static let verbs = WordSet(
    """
    cut cuts cutting hike hiked hikes increase increased increases lift lifted lifts lower lowered \
    lowers raise raised raises raising reduce reduced reduces trim trimmed trims
    """)
}

private enum Quantifiers {
  /// Words for how many of all things of a kind something is said of, the fewest first.
  static let degrees = WordMap([
    ("few", 1), ("some", 2), ("several", 2), ("many", 3), ("most", 4), ("all", 5), ("every", 5),
  ])

  static let links = WordSet("of the its their his her our these those")
}

extension [ArraySlice<UInt8>] {
  /// The words on both sides of each “not” that stands between two of them.
  fileprivate var contrasts: [(said: ArraySlice<UInt8>, denied: ArraySlice<UInt8>)] {
    indices.dropFirst().dropLast().filter { self[$0].isWord(in: ["not"]) }
      .map { (self[$0 - 1], self[$0 + 1]) }
  }

  /// The words for how many, with the stem of the noun right after each.
  fileprivate var quantified: [(degree: Int, word: ArraySlice<UInt8>, noun: [UInt8])] {
    indices.dropLast().compactMap { place in
      guard let degree = Quantifiers.degrees[self[place]] else { return nil }
      let before = place > 0 ? self[place - 1] : []
      // “The most deaths” and “almost all deaths” are other amounts.
      if before.isWord(in: ["almost", "at", "by", "nearly", "not", "the", "virtually"])
        || MeaningWords.force(of: before) == .negation
      {
        return nil
      }
      let noun = self[(place + 1)...].first { !Quantifiers.links.contains($0) } ?? []
      let isFew = before.isWord(in: ["a"])
      return noun.count > 3 ? (isFew ? 2 : degree, self[place], noun.stem) : nil
    }
  }

  /// Whether the words say that something stays as it is.
  fileprivate var isUnchanged: Bool { contains { $0.isWord(in: ["unchanged"]) } }

  /// Whether a verb tells that something was raised or cut, as the first or after its subject.
  fileprivate var beginsChange: Bool {
    let rest = drop { $0.isWord(in: ["has", "have", "had", "also", "then", "again"]) }
    return rest.first.map(Change.verbs.contains) == true
      || rest.dropFirst().prefix(4).contains {
        Change.verbs.contains($0) && ($0.last == UInt8(ascii: "s") || $0.endsWith("ed"))
      }
  }
}

import Facts
import Kit

/// How words say the opposite of a fact.
struct Reversal {
  /// What stands between the words and the fact in a message.
  let words: String

  /// Fails where the words do not say the opposite, as far as their words tell.
  init?(
    of fact: FactMeaning, _ kind: FactKind, told: ToldWords, after before: ArraySlice<UInt8>
  ) {
    let (own, other, stems) = (told.words, fact.words, told.stems)
    // No word is the opposite of itself.
    let opposite =
      told.areOfFact
      ? nil : own.opposite(stems, of: fact.stems) ?? fact.prefixed(besides: stems)
    // Most words neither deny anything nor have an opposite.
    let hasDenial = fact.hasDenial || own.contains { $0.turnsMeaning }
    guard opposite != nil || hasDenial else { return nil }
    let isDenied = before.denies
    let (ownNegated, otherNegated) = (own.negated, other.negated)
    if let (word, counterpart) = opposite {
      let isTurned =
        (ownNegated.contains(word) || own.givesNothing(by: word))
        != (otherNegated.contains(counterpart) || other.refused.contains(counterpart))
      // “Broke it in only one month” says that it was met in all but one.
      let isExcepted =
        own.contains { $0.isWord(in: ["only", "but", "except"]) }
        && other.contains { $0.isWord(in: ["only", "but", "except", "all", "every"]) }
        && own.contains { $0.isWord(in: ["only"]) }
      // “Refuses any cut” is the opposite of “no rise”.
      let isRefused = isDenied && before.refuses && otherNegated.contains(counterpart)
      guard !isTurned && !isDenied || isRefused && !ownNegated.contains(word), !isExcepted else {
        return nil
      }
      words = "is the opposite of"
      return
    }
    // What a gap says is that something is not known.
    if kind == .gaps { return nil }
    let (ownStems, otherStems) = (Set(stems), Set(fact.stems))
    // “The end of June” denies nothing.
    let isPlain = !other.indices.contains { place in
      let isNoun = place > 0 && other[place - 1].isWord(in: ["the", "a", "an", "this", "of", "in"])
      return MeaningWords.keeps(.negation, other[place]) && !isNoun
    }
    if isPlain, !isDenied, own.contains(where: MeaningWords.isDenial),
      own.contains(where: { $0.count > 4 && otherStems.contains($0.stem) })
    {
      words = "denies"
      return
    }
    if own.contains(where: { $0.isWord(in: ["last", "only"]) }) { return nil }
    // “Had other causes than” says what “was not caused by” does.
    if own.contains(where: { $0.isWord(in: ["other", "rather", "else"]) }),
      own.contains(where: { $0.isWord(in: ["than"]) })
    {
      return nil
    }
    // “Nobody but parliament can” says what “only parliament can” does, as “not unless” does “only if” and
    // “cannot have begun before” does “can only have begun in”.
    if own.contains(where: {
      $0.isWord(in: [
        "but", "except", "other", "unless", "until", "before", "after", "elsewhere", "without",
      ])
    }), other.contains(where: { $0.isWord(in: ["only", "alone"]) }) {
      return nil
    }
    // “No winter was longer” says what “the longest winter” does.
    if own.contains(where: { word in other.contains { $0.isSuperlative(of: word) } }) { return nil }
    // “No relief before July” says that something lasts until then, and “not in time” that it is late.
    if own.contains(where: { $0.isWord(in: ["before", "time"]) }),
      other.contains(where: { $0.isWord(in: ["until", "till", "after", "late", "least"]) })
    {
      return nil
    }
    // “May not be closed before spring” says when it may be.
    if own.isNot(before: ["before", "until", "till"]),
      other.contains(where: { $0.isWord(in: ["after", "from", "in", "on", "by"]) })
    {
      return nil
    }
    // “Unless it finds that, the court may not” says what “the court may if it finds that” does.
    if before.wordsInTurn.contains(where: { $0.isWord(in: ["unless"]) }),
      other.contains(where: { $0.isWord(in: ["if"]) })
    {
      return nil
    }
    // “Unless it is withdrawn” says what “if it is not withdrawn” does.
    if own.contains(where: { $0.isWord(in: ["unless"]) }),
      !other.contains(where: { $0.isWord(in: ["unless"]) }),
      other.contains(where: { $0.isWord(in: ["if"]) })
    {
      return nil
    }
    // “A complete absence of evidence” is none.
    if own.contains(where: { $0.isWord(in: ["absence", "absent", "lack", "lacks", "lacked"]) }) {
      return nil
    }
    // “Has not ruled out” denies the very refusal that the fact tells of.
    if otherNegated.isEmpty, !isDenied, !own.contains(where: MeaningWords.isDenial),
      own.refusalsDenied.contains(where: { otherStems.contains($0) })
    {
      words = "adds a “not” to"
      return
    }
    // “Refused to sign” says what “did not sign” does.
    if !isPlain,
      own.contains(where: {
        // What the fact denies was refused is none of it: “ignored warnings”.
        (MeaningWords.isDenial($0) || $0.isRefusal) && !otherNegated.contains($0.stem)
      }) || own[...].saysNo
    {
      return nil
    }
    if let word = otherNegated.first(where: { ownStems.contains($0) && !ownNegated.contains($0) }) {
      guard !isDenied, ownNegated.isEmpty, !word.isEmpty else { return nil }
      words = "leaves the “not” out of"
      return
    }
    guard let word = ownNegated.first(where: { otherStems.contains($0) }), !word.isEmpty,
      otherNegated.isEmpty, isPlain, !isDenied
    else { return nil }
    words = "adds a “not” to"
  }
}

extension [ArraySlice<UInt8>] {
  /// The words without those that say by two denials that somebody does something: “did not hesitate to say”.
  fileprivate var withoutLitotes: [ArraySlice<UInt8>] {
    let places = indices.dropLast().filter { place in
      (self[place].isWord(in: ["not", "never"]) || self[place].endsWith("n't"))
        && self[place + 1].isWord(in: [
          "fail", "hesitate", "hesitated", "hesitating", "shrink", "tire",
        ])
    }
    if places.isEmpty { return self }
    return indices.filter { !places.contains($0) && !places.contains($0 - 1) }.map { self[$0] }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the words before a link deny what it says; after “and” a refusal of something else does not.
  fileprivate var denies: Bool {
    let clause = lastIndex { $0.isOne(of: ";:") }.map { self[($0 + 1)...] } ?? self
    let isJoined = [" and ", " but "].contains { clause.endsWith($0) }
    // “The opposition says” denies nothing.
    let words = clause.meaningWords
    if words[...].stopsShort { return true }
    return words.withoutLitotes.filter { !$0.isOpposition }.suffix(12).contains {
      isJoined ? MeaningWords.force(of: $0) == .negation : MeaningWords.keeps(.negation, $0)
    }
  }

  /// Whether the word names those who oppose a government, and no refusal.
  fileprivate var isOpposition: Bool {
    isWord(in: ["opposition", "opposition's", "opponent", "opponents", "opponent's"])
  }
}

extension [ArraySlice<UInt8>] {
  /// The stems of the two words after each negation, which are what it denies.
  fileprivate var negated: Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    for (index, word) in enumerated() where MeaningWords.force(of: word) == .negation {
      let next = self[(index + 1)...].drop {
        $0.isWord(in: ["a", "an", "the", "been", "be", "yet", "going", "about", "to"])
      }
      if next.first?.isWord(in: [
        "only", "just", "least", "more", "fewer", "less", "longer", "later", "earlier", "sooner",
        "doubt", "matter", "since",
      ]) == true {
        continue
      }
      // “May or may not” leaves open what comes.
      if self[..<index].suffix(2).contains(where: { $0.isWord(in: ["or"]) }) { continue }
      // “No case has been confirmed” denies what follows as well.
      let reach =
        word.isWord(in: ["no", "none", "nobody", "nothing", "neither"]) && count > 2 ? 6 : 1
      for word in next.prefix(reach) { found.insert(word.stem) }
    }
    return found
  }
}

extension [ArraySlice<UInt8>] {
  /// The first stem of the words that is the opposite of one among others, and that one; nil if none is.
  fileprivate func opposite(_ stems: [[UInt8]], of others: [[UInt8]]) -> ([UInt8], [UInt8])? {
    for place in indices {
      if let found = Opposites.opposite(of: stems[place], among: others), !isPartOfVerb(at: place) {
        return found
      }
    }
    return nil
  }

  /// Whether a word has another meaning with those beside it: “down” in “puts it down to”, and “win” in “win
  /// back what was lost”.
  fileprivate func isPartOfVerb(at place: Int) -> Bool {
    let next = place + 1 < count ? self[place + 1] : []
    if self[place].isWord(in: ["down"]), next.isWord(in: ["to"]) {
      return self[..<place].suffix(4).contains { $0.isWord(in: ["put", "puts", "putting"]) }
    }
    return self[place].isWord(in: ["win", "wins", "winning", "won"]) && next.isWord(in: ["back"])
  }

  /// The stems of the verbs of what somebody refuses: “resign” in “refuses to resign”.
  fileprivate var refused: [[UInt8]] {
    indices.dropLast(2).filter { place in
      self[place + 1].isWord(in: ["to"])
        && self[place].isWord(in: [
          "decline", "declined", "declines", "refuse", "refused", "refuses", "refusing",
        ])
    }.map { self[$0 + 2].stem }
  }

  /// Whether a negation stands before one of some words.
  fileprivate func isNot(before words: [String]) -> Bool {
    guard let place = firstIndex(where: { MeaningWords.force(of: $0) == .negation }) else {
      return false
    }
    return self[place...].contains { $0.isWord(in: words) }
  }

  /// Whether what a verb gives is nothing: “offered no comment”.
  fileprivate func givesNothing(by verb: [UInt8]) -> Bool {
    indices.dropLast().contains {
      self[$0].stem == verb && self[$0 + 1].isWord(in: ["no", "nothing", "nobody"])
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether words right before a link call what it tells untrue, and so deny what the fact denies: “it is untrue
  /// that ballots were swapped”.
  var endsUntrue: Bool {
    let clause = lastIndex { $0.isOne(of: ";") }.map { self[($0 + 1)...] } ?? self
    return clause.suffix(60).wordsInTurn.suffix(6).contains(where: UntrueWords.all.contains)
  }

  /// Whether words right behind a link do so: “that ballots were swapped is denied by the commission”.
  var beginsUntrue: Bool {
    let clause = firstIndex { $0.isOne(of: ";.") }.map { self[..<$0] } ?? self
    return clause.prefix(60).wordsInTurn.prefix(6).contains(where: UntrueWords.all.contains)
  }

  /// Whether words right behind a link deny or refuse what it tells: “a limit is not on the cards”.
  var beginsDenied: Bool {
    let clause = firstIndex { $0.isOne(of: ";.") }.map { self[..<$0] } ?? self
    return clause.prefix(60).wordsInTurn.prefix(6).contains {
      MeaningWords.force(of: $0) == .negation || $0.isWord(in: ["rejected", "ruled", "refused"])
    }
  }

  /// Whether the word is the “longest” to another one’s “longer”.
  fileprivate func isSuperlative(of other: ArraySlice<UInt8>) -> Bool {
    endsWith("est") && other.endsWith("er") && dropLast(3).elementsEqual(other.dropLast(2))
  }

  /// Whether the word says that somebody did not do what follows.
  var isRefusal: Bool { isWord(in: ["refusing", "declined", "declines", "failed"]) }

  /// Whether the word denies something.
  var turnsMeaning: Bool {
    MeaningWords.force(of: self) == .negation || MeaningWords.isDenial(self)
  }
}

/// Words that call untrue what somebody says.
private enum UntrueWords {
  static let all = WordSet(
    "baseless denied fabricated false falsehood groundless invented lie unfounded untrue wrong")
}

extension [ArraySlice<UInt8>] {
  /// The stems of verbs of refusal right after a negation, as “ruled” in “not ruled out”.
  fileprivate var refusalsDenied: [[UInt8]] {
    indices.dropLast().filter { MeaningWords.force(of: self[$0]) == .negation }.compactMap {
      place in
      let next = self[(place + 1)...].drop { $0.isWord(in: ["been", "yet", "be"]) }.first
      return next.flatMap {
        MeaningWords.force(of: $0) == nil && MeaningWords.keeps(.negation, $0) ? $0.stem : nil
      }
    }
  }
}

extension FactMeaning {
  /// A stem of other words, and that of the fact which is its opposite by “mis” or “un” before it.
  ///
  /// Either of both may have it, as in “misdirected” beside “directed”. Nil if none does.
  fileprivate func prefixed(besides others: [[UInt8]]) -> ([UInt8], [UInt8])? {
    for stem in others where stem.count > 4 && !stems.contains(stem) {
      for own in stems where own.count > 4 && !others.contains(own) {
        let (long, short) = own.count > stem.count ? (own, stem) : (stem, own)
        let isOpposite = ["mis", "un"].contains { prefix in
          long.count == short.count + prefix.utf8.count && long.starts(with: prefix.utf8)
            && long.dropFirst(prefix.utf8.count).elementsEqual(short)
        }
        if isOpposite { return (stem, own) }
      }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether the words end with a verb of refusal, as “refuses ” and “is against ” do.
  fileprivate var refuses: Bool {
    guard let last = wordsInTurn.last else { return false }
    return MeaningWords.force(of: last) == nil && MeaningWords.keeps(.negation, last)
  }
}

import Facts
import Kit
import Markdown
import Site

extension Check {
  static let claimReversed = prose(.claimReversed) { prose in
    guard prose.isEnglish else { return [] }
    let kinds: [FactKind] = [.claims, .positions, .statuses, .prospects, .events, .gaps]
    let told = prose.sentences { link in
      link.fact.map { kinds.contains($0.fact.kind) } ?? false && link.field == nil
        && !link.isAutolink
    }
    return told.compactMap { link, sentence in
      guard let fact = link.fact, prose.site.facts.isEnglish(fact.fact) else { return nil }
      let before = prose.bytes[sentence.range.lowerBound..<link.range.lowerBound]
      let after = prose.bytes[
        min(link.range.upperBound, sentence.range.upperBound)..<sentence.range.upperBound]
      let told = prose.bytes[link.range]
      let isOfSpeaker = { prose.isSpeaker(of: fact, link, in: sentence) }
      let isOwnRefusal = { prose.isOwnRefusal(of: fact, link, in: sentence) }
      guard
        let reversal = Reversal(of: fact.meaning, fact.fact.kind, told: told, after: before)
          ?? Reversal(of: fact, denying: told, after: before, isOfSpeaker)
          ?? Reversal(of: fact, named: told, before: after)
          ?? Reversal(of: fact, told: told, rightAfter: before)
          ?? Reversal(ofStatus: fact, told: told)
          ?? Reversal(ofDemand: fact, told: told, after: before, isOwnRefusal)
      else { return nil }
      return Diagnostic(
        .claimReversed, at: prose.location(of: link),
        "“\(prose.words(of: link).clipped)” \(reversal.words) \(fact.fact.id), which says"
          + " “\(fact.fact.text.clipped)”",
        help: "write what it says, or link to the fact that says so", id: fact.fact.id)
    }
  }
}

extension Rule {
  static let claimReversed = Rule(
    "claim-reversed", .warning,
    catches: "Words linked to a claim, event or position that say its opposite: with a “not” more"
      + " or less, or with the opposite verb. A title or summary that says the opposite of a sentence"
      + " of its page, too.",
    why: "One word turns what was said around, and the link makes it look proved.",
    wrong: "Tarar said that the dialogue [succeeded](fact:claim.dialogue-failed).",
    right: "Tarar said that the dialogue [failed](fact:claim.dialogue-failed).")
}

/// How words say the opposite of a fact.
struct Reversal {
  /// What stands between the words and the fact in a message.
  let words: String

  /// Fails where the words do not say the opposite, as far as their words tell.
  init?(
    of fact: FactMeaning, _ kind: FactKind, told: ArraySlice<UInt8>,
    after before: ArraySlice<UInt8>
  ) {
    let (own, other) = (told.meaningWords, fact.words)
    let stems = own.map { $0.stem }
    let opposite =
      stems.lazy.compactMap { Opposites.opposite(of: $0, among: fact.stems) }.first
      ?? fact.prefixed(besides: stems)
    // Most words neither deny anything nor have an opposite.
    let hasDenial = fact.hasDenial || own.contains { $0.turnsMeaning }
    guard opposite != nil || hasDenial else { return nil }
    let isDenied = before.denies
    let (ownNegated, otherNegated) = (own.negated, other.negated)
    if let (word, counterpart) = opposite {
      let isTurned = ownNegated.contains(word) != otherNegated.contains(counterpart)
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
    // “Nobody but parliament can” says what “only parliament can” does.
    if own.contains(where: { $0.isWord(in: ["but", "except", "other"]) }),
      other.contains(where: { $0.isWord(in: ["only", "alone"]) })
    {
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
    if !isPlain, own.contains(where: { MeaningWords.isDenial($0) || $0.isRefusal }) { return nil }
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

extension Reversal {
  /// Fails unless words before the link say that somebody denies what the fact says, who says it there.
  init?(
    of fact: FactWords, denying told: ArraySlice<UInt8>, after before: ArraySlice<UInt8>,
    _ isOfSpeaker: () -> Bool
  ) {
    let kinds: [FactKind] = [.claims, .statuses, .prospects]
    guard kinds.contains(fact.fact.kind), !fact.meaning.hasDenial else { return nil }
    let words = before.meaningWords.suffix(6)
    guard let verb = words.lastIndex(where: { $0.isWord(in: ["deny", "denies", "denied"]) }),
      words[(verb + 1)...].first?.isWord(in: ["that", "having", "it"]) ?? true, isOfSpeaker()
    else { return nil }
    self.words = "is told as denied, unlike"
  }

  /// Fails unless a link that only names an event is followed by the opposite of its verb, or one to a
  /// gap says what the gap says that nobody said.
  init?(of fact: FactWords, named told: ArraySlice<UInt8>, before after: ArraySlice<UInt8>) {
    let own = told.meaningWords
    switch fact.fact.kind {
    case .gaps:
      guard own.contains(where: { $0.isAnswer }),
        !own.contains(where: { MeaningWords.keeps(.negation, $0) && !$0.isAnswer || $0.isOpen })
      else { return nil }
      words = "says what is not known in"
    case .events:
      let next = after.prefix { !$0.isOne(of: ",;:.()") }.meaningWords.prefix(2)
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
  /// Whether the words before a link deny what it says; after “and” a refusal of something else does not.
  fileprivate var denies: Bool {
    let clause = lastIndex { $0.isOne(of: ";:") }.map { self[($0 + 1)...] } ?? self
    let isJoined = [" and ", " but "].contains { clause.endsWith($0) }
    // “The opposition says” denies nothing.
    return clause.meaningWords.filter { !$0.isOpposition }.suffix(12).contains {
      isJoined ? MeaningWords.force(of: $0) == .negation : MeaningWords.keeps(.negation, $0)
    }
  }

  /// Whether the word names those who oppose a government, and no refusal.
  fileprivate var isOpposition: Bool {
    isWord(in: ["opposition", "opposition's", "opponent", "opponents", "opponent's"])
  }

  /// Whether the word tells that somebody answered.
  fileprivate var isAnswer: Bool {
    isWord(in: [
      "answered", "answers", "responded", "responds", "replied", "replies", "commented",
      "confirmed",
      "confirms", "denied", "denies", "explained", "explains", "admitted", "admits", "rejected",
      "acknowledged", "disclosed", "accepted", "conceded", "apologised", "apologized",
    ])
  }

  /// Whether the word leaves a question open.
  fileprivate var isOpen: Bool {
    isWord(in: [
      "unknown", "unclear", "open", "whether", "why", "how", "who", "what", "where", "when",
      "missing",
      "silent", "silence", "unanswered", "unconfirmed", "undisclosed", "yet", "only", "question",
      "questions", "asked",
    ])
  }
}

extension [ArraySlice<UInt8>] {
  /// The stems of the two words after each negation, which are what it denies.
  fileprivate var negated: Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    for (index, word) in enumerated() where MeaningWords.force(of: word) == .negation {
      let next = self[(index + 1)...].drop {
        $0.isWord(in: ["a", "an", "the", "been", "be", "yet"])
      }
      if next.first?.isWord(in: [
        "only", "just", "least", "more", "fewer", "less", "longer", "later", "earlier", "sooner",
        "doubt", "matter",
      ]) == true {
        continue
      }
      // “No case has been confirmed” denies what follows as well.
      let reach =
        word.isWord(in: ["no", "none", "nobody", "nothing", "neither"]) && count > 2 ? 6 : 1
      for word in next.prefix(reach) { found.insert(word.stem) }
    }
    return found
  }
}

extension ArraySlice<UInt8> {
  /// Whether the word says that somebody did not do what follows.
  fileprivate var isRefusal: Bool { isWord(in: ["refusing", "declined", "declines", "failed"]) }

  /// Whether the word denies something.
  var turnsMeaning: Bool {
    MeaningWords.force(of: self) == .negation || MeaningWords.isDenial(self)
  }
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
    guard let last = meaningWords.last else { return false }
    return MeaningWords.force(of: last) == nil && MeaningWords.keeps(.negation, last)
  }
}

extension PageProse {
  /// Whether somebody who says a fact is named last before its link, so that it is that one who denies it,
  /// and not the other side.
  fileprivate func isSpeaker(of fact: FactWords, _ link: Link, in sentence: Sentence) -> Bool {
    let last = sentence.links.last {
      $0.range.upperBound <= link.range.lowerBound && $0.fact?.fact.kind == .actors
    }
    guard let actor = last?.fact?.fact.id else { return names(fact.speakers, around: link) }
    return fact.speakers.contains { $0 == actor || site.actsFor($0, actor: actor) }
  }
}

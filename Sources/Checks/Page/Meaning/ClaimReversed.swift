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
      guard let fact = link.fact, prose.site.facts.isEnglish(fact.fact),
        let reversal = Reversal(
          of: fact.meaning, fact.fact.kind, told: prose.bytes[link.range],
          after: prose.bytes[sentence.range.lowerBound..<link.range.lowerBound])
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
      + " or less, or with the opposite verb.",
    why: "One word turns what was said around, and the link makes it look proved.",
    wrong: "Tarar said that the dialogue [succeeded](fact:claim.dialogue-failed).",
    right: "Tarar said that the dialogue [failed](fact:claim.dialogue-failed).")
}

/// How words say the opposite of a fact.
private struct Reversal {
  /// What stands between the words and the fact in a message.
  let words: String

  /// Fails where the words do not say the opposite, as far as their words tell.
  init?(
    of fact: FactMeaning, _ kind: FactKind, told: ArraySlice<UInt8>,
    after before: ArraySlice<UInt8>
  ) {
    let (own, other) = (told.meaningWords, fact.words)
    let stems = own.map { $0.stem }
    let opposite = stems.lazy.compactMap { Opposites.opposite(of: $0, among: fact.stems) }.first
    // Most words neither deny anything nor have an opposite.
    let hasDenial = fact.hasDenial || own.contains { $0.turnsMeaning }
    guard opposite != nil || hasDenial else { return nil }
    let isDenied = before.meaningWords.suffix(12)
      .contains { MeaningWords.keeps(.negation, $0) }
    let (ownNegated, otherNegated) = (own.negated, other.negated)
    if let (word, counterpart) = opposite {
      let isTurned = ownNegated.contains(word) != otherNegated.contains(counterpart)
      // “Broke it in only one month” says that it was met in all but one.
      let isExcepted =
        own.contains { $0.isWord(in: ["only", "but", "except"]) }
        && other.contains { $0.isWord(in: ["only", "but", "except", "all", "every"]) }
        && own.contains { $0.isWord(in: ["only"]) }
      guard !isTurned, !isDenied, !isExcepted else { return nil }
      words = "is the opposite of"
      return
    }
    // What a gap says is that something is not known.
    guard kind != .gaps else { return nil }
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

extension [ArraySlice<UInt8>] {
  /// The stems of the two words after each negation, which are what it denies.
  fileprivate var negated: Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    for (index, word) in enumerated() where MeaningWords.force(of: word) == .negation {
      let next = self[(index + 1)...].drop {
        $0.isWord(in: ["a", "an", "the", "been", "be", "yet"])
      }
      if next.first?.isWord(in: ["only", "just", "least", "more", "fewer", "less", "longer"])
        == true
      {
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
  fileprivate var turnsMeaning: Bool {
    MeaningWords.force(of: self) == .negation || MeaningWords.isDenial(self)
  }
}

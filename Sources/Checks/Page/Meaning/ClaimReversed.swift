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
      guard let fact = link.fact, fact.isEnglish,
        let reversal = prose.reversal(of: fact, by: link, in: sentence)
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
      + " or less, with the opposite verb, of all where it says most, or of another actor. A title or"
      + " summary that says the opposite of a sentence of its page, too.",
    why: "One word turns what was said around, and the link makes it look proved.",
    wrong: "Tarar said that the dialogue [succeeded](fact:claim.dialogue-failed).",
    right: "Tarar said that the dialogue [failed](fact:claim.dialogue-failed).")
}

extension PageProse {
  /// How the words of a link say the opposite of its fact; nil if they do not.
  fileprivate func reversal(of fact: FactWords, by link: Link, in sentence: Sentence) -> Reversal? {
    let before = bytes[sentence.range.lowerBound..<link.range.lowerBound]
    let after = bytes[
      min(link.range.upperBound, sentence.range.upperBound)..<sentence.range.upperBound]
    let told = ToldWords(bytes[link.range], areOf: link.hasWordsOfFact ? fact : nil)
    let ofWords: Reversal? =
      Reversal(of: fact.meaning, fact.fact.kind, told: told, after: before)
      // “Denies that …, as an officer says” tells of two.
      ?? Reversal(denying: fact, after: before) {
        !after.starts(with: ", as ".utf8) && isSpeaker(of: fact, link, in: sentence)
      }
      ?? Reversal(of: fact, named: told, before: after)
      ?? Reversal(of: fact, told: told, rightAfter: before)
    let ofState: Reversal? =
      ofWords ?? Reversal(ofStatus: fact, told: told)
      ?? Reversal(ofDemand: fact, told: told, after: before) {
        isOwnRefusal(of: fact, link, in: sentence)
      }
      ?? Reversal(of: fact, contrasting: told)
      ?? Reversal(of: fact, counting: told, after: before)
    let found: Reversal? =
      ofState ?? Reversal(of: fact, changing: told)
      ?? Reversal(of: fact, exchanging: told, in: site)
      ?? Reversal(of: fact, told: told.text, by: before, leadingTo: after, in: site)
      ?? Reversal(turning: fact, told: told, after: before, in: bytes[sentence.range]) {
        isOwnRefusal(of: fact, link, in: sentence)
      }
    guard let found, !isYetToCome(fact, told.text), !fact.meaning.words.sayUnlikely(as: told.words),
      !(told.words.denyTwice
        && !fact.meaning.words.contains { MeaningWords.force(of: $0) == .negation }),
      !(fact.meaning.hasDenial
        && (before.endsUntrue || after.beginsUntrue || after.beginsDenied
          || saysBound(link, before)))
    else { return Reversal(of: fact.meaning, tying: told, after: before) }
    return found
  }

  /// Whether a link tells as a bound what a fact denies beyond it: “at most 110 percent”, “a ceiling of”.
  private func saysBound(_ link: Link, _ before: ArraySlice<UInt8>) -> Bool {
    let numbers = quantities(of: link).filter { $0.kind == .quantity && $0.isInDigits }
    if numbers.isEmpty { return false }
    return numbers.contains { !$0.qualifiers.isEmpty && $0.qualifiers != [.around] }
      || (before.wordsInTurn.suffix(4) + bytes[link.range].meaningWords).contains {
        $0.isWord(in: [
          "cap", "capped", "caps", "ceiling", "limit", "limited", "maximum", "minimum",
        ])
      }
  }

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

extension [ArraySlice<UInt8>] {
  /// Whether these words and others both say that something will hardly be: “is unlikely to open” and “will probably
  /// not open”.
  fileprivate func sayUnlikely(as others: [ArraySlice<UInt8>]) -> Bool {
    sayUnlikely && others.sayUnlikely
  }

  private var sayUnlikely: Bool {
    contains { $0.isWord(in: ["hardly", "improbable", "unlikely"]) }
      || contains { MeaningWords.force(of: $0) == .negation }
        && contains { $0.isWord(in: ["likely", "probable", "probably"]) }
  }
}

extension [ArraySlice<UInt8>] {
  /// Whether the words deny something twice, and so say it: “not one was counted without witnesses”, “nobody but
  /// the company”.
  fileprivate var denyTwice: Bool {
    let denials = indices.filter { place in
      MeaningWords.force(of: self[place]) == .negation
        || self[place].isWord(in: ["but", "except"]) && place > 0
          && self[place - 1].isWord(in: [
            "all", "anybody", "anyone", "anything", "nobody", "nothing",
          ])
    }
    return denials.count == 2
  }
}

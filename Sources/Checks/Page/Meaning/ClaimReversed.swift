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
      guard let fact = link.fact, fact.isEnglish else { return nil }
      let before = prose.bytes[sentence.range.lowerBound..<link.range.lowerBound]
      let after = prose.bytes[
        min(link.range.upperBound, sentence.range.upperBound)..<sentence.range.upperBound]
      let told = prose.bytes[link.range]
      // “Denies that …, as an officer says” tells of two.
      let isOfSpeaker = {
        !after.starts(with: ", as ".utf8) && prose.isSpeaker(of: fact, link, in: sentence)
      }
      let isOwnRefusal = { prose.isOwnRefusal(of: fact, link, in: sentence) }
      guard
        let reversal = Reversal(of: fact.meaning, fact.fact.kind, told: told, after: before)
          ?? Reversal(of: fact, denying: told, after: before, isOfSpeaker)
          ?? Reversal(of: fact, named: told, before: after)
          ?? Reversal(of: fact, told: told, rightAfter: before)
          ?? Reversal(ofStatus: fact, told: told)
          ?? Reversal(ofDemand: fact, told: told, after: before, isOwnRefusal)
          ?? Reversal(of: fact, contrasting: told)
          ?? Reversal(of: fact, counting: told, after: before)
          ?? Reversal(of: fact, changing: told)
          ?? Reversal(of: fact, exchanging: told, in: prose.site)
          ?? Reversal(
            turning: fact, told: told, after: before, in: prose.bytes[sentence.range], isOwnRefusal),
        !prose.isYetToCome(fact, told),
        !(fact.meaning.hasDenial && (before.endsUntrue || after.beginsUntrue))
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

import Facts
import Kit
import Markdown
import Site

extension Check {
  /// Whom a verb of accusation beside a claim names, where the claim accuses others.
  static let accusedOfAnother = prose(.claimWithoutAttribution) { prose in
    guard prose.isEnglish else { return [] }
    let accusations = prose.sentences { link in
      link.field == nil && link.fact.map { !$0.fact[ClaimFields.accuses].isEmpty } ?? false
    }
    return accusations.compactMap { link, sentence in
      guard let claim = link.fact?.fact, let mention = prose.accused(beside: link, in: sentence)
      else { return nil }
      let accused = claim[ClaimFields.accuses]
      guard
        mention.ids.allSatisfy({ id in accused.allSatisfy { prose.site.isOther(id, than: $0) } })
      else { return nil }
      let names = prose.site.quotedNames(of: accused)
      return Diagnostic(
        .claimWithoutAttribution, at: prose.location(of: link),
        "“\(prose.written(mention.range).clipped)” (\(mention.ids.asAlternatives)) is said to be"
          + " accused, but \(claim.id) accuses \(accused.asAlternatives)",
        help: "name \(names.asAlternatives)\(claim.placeInSource)", id: claim.id)
    }
  }
}

extension PageProse {
  /// The actor right after a verb of accusation that stands in a link or shortly before it; nil if there
  /// is none.
  fileprivate func accused(beside link: Link, in sentence: Sentence) -> ActorNames.Mention? {
    let start = max(sentence.range.lowerBound, link.range.lowerBound - Self.reach)
    let text = bytes[start..<link.range.upperBound]
    let verb = text.wordRanges.last { Self.accusations.contains(text[$0]) }
    guard let verb else { return nil }
    return mentions(in: sentence).first { mention in
      mention.range.lowerBound > verb.upperBound
        && bytes[verb.upperBound..<mention.range.lowerBound].isWord(in: [" ", " the "])
    }
  }

  /// The most bytes between a verb of accusation and its link.
  private static let reach = 60

  private static let accusations = WordSet(
    "accuse accuses accused accusing blame blames blamed blaming")
}

extension Site {
  /// Whether two actors have nothing to do with each other, as far as the base tells.
  fileprivate func isOther(_ id: String, than accused: String) -> Bool {
    switch id.actorKind {
    case .org: isStranger(id, to: accused)
    case .person: accused.actorKind == .person && id != accused
    default: false
    }
  }
}

import Facts
import Kit
import Markdown
import Site

extension Check {
  static let claimWithoutAttribution = prose(.claimWithoutAttribution) { prose in
    prose.links.indices.compactMap { index in
      guard let claim = prose.links[index].fact, claim.isTold, prose.links[index].field == nil,
        !prose.names(claim.speakers, around: prose.links[index])
          || prose.tellsWithoutVoice(claim, prose.links[index])
      else { return nil }
      let link = prose.links[index]
      if prose.isTold(byBodyOf: claim.speakers, link) || prose.tellsDispute(link)
        || prose.isTold(byKindOf: claim.speakers, link)
        || prose.isTold(byDescriptionOf: claim, link)
      {
        return nil
      }
      let names = prose.site.quotedNames(of: claim.speakers)
      // Of speakers that the base does not have, another finding tells.
      if names.isEmpty { return nil }
      return Diagnostic(
        .claimWithoutAttribution, at: prose.location(of: link),
        "\(claim.fact.id) is stated as fact, but it is what \(claim.speakers.asAlternatives) says",
        help: "name \(names.asAlternatives) in this paragraph"
          + claim.fact.placeInSource, id: claim.fact.id)
    }
  }
}

extension PageProse {
  /// Whether a claim that its speaker makes of himself is told as what he did: “Vik reported a leak” for what Vik
  /// says that he did, with no word in the paragraph by which anybody says anything.
  fileprivate func tellsWithoutVoice(_ claim: FactWords, _ link: Link) -> Bool {
    guard isEnglish, claim.fact.kind == .claims, prose(of: link.block)?.isTopLevel == true,
      claim.speakers.contains(where: { site.wording(of: $0)?.isNamed(in: claim.text[...]) == true })
    else { return false }
    let block = blocks[link.block]
    let isTelling = marks[block.marks].contains { word in
      [.reportingVerb, .loadedVerb, .doubt].contains(word.mark)
    }
    return !isTelling
      && !bytes[block.range].wordsInTurn.contains { word in
        TellingWords.stances.contains(word) || TellingWords.views.contains(word)
          || TellingWords.disputes.begin(word) || TellingWords.voices.begin(word)
      }
  }
}

extension Rule {
  static let claimWithoutAttribution = Rule(
    "claim-without-attribution", .error,
    catches:
      "A claim, position or status stated as fact, in a paragraph that does not name who says"
      + " it; or given to somebody else by the words beside it, or said to accuse somebody else.",
    why: "What somebody says becomes what is so, with nobody to answer for it.",
    wrong: "It was [a failure](fact:claim.dialogue-failed).",
    right: "Tarar said it was [a failure](fact:claim.dialogue-failed).")
}

import Facts
import Kit
import Site

extension Check {
  static let claimWithoutAttribution = prose(.claimWithoutAttribution) { prose in
    prose.links.compactMap { link in
      guard let claim = link.fact, claim.isTold, link.field == nil,
        !prose.names(claim.speakers, around: link)
      else { return nil }
      let names = claim.speakers.compactMap { prose.site.facts[$0] }.map { "“\($0.text.clipped)”" }
      return Diagnostic(
        .claimWithoutAttribution, at: prose.location(of: link),
        "\(claim.fact.id) is stated as fact, but it is what \(claim.speakers.asAlternatives) says",
        help: "name \(names.asAlternatives) in this paragraph"
          + (claim.fact.locators.first.map { " (\($0))" } ?? ""), id: claim.fact.id)
    }
  }
}

extension Rule {
  static let claimWithoutAttribution = Rule(
    "claim-without-attribution", .error,
    catches:
      "A claim, position or status stated as fact, in a paragraph that does not name who says"
      + " it.",
    why: "What somebody says becomes what is so, with nobody to answer for it.",
    wrong: "It was [a failure](fact:claim.dialogue-failed).",
    right: "Tarar said it was [a failure](fact:claim.dialogue-failed).")
}

extension FactWords {
  /// Whether it is somebody's word, so that prose has to say whose.
  ///
  /// Figures are left to their notes, which say who counts.
  fileprivate var isTold: Bool {
    switch fact.kind {
    case .claims, .positions, .statuses: break
    default: return false
    }
    let voices = ReservedWord.voices.map(\.rawValue)
    return !speakers.isEmpty && !speakers.contains { voices.contains($0) }
  }
}

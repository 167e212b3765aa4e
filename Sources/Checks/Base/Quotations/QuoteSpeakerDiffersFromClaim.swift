import Facts
package import Kit

extension Rule {
  package static let quoteSpeakerDiffersFromClaim = Rule(
    "quote-speaker-differs-from-claim", .error,
    catches: "A quotation that expresses a claim which is said by somebody else.",
    why: "One of the two puts words into the wrong mouth.",
    wrong: """
      speaker: person.attaullah-tarar
      expresses: claim.kabul-withdrew   # said by person.khawaja-asif
      """,
    right: "speaker: person.khawaja-asif\nexpresses: claim.kabul-withdrew")
}

extension Check {
  static let quoteSpeakerDiffersFromClaim = base(.quoteSpeakerDiffersFromClaim) { input in
    input.base.facts(of: .quotes).flatMap { quote -> [Diagnostic] in
      guard let speaker = quote.speaker, speaker != .word(.unattributed) else { return [] }
      return quote[QuoteFields.expresses].compactMap { input.base[$0] }.filter { claim in
        !claim.by.isEmpty && !input.base.speaks(speaker, for: claim)
      }.map { claim in
        Diagnostic(
          .quoteSpeakerDiffersFromClaim, at: quote.location(of: QuoteFields.speaker),
          "\(quote.id) is spoken by \(speaker.text), but expresses \(claim.id), which is said by"
            + " \(claim.by.map(\.text).joined(separator: ", "))",
          help: "give both the same speaker, or remove \(claim.id) from “\(QuoteFields.expresses)”",
          id: quote.id)
      }
    }
  }
}

extension FactBase {
  /// Whether words of `speaker` may express `claim`.
  fileprivate func speaks(_ speaker: FactReference, for claim: Fact) -> Bool {
    // A party's position may be told by anybody.
    if claim.kind == .positions || claim.by.contains(.word(.sourceVoice)) { return true }
    let group = speaker.id.flatMap { self[$0]?[ActorFields.partOf] }
    return claim.by.contains { $0 == speaker || $0.id != nil && $0.id == group }
  }
}

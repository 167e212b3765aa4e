import Facts
package import Kit

extension Rule {
  package static let quoteSpeakerDiffersFromClaim = Rule(
    "quote-speaker-differs-from-claim", .error,
    catches: "A quotation that expresses a claim which is said by somebody else.",
    why: "One of the two puts words into the wrong mouth.",
    wrong: "speaker: person.attaullah-tarar, expresses a claim by person.khawaja-asif",
    right: "speaker: person.khawaja-asif")
}

extension BaseCheck {
  static let quoteSpeakerDiffersFromClaim = BaseCheck(.quoteSpeakerDiffersFromClaim) { input in
    input.base.facts(of: .quotes).flatMap { quote -> [Diagnostic] in
      guard let speaker = quote.speaker, speaker != "unattributed" else { return [] }
      return quote.ids("expresses").compactMap { input.base[$0] }.filter { claim in
        !claim.by.isEmpty && !input.base.speaks(speaker, for: claim)
      }.map { claim in
        Diagnostic(
          .quoteSpeakerDiffersFromClaim, at: quote.location(of: "speaker"),
          "\(quote.id) is spoken by \(speaker), but expresses \(claim.id), which is said by"
            + " \(claim.by.joined(separator: ", "))",
          help: "give both the same speaker, or take \(claim.id) out of “expresses”", id: quote.id)
      }
    }
  }
}

extension FactBase {
  /// Whether words of `speaker` may express `claim`.
  fileprivate func speaks(_ speaker: String, for claim: Fact) -> Bool {
    // A party's position may be told by anybody.
    if claim.kind == .positions || claim.by.contains("source-voice") { return true }
    let group = self[speaker]?.ids("part_of") ?? []
    return ([speaker] + group).contains { claim.by.contains($0) }
  }
}

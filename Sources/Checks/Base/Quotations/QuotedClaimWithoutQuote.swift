import Facts
package import Kit

extension Rule {
  package static let quotedClaimWithoutQuote = Rule(
    "quoted-claim-without-quote", .error,
    catches: "A claim with mode: quoted that no quotation expresses.",
    why: "The very words are what makes it checkable.",
    wrong: "mode: quoted   # and no quotation expresses it",
    right: "mode: paraphrased")
}

extension Check {
  static let quotedClaimWithoutQuote = base(.quotedClaimWithoutQuote) { input in
    input.base.facts(of: .claims).compactMap { claim in
      guard let mode = claim[ClaimFields.mode], mode == .quoted || mode == .mixed,
        input.base.facts(naming: claim.id, in: QuoteFields.expresses.path).isEmpty
      else { return nil }
      return Diagnostic(
        .quotedClaimWithoutQuote, at: claim.location(of: ClaimFields.mode),
        "\(claim.id) is \(mode), but no quotation expresses it",
        help: "add it to the “\(QuoteFields.expresses)” of a quotation, or write"
          + " \(ClaimFields.mode): paraphrased", id: claim.id)
    }
  }
}

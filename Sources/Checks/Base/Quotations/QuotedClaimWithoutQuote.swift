import Facts
package import Kit

extension Rule {
  package static let quotedClaimWithoutQuote = Rule(
    "quoted-claim-without-quote", .error,
    catches: "A claim that is said to be quoted, and no quotation that expresses it.",
    why: "The very words are what makes it checkable.",
    wrong: "mode: quoted, and no quotation with the claim under `expresses`",
    right: "mode: paraphrased, or a quotation that expresses it")
}

extension BaseCheck {
  static let quotedClaimWithoutQuote = BaseCheck(.quotedClaimWithoutQuote) { input in
    input.base.facts(of: .claims).compactMap { claim in
      guard let mode = claim.record["mode"]?.text, mode == "quoted" || mode == "mixed",
        !input.base.referrers(of: claim.id).contains(where: { $0.path == "expresses" })
      else { return nil }
      return Diagnostic(
        .quotedClaimWithoutQuote, at: claim.location(of: "mode"),
        "\(claim.id) is \(mode), but no quotation expresses it",
        help: "add it to the “expresses” of a quotation, or write mode: paraphrased", id: claim.id)
    }
  }
}

import Facts
package import Kit

extension Rule {
  package static let accusationWithoutResponseField = Rule(
    "accusation-without-response-field", .error,
    catches: "An accusation that does not say how those accused answered.",
    why: "Fairness requires the answer, or a statement that none is reported.",
    wrong: "kind: accusation\naccuses: [state.india]",
    right: "kind: accusation\naccuses: [state.india]\nresponse: { status: not-reported }")
}

extension Check {
  static let accusationWithoutResponseField = base(
    .accusationWithoutResponseField
  ) { input in
    input.base.facts(of: .claims).filter { claim in
      claim[ClaimFields.kind] == .accusation && !claim.accused.isEmpty
        && !claim.has(ClaimFields.response)
    }.map { claim in
      let field = claim.has(ClaimFields.accuses) ? ClaimFields.accuses : ClaimFields.ascribesTo
      return Diagnostic(
        .accusationWithoutResponseField, at: claim.location(of: field),
        "\(claim.id) accuses \(claim.accused.joined(separator: ", ")), but has no"
          + " “\(ClaimFields.response)”",
        help: "write \(ClaimFields.response): { \(ResponseFields.status): … } with reported,"
          + " counter-accusation, declined or"
          + " not-reported", id: claim.id)
    }
  }
}

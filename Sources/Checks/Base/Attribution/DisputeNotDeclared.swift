import Facts
package import Kit

extension Rule {
  package static let disputeNotDeclared = Rule(
    "dispute-not-declared", .error,
    catches: "A claim that is marked uncontested and that another claim contradicts.",
    why: "Readers would be told that nobody says otherwise.",
    wrong: "standing: uncontested   # claim.new-items disputes it",
    right: "standing: disputed")
}

extension Check {
  static let disputeNotDeclared = base(.disputeNotDeclared) { input in
    input.base.facts(of: .claims).filter { $0.standing == .uncontested }.compactMap { claim in
      let others = input.base.contraries(of: claim.id)
      guard !others.isEmpty else { return nil }
      return Diagnostic(
        .disputeNotDeclared, at: claim.location(of: ClaimFields.standing),
        "\(claim.id) is marked uncontested, but \(others.prefix(3).joined(separator: ", "))"
          + " says otherwise", help: "write \(ClaimFields.standing): disputed", id: claim.id)
    }
  }
}

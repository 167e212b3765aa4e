import Facts
package import Kit

extension Rule {
  package static let unansweredButAnswered = Rule(
    "unanswered-but-answered", .error,
    catches: "A claim that is marked unanswered, although an answer is known.",
    why: "Readers would be told that those accused say nothing, when they do.",
    wrong: "standing: unanswered\nresponse: { status: reported, claim: claim.denial }",
    right: "standing: disputed\nresponse: { status: reported, claim: claim.denial }")
}

extension Check {
  static let unansweredButAnswered = base(.unansweredButAnswered) { input in
    input.base.facts(of: .claims).filter { $0.standing == .unanswered }.compactMap { claim in
      guard let answer = input.base.answer(to: claim) else { return nil }
      return Diagnostic(
        .unansweredButAnswered, at: claim.location(of: ClaimFields.standing),
        "\(claim.id) is marked unanswered, but \(answer)",
        help: "write \(ClaimFields.standing): disputed",
        id: claim.id)
    }
  }
}

extension FactBase {
  /// What answers the claim, as a message says it; nil if nothing does.
  fileprivate func answer(to claim: Fact) -> String? {
    if claim.response?.status == .reported {
      return "its “\(ClaimFields.response)” is reported"
    }
    let denial = relations(to: claim.id).first { $0.relation.kind == .disputes }
    return denial.map { "\($0.origin) disputes it" }
  }
}

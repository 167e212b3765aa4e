import Facts
package import Kit

extension Rule {
  package static let disputedWithoutOtherSide = Rule(
    "disputed-without-other-side", .error,
    catches: "A claim that is marked disputed, but that nothing disputes.",
    why: "A mark of dispute leads readers to the other side, which is missing.",
    wrong: "standing: disputed   # and no other claim is against it",
    right: "standing: disputed\nresponse: { status: reported }")
}

extension Check {
  static let disputedWithoutOtherSide = base(.disputedWithoutOtherSide) { input in
    input.base.facts(of: .claims).filter { claim in
      claim.standing == .disputed && claim.response?.status != .reported
        && input.base.contraries(of: claim.id).isEmpty
        && !claim.relations.contains { relation in
          // What bears out a disputed claim is disputed with it.
          relation.kind == .supports && !input.base.contraries(of: relation.target).isEmpty
        }
    }.map { claim in
      Diagnostic(
        .disputedWithoutOtherSide, at: claim.location(of: ClaimFields.standing),
        "\(claim.id) is marked disputed, but nothing here disputes it",
        help: "add the other side’s claim, with a relation of the type disputes or"
          + " explains-differently; or write \(ClaimFields.standing): uncontested", id: claim.id)
    }
  }
}

import Facts
import Kit
import Site

extension Check {
  static let noResponseReported = prose(.noResponseReported) { prose in
    prose.statedClaims.compactMap { claim, place in
      guard claim.response?.status == .notReported, !prose.tellsGap(about: claim.id)
      else { return nil }
      return Diagnostic(
        .noResponseReported, at: place,
        "no response to \(claim.id) is reported, but only its note says so",
        help: "say so in the text as well, or link to a gap about it", id: claim.id)
    }
  }
}

extension Rule {
  static let noResponseReported = Rule(
    "no-response-reported", .note,
    catches: "A claim about somebody whose answer the base does not have.",
    why: "Readers should know that the other side is missing, not that there is none.",
    wrong: "Islamabad [accuses India](fact:claim.india-backs-insurgents).",
    right: """
      Islamabad [accuses India](fact:claim.india-backs-insurgents);
      [no response](fact:gap.india-response) is reported.
      """)
}

extension PageProse {
  /// The facts that the page names, and those that its quotations state, with their first places.
  fileprivate var statedClaims: [(fact: Fact, place: FileLocation)] {
    namedFacts.flatMap { named -> [(fact: Fact, place: FileLocation)] in
      let stated = named.expresses.compactMap { site.facts[$0] }
      return ([named.fact] + stated).filter { $0.response != nil }
        .map { ($0, firstPlace(of: named.fact.id)) }
    }.uniqued { $0.fact.id }
  }

  /// Whether the page names a gap that is about the fact.
  fileprivate func tellsGap(about id: String) -> Bool {
    namedFacts.contains { $0.fact.kind == .gaps && $0.fact[SharedFields.about].contains(id) }
  }
}

import Facts
import Kit

extension Check {
  static let noResponseReported = prose(.noResponseReported) { prose in
    prose.namedFacts.compactMap { claim in
      guard claim.fact.response?.status == .notReported, !prose.tellsGap(about: claim.fact.id)
      else { return nil }
      return Diagnostic(
        .noResponseReported, at: prose.firstPlace(of: claim.fact.id),
        "no response to \(claim.fact.id) is reported, but only its note says so",
        help: "say so in the text as well, or link to a gap about it", id: claim.fact.id)
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
  /// Whether the page names a gap that is about the fact.
  fileprivate func tellsGap(about id: String) -> Bool {
    namedFacts.contains { $0.fact.kind == .gaps && $0.fact[SharedFields.about].contains(id) }
  }
}

import Facts
import Kit
import Site

extension Check {
  static let disputedWithoutOtherSideOnPage = prose(.disputedWithoutOtherSideOnPage) {
    prose in
    let disputed = prose.disputedClaims
    if disputed.isEmpty { return [] }
    let shown = prose.shownIDs
    return disputed.compactMap { claim, place in
      let sides = prose.site.facts.otherSides(of: claim).map(\.id)
      guard !sides.isEmpty, !sides.contains(where: { shown.contains($0) }) else { return nil }
      let others = sides.compactMap { prose.site.facts[$0] }
        .map { "\($0.id) (“\($0.text.clipped(to: 60))”)" }
      return Diagnostic(
        .disputedWithoutOtherSideOnPage, at: place,
        "\(claim) is disputed, but the page does not show the other side",
        help: "link to \(others.asAlternatives)", id: claim)
    }
  }
}

extension Rule {
  static let disputedWithoutOtherSideOnPage = Rule(
    "disputed-without-other-side-on-page", .error,
    catches: "A disputed claim on a page that links to nothing which disputes it or explains it"
      + " otherwise.",
    why: "A reader who is shown one side takes it for all that there is.",
    wrong: "Asif says they [called Kabul](fact:claim.kabul-withdrew).",
    right: """
      Asif says they [called Kabul](fact:claim.kabul-withdrew); one source says that
      [new items](fact:claim.new-items) appeared late.
      """)
}

extension PageProse {
  /// The disputed claims that the page names, or states by a quotation, with their first places.
  fileprivate var disputedClaims: [(id: String, place: FileLocation)] {
    namedFacts.flatMap { fact -> [(id: String, place: FileLocation)] in
      let stated = fact.expresses.filter { site.facts[$0]?.standing == .disputed }
      let own = fact.isDisputed && fact.fact.kind == .claims ? [fact.fact.id] : []
      return (own + stated).map { ($0, firstPlace(of: fact.fact.id)) }
    }.uniqued { $0.id }
  }
}

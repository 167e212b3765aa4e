import Facts
import Kit
import Site

extension Check {
  /// A fact that only a page uses which is still to come, and that is out as another fact names it.
  static let factAheadOfPage = site(.factAheadOfPage) { input in
    input.site.namedAhead.compactMap { named in
      input.site.facts[named.fact].map { .aheadOfPage($0, named) }
    }
  }
}

extension Rule {
  static let factAheadOfPage = Rule(
    "fact-ahead-of-page", .warning,
    catches:
      "A claim, figure or the like that only a page under embargo, a draft or one that is to be"
      + " published later uses, and that is published as another fact names it.",
    why: "One line in a record that is out puts what the page will say on the site before it.",
    wrong: "- id: claim.secret\n  text: \"The talks go on in secret.\"\n  by: desk\n  at: L5",
    right: "- id: claim.secret\n  text: \"The talks go on in secret.\"\n  by: desk\n  at: L5"
      + "\n  draft: false")
}

extension Diagnostic {
  fileprivate static func aheadOfPage(_ fact: Fact, _ named: NamedAhead) -> Diagnostic {
    let state =
      named.isUnderEmbargo
      ? "is under embargo" : named.isDraft ? "is a draft" : "is to be published later"
    let gate =
      named.isUnderEmbargo
      ? SharedFields.embargoUntil.name
      : named.isDraft ? "\(SharedFields.draft): true" : SharedFields.publishAt.name
    var finding = Diagnostic(
      .factAheadOfPage, at: fact.location,
      "\(fact.id) is published, as \(named.origin) names it, though only \(named.page) uses it,"
        + " which \(state)",
      help: "write \(gate) in the record to have it wait, or \(SharedFields.draft): false if it may"
        + " be seen", id: fact.id)
    // Of a page that is no secret it is told, and keeps nobody else's from being published.
    finding.isOfWaiting = !named.isUnderEmbargo
    return finding
  }
}

import Facts
import Kit
import Site

extension Check {
  /// A fact that only a page under embargo uses, and that is out as another fact names it.
  static let factAheadOfPage = site(.factAheadOfPage) { input in
    input.site.namedAhead.compactMap { named in
      guard let fact = input.site.facts[named.fact] else { return nil }
      return Diagnostic(
        .factAheadOfPage, at: fact.location,
        "\(named.fact) is published, as \(named.origin) names it, though only \(named.page) uses"
          + " it, which is under embargo",
        help: "write \(SharedFields.embargoUntil) in the record to have it wait, or"
          + " \(SharedFields.draft): false if it may be seen",
        id: named.fact)
    }
  }
}

extension Rule {
  static let factAheadOfPage = Rule(
    "fact-ahead-of-page", .warning,
    catches:
      "A claim, figure or the like that only a page under embargo uses, and that is published as"
      + " another fact names it.",
    why: "One line in a record that is out puts what the page will say on the site before it.",
    wrong: "- id: claim.secret\n  text: \"The talks go on in secret.\"\n  by: desk\n  at: L5",
    right: "- id: claim.secret\n  text: \"The talks go on in secret.\"\n  by: desk\n  at: L5"
      + "\n  draft: false")
}

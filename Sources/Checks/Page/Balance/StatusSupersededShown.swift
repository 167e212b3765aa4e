import Facts
import Kit
import Site

extension Check {
  static let statusSupersededShown = prose(.statusSupersededShown) { prose in
    prose.namedFacts.compactMap { status in
      guard let later = prose.site.facts.successor(of: status),
        !prose.page.factIDs.contains(later.id)
      else { return nil }
      return Diagnostic(
        .statusSupersededShown, at: prose.firstPlace(of: status.fact.id),
        "\(status.fact.id) no longer holds: \(later.id) came after it",
        help: "write \(later.quotedWithSource), or add it", id: status.fact.id)
    }
  }
}

extension FactBase {
  /// The later fact that counts instead of a fact; nil if it still counts.
  fileprivate func successor(of words: FactWords) -> Fact? {
    words.fact.kind == .statuses
      ? statusAfter(words.fact.id) : words.supersededBy.flatMap { self[$0] }
  }
}

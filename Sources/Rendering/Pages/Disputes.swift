import Facts
import Site
import Templates

extension SiteRenderer {
  /// Who disputes what among some facts, issue by issue in the order of the base: the claims that are
  /// disputed or that nobody answered, and the figures for which others give another number, each of which
  /// has its other sides in its record.
  ///
  /// What already stands across from another one is not listed a second time.
  ///
  /// - Parameters:
  ///   - facts: The claims and figures, in the order in which they are to stand.
  ///   - limit: How many of them are listed at most.
  /// - Returns: A list of `{issue, claims}`; the issue is none for those of no issue.
  func disputes(among facts: [Fact], limit: Int) -> Value {
    // Those of no issue stand under an empty name.
    var groups: [String: [String]] = [:]
    var seen: Set<String> = []
    for fact in facts where fact.isContested {
      guard seen.insert(fact.id).inserted, groups.values.reduce(0, { $0 + $1.count }) < limit
      else { continue }
      seen.formUnion(site.facts.otherSides(of: fact).map(\.id))
      let issue = fact[SharedFields.about].first { FactKind(id: $0) == .issues }
      groups[issue ?? "", default: []].append(fact.id)
    }
    return .list(
      (site.facts.current(.issues).map(\.id) + [""]).compactMap { issue in
        guard let claims = groups[issue] else { return nil }
        return .map([
          "issue": issue.isEmpty ? .none : records.fields.reference(issue),
          "claims": .list(claims.map(records.fields.reference)),
        ])
      })
  }
}

extension Fact {
  /// Whether it is a claim that others dispute or have not answered, or a figure for which others give
  /// another number.
  fileprivate var isContested: Bool {
    switch kind {
    case .claims: standing == .disputed || standing == .unanswered
    case .figures: hasRivals
    default: false
    }
  }
}

import Facts
import Site
import Templates

extension SiteRenderer {
  /// Who disputes what among some claims, issue by issue in the order of the base: the claims that are
  /// disputed or that nobody answered, each of which has its other sides in its record.
  ///
  /// A claim that already stands across from another one is not listed a second time.
  ///
  /// - Parameters:
  ///   - claims: The claims, in the order of the base.
  ///   - limit: How many of them are listed at most.
  /// - Returns: A list of `{issue, claims}`; the issue is none for those of no issue.
  func disputes(among claims: [Fact], limit: Int) -> Value {
    // Those of no issue stand under an empty name.
    var groups: [String: [String]] = [:]
    var seen: Set<String> = []
    for claim in claims where claim.standing == .disputed || claim.standing == .unanswered {
      guard seen.insert(claim.id).inserted, groups.values.reduce(0, { $0 + $1.count }) < limit
      else { continue }
      seen.formUnion(site.facts.otherSides(of: claim).map(\.id))
      let issue = claim[SharedFields.about].first { FactKind(id: $0) == .issues }
      groups[issue ?? "", default: []].append(claim.id)
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

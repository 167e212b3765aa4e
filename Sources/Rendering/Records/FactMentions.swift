import Facts
import Site
import Templates

extension FactRecords {
  /// The pages and facts that name a fact, in lists by what they do to it.
  func mentions(of fact: Fact) -> [(String, Value)] {
    let links = site.facts.referrers(of: fact.id)
    var lists: [(String, Value)] = [
      ("pages", .list((site.usage[fact.id] ?? []).map(table.page))),
      ("mentions", .list(links.compactMap(mention))),
    ]
    for list in MentionList.all {
      var seen: Set<String> = []
      let ids = links.filter { list.holds($0) }.map(\.origin).filter { seen.insert($0).inserted }
      lists.append((list.name, .list(ids.map(fields.reference))))
    }
    return lists
  }

  private func mention(_ link: FactLink) -> Value? {
    guard let origin = site.facts[link.origin] else { return nil }
    let words = origin.kind.schema.field(String(link.path.prefix { $0 != "." }))?.summary
    return .map([
      "fact": fields.reference(link.origin), "field": .string(link.path),
      "field_title": .string(words ?? link.path),
    ])
  }
}

/// The facts that name another fact in certain fields.
private struct MentionList: Sendable {
  /// What templates call the list.
  let name: String
  let kind: FactKind

  /// The fields, such as `participants.actor`.
  let paths: [String]

  func holds(_ link: FactLink) -> Bool {
    FactKind(id: link.origin) == kind && paths.contains(link.path)
  }

  static let all = [
    MentionList(name: "quotes", kind: .quotes, paths: ["expresses"]),
    MentionList(name: "quotes_by", kind: .quotes, paths: ["speaker"]),
    MentionList(name: "claims_by", kind: .claims, paths: ["by"]),
    MentionList(name: "claims_about", kind: .claims, paths: ["about"]),
    MentionList(name: "accused_in", kind: .claims, paths: ["accuses"]),
    MentionList(name: "ascribed_in", kind: .claims, paths: ["ascribes_to"]),
    MentionList(name: "positions", kind: .positions, paths: ["party", "issue"]),
    MentionList(name: "positions_by", kind: .positions, paths: ["by"]),
    MentionList(name: "answers", kind: .positions, paths: ["responds_to"]),
    MentionList(name: "figures_by", kind: .figures, paths: ["by"]),
    MentionList(name: "figures_about", kind: .figures, paths: ["about"]),
    MentionList(name: "parts", kind: .figures, paths: ["part_of"]),
    MentionList(name: "statuses", kind: .statuses, paths: ["subject", "subject.actors"]),
    MentionList(name: "statuses_by", kind: .statuses, paths: ["by"]),
    MentionList(name: "prospects", kind: .prospects, paths: ["event", "actors", "where"]),
    MentionList(name: "prospects_by", kind: .prospects, paths: ["by"]),
    MentionList(name: "events", kind: .events, paths: ["participants.actor", "where"]),
    MentionList(name: "sub_events", kind: .events, paths: ["when.during"]),
    MentionList(name: "later_events", kind: .events, paths: ["when.after"]),
    MentionList(name: "earlier_events", kind: .events, paths: ["when.before"]),
    MentionList(name: "delegations", kind: .actors, paths: ["event"]),
    MentionList(name: "affiliated", kind: .actors, paths: ["affiliations.actor", "of"]),
    MentionList(name: "memberships", kind: .actors, paths: ["members", "head"]),
    MentionList(name: "places_within", kind: .places, paths: ["within", "on", "between"]),
    MentionList(name: "publications", kind: .sources, paths: ["publisher"]),
    MentionList(name: "gaps", kind: .gaps, paths: ["about"]),
    MentionList(name: "assessments", kind: .assessments, paths: ["basis"]),
    MentionList(name: "corrections", kind: .corrections, paths: ["facts"]),
  ]
}

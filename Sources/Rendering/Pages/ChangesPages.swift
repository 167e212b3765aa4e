import Facts
import Kit
import Site
import Templates

extension SiteRenderer {
  /// What changed of what readers are told, newest first, over as many pages as that needs.
  var changesPages: [PlannedFile] {
    let list = PagedList(
      path: SitePaths.changes, count: site.changes.count, size: Site.factsPerPage)
    return list.pages.map { number in
      single(
        "changes", "What changed", at: list.path(of: number), about: .lists,
        from: changesOrigin, given: { list.write(to: &$0) }
      ) { renderer in
        [
          "changes": .list(renderer.site.changes[list.entries(on: number)].map(renderer.value)),
          "feed_url": .string(renderer.address.link(SitePaths.changesFeed)),
          "corrections_url": .string(renderer.address.link(SitePaths.corrections)),
          "pagination": list.value(on: number, at: renderer.address),
        ]
      }
    }
  }

  /// What the changes are made from, where a finding in them is to be mended.
  var changesOrigin: String {
    site.changes.contains { !$0.recorded.isEmpty } ? PublishedFacts.path : "the site"
  }

  private func value(of change: SiteChange) -> Value {
    .map([
      "kind": .string(change.kind.rawValue),
      "date": change.date.map { dates.value(of: $0) } ?? .none,
      "correction": change.correction.map(records.fields.reference) ?? .none,
      "subjects": .list(subjects(of: change).map(value)),
    ])
  }

  private func value(of subject: ChangedSubject) -> Value {
    let pages = subject.pages.prefix(ChangedSubject.pageLimit)
    return .map([
      "kind": .string(subject.kind.rawValue), "title": .string(subject.title),
      "url": subject.path.map { .string(address.link($0)) } ?? .none,
      "parts": .list(subject.parts.map(value)), "why": subject.why.map(Value.string) ?? .none,
      "pages": .list(pages.map(records.table.page)),
      "more_pages": .integer(subject.pages.count - pages.count),
      "replaced_by": .list(subject.replacements.map(records.fields.reference)),
    ])
  }

  private func value(of part: ChangedSubject.Part) -> Value {
    .map([
      "name": .string(part.name), "was": part.old.map(Value.string) ?? .none,
      "is": part.new.map(Value.string) ?? .none,
    ])
  }
}

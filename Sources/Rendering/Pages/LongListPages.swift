import Facts
import Kit
import Site
import Templates

extension SiteRenderer {
  /// The lists to which the pages of facts lead that are shown or named too often to list it there.
  var longLists: [PlannedFile] {
    site.facts.facts.filter { site.redirection(of: $0) == nil }.flatMap { fact in
      (site.hasLongListOfPages(fact.id) ? pagesShowing(fact) : [])
        + (site.hasLongListOfFacts(fact.id) ? factsNaming(fact) : [])
    }
  }

  private func pagesShowing(_ fact: Fact) -> [PlannedFile] {
    let pages = site.listedPages(showing: fact.id)
    return pagesOfList(
      PagedList(
        path: SitePaths.pages(showing: fact.id), count: pages.count, size: site.settings.pageSize),
      of: fact, titled: "Pages that use it", template: "lists/pages.html"
    ) { $0.site.listedPages(showing: fact.id)[$1].map($0.records.table.page) }
  }

  private func factsNaming(_ fact: Fact) -> [PlannedFile] {
    pagesOfList(
      PagedList(
        path: SitePaths.facts(naming: fact.id), count: site.factsNaming(fact.id).count,
        size: Site.factsPerPage), of: fact, titled: "In the record", template: "lists/facts.html"
    ) { $0.site.factsNaming(fact.id)[$1].map($0.records.fields.reference) }
  }

  private func pagesOfList(
    _ list: PagedList, of fact: Fact, titled title: String, template: String,
    _ entries: @escaping @Sendable (SiteRenderer, Range<Int>) -> [Value]
  ) -> [PlannedFile] {
    let label = site.facts.title(of: fact).shortened(to: 120)
    return list.pages.map { number in
      let frame = PageFrame(
        kind: "list", title: "\(title): \(label)",
        description: "\(title): \(label), \(site.settings.title)", path: list.path(of: number),
        crumbs: [
          PageFrame.Crumb(title: fact.kind.listTitle, path: SitePaths.index(of: fact.kind)),
          PageFrame.Crumb(title: label, path: fact.id.factAddress),
          PageFrame.Crumb(title: title, path: nil),
        ], subject: .lists)
      return page(
        frame, template: template, from: fact.location.path, given: { list.write(to: &$0) }
      ) { renderer in
        [
          "fact": renderer.records.fields.reference(fact.id),
          "items": .list(entries(renderer, list.entries(on: number))),
          "pagination": list.value(on: number, at: renderer.address),
        ]
      }
    }
  }
}

import Facts
import Kit
import Site

/// A fact in JSON with what its page shows beside its own record.
struct FactDocument: Sendable {
  private let fact: Fact
  private let renderer: SiteRenderer

  /// What is said of pages, by their indexes; `page(_:)` notes what that is made of.
  private let pages: [JSONValue]

  /// - Parameters:
  ///   - fact: The fact.
  ///   - pages: What `pages(of:)` says of the site's pages.
  ///   - renderer: The site's renderer.
  init(of fact: Fact, among pages: [JSONValue], renderer: SiteRenderer) {
    self.fact = fact
    self.pages = pages
    self.renderer = renderer
  }

  /// What the documents of facts say of each page, which many of them name.
  static func pages(of renderer: SiteRenderer) -> [JSONValue] {
    renderer.site.pages.map { page in
      [
        "title": .string(page.page.frontMatter.title),
        "url": .string(renderer.url(of: page.address)),
      ]
    }
  }

  private var site: Site { renderer.site }

  var value: JSONValue {
    .members([
      ("id", .string(fact.id)),
      ("kind", .string(fact.kind.singular)),
      ("url", .string(url(of: fact.id))),
      ("label", .string(fact.title)),
      ("record", FactData(site: site).value(of: fact)),
      ("standing", fact.standingInWords.map(JSONValue.string)),
      ("marks", .array(marks.map { .string($0.rawValue) })),
      ("other_side", .array(site.facts.otherSides(of: fact.id).map(otherSide))),
      ("sources", .array(sources)),
      ("named_by", .array(site.facts.referrers(of: fact.id).map(mention))),
      ("pages", .array(site.pages(showing: fact.id).map(page))),
      ("citation", Citation(of: fact, renderer: renderer).csl),
    ])
  }

  private func url(of id: String) -> String { renderer.url(of: id.factAddress) }

  private var marks: [FactMark] { site.facts.marks(of: fact) }

  private func otherSide(_ side: OtherSide) -> JSONValue {
    [
      "id": .string(side.id), "url": .string(url(of: side.id)),
      "manner": .string(side.manner.words), "our_reading": .boolean(side.isOurReading),
    ]
  }

  /// The sources on which the fact rests, each once.
  private var sources: [JSONValue] {
    fact.sourceIDs.map { id in
      [
        "id": .string(id), "url": .string(url(of: id)),
        "title": .string(site.facts[id]?.title ?? id),
      ]
    }
  }

  private func mention(_ link: FactLink) -> JSONValue {
    [
      "id": .string(link.origin), "field": .string(link.path.text),
      "url": .string(url(of: link.origin)),
    ]
  }

  private func page(_ index: Int) -> JSONValue {
    // The record of a page holds its title and address, and changes less often than the page.
    _ = renderer.pageRecord(index)
    return pages[index]
  }
}

import Facts
import Kit
import Site

/// A fact in JSON with what its page shows beside its own record.
struct FactDocument: Sendable {
  private let fact: Fact
  private let renderer: SiteRenderer

  init(of fact: Fact, renderer: SiteRenderer) {
    self.fact = fact
    self.renderer = renderer
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
      ("pages", .array((site.usage[fact.id] ?? []).map(page))),
      ("citation", Citation(of: fact, renderer: renderer).csl),
    ])
  }

  private func url(of id: String) -> String { renderer.url(of: id.factAddress) }

  private var marks: [FactMark] {
    FactMark.marks(of: fact, stating: site.facts.stated(by: fact))
  }

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
    let page = site.page(index)
    return [
      "title": .string(page.page.frontMatter.title),
      "url": .string(renderer.url(of: page.address)),
    ]
  }
}

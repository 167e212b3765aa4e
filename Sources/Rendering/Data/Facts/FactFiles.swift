import Facts
import Kit
import Site

extension SiteRenderer {
  /// The facts as data: all in one file, their schema, each in a file of its own, the
  /// figures as a table and the events as a calendar.
  var factFiles: [PlannedFile] {
    let all = dataFile(SitePaths.factsData, from: "the facts") {
      renderer in FactData(site: renderer.site).base { renderer.url(of: $0) }.bytes
    }
    let schema = dataFile(SitePaths.factsSchema, from: "the facts") {
      FileFields.schema.jsonSchema(title: "The facts of \($0.site.settings.title)")
    }
    let pages = site.facts.facts.isEmpty ? [] : FactDocument.pages(of: self)
    let single = site.facts.facts.map { fact in
      dataFile(
        SitePaths.data(fact.id.factAddress), from: fact.location.path, given: { $0.write(fact) }
      ) { FactDocument(of: fact, among: pages, renderer: $0).value.bytes }
    }
    let figures = dataFile(SitePaths.figures, from: "the facts") {
      FigureTable(renderer: $0).bytes
    }
    let calendar = dataFile(SitePaths.calendar, from: "the facts") {
      EventCalendar(renderer: $0).bytes
    }
    return [all, schema, figures, calendar] + single
  }
}

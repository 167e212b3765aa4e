import Facts
import Kit
import Site

extension SiteRenderer {
  /// The facts as data: all in one file, their schema, each in a file of its own, the
  /// figures as a table and the events as a calendar.
  var factFiles: [PlannedFile] {
    let all = dataFile(SitePaths.factsData, from: "the facts") {
      FactData(site: site).base { url(of: $0) }.bytes
    }
    let schema = dataFile(SitePaths.factsSchema, from: "the facts") {
      FileFields.schema.jsonSchema(title: "The facts of \(site.settings.title)")
    }
    let pages = site.facts.facts.isEmpty ? [] : FactDocument.pages(of: self)
    let single = site.facts.facts.map { fact in
      dataFile(SitePaths.data(fact.id.factAddress), from: fact.location.path) {
        FactDocument(of: fact, among: pages, renderer: self).value.bytes
      }
    }
    let figures = dataFile(SitePaths.figures, from: "the facts") {
      FigureTable(renderer: self).bytes
    }
    let calendar = dataFile(SitePaths.calendar, from: "the facts") {
      EventCalendar(renderer: self).bytes
    }
    return [all, schema, figures, calendar] + single
  }
}

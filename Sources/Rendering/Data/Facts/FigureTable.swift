import Facts
import Kit
import Site

/// The figures as a table: one a row, with the words, the number, who gives it and where.
struct FigureTable: Sendable {
  private let renderer: SiteRenderer

  init(renderer: SiteRenderer) { self.renderer = renderer }

  private static let columns = [
    "id", "measure", "as_text", "qualifier", "point", "low", "low_inclusive", "high",
    "high_inclusive", "unit", "population", "period", "period_text", "about", "by", "hedge", "at",
    "as_of", "part_of", "differs_from", "url",
  ]

  /// The table in CSV, its head included; several values in a cell have a semicolon between them.
  var bytes: [UInt8] {
    var writer = CSVWriter()
    writer.row(Self.columns.map(CSVWriter.Cell.text))
    for figure in renderer.site.facts.facts(of: .figures) { writer.row(row(of: figure)) }
    return writer.bytes
  }

  private func row(of figure: Fact) -> [CSVWriter.Cell] {
    let value = figure["value"]?.record
    let number = figure.figureValue
    let period = figure["period"]?.record
    let locators = figure.locators.map(\.reference).joined(separator: "; ")
    return [
      .text(figure.id), .init(figure["measure"]?.text), .init(figure["as_text"]?.text),
      .init(number?.qualifier.rawValue), .init(number?.point),
      .init(number?.low), truth(value?["low_inclusive"]),
      .init(number?.high), truth(value?["high_inclusive"]),
      .init(figure["unit"]?.text), .init(figure["population"]?.text),
      .init(period?["edtf"]?.text), .init(period?["text"]?.text),
      texts(figure, "about"), texts(figure, "by"), .init(figure.hedge), .text(locators),
      .init(figure.asOf?.date.text), texts(figure, "part_of"), texts(figure, "differs_from"),
      .text(renderer.url(of: figure.id.factAddress)),
    ]
  }

  private func texts(_ figure: Fact, _ field: String) -> CSVWriter.Cell {
    .text(figure.texts(field).joined(separator: "; "))
  }

  private func truth(_ field: Field?) -> CSVWriter.Cell {
    .init(field?.boolean.map { $0 ? "true" : "false" })
  }
}

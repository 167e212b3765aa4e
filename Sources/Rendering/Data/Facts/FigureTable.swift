import Facts
import Kit
import Site

/// The figures as a table: one a row, with the words, the number, who gives it and where.
struct FigureTable: Sendable {
  private let renderer: SiteRenderer

  init(renderer: SiteRenderer) { self.renderer = renderer }

  private static let columns = [
    SharedFields.id.name, FigureFields.measure.name, FigureFields.asText.name,
    FigureValueFields.qualifier.name, FigureValueFields.point.name, FigureValueFields.low.name,
    FigureValueFields.lowInclusive.name, FigureValueFields.high.name,
    FigureValueFields.highInclusive.name, FigureFields.unit.name, FigureFields.population.name,
    FigureFields.period.name, "period_text", SharedFields.about.name, SharedFields.by.name,
    SharedFields.hedge.name, SharedFields.at.name, SharedFields.asOf.name,
    FigureFields.partOf.name, FigureFields.differsFrom.name, "url",
  ]

  /// The table in CSV, its head included; several values in a cell have a semicolon between them.
  var bytes: [UInt8] {
    var writer = CSVWriter()
    writer.row(Self.columns.map(CSVWriter.Cell.text))
    for figure in renderer.site.facts.facts(of: .figures) { writer.row(row(of: figure)) }
    return writer.bytes
  }

  private func row(of figure: Fact) -> [CSVWriter.Cell] {
    let value = figure[FigureFields.value]
    let number = figure.figureValue
    let period = figure[FigureFields.period]
    let locators = figure.locators.map(\.reference).joined(separator: "; ")
    return [
      .text(figure.id), .init(figure[FigureFields.measure]),
      .init(figure[FigureFields.asText]),
      .init(number?.qualifier.rawValue), .init(number?.point),
      .init(number?.low), truth(value?[FigureValueFields.lowInclusive]),
      .init(number?.high), truth(value?[FigureValueFields.highInclusive]),
      .init(figure[FigureFields.unit]), .init(figure[FigureFields.population]),
      .init(period?.date.text), .init(period?.text),
      list(figure[SharedFields.about]), list(figure.by.map(\.text)), .init(figure.hedge),
      .text(locators),
      .init(figure.asOf?.date.text), list(figure[FigureFields.partOf].map { [$0] } ?? []),
      list(figure[FigureFields.differsFrom]),
      .text(renderer.url(of: figure.id.factAddress)),
    ]
  }

  private func list(_ texts: [String]) -> CSVWriter.Cell {
    .text(texts.joined(separator: "; "))
  }

  private func truth(_ truth: Bool?) -> CSVWriter.Cell {
    .init(truth.map { $0 ? "true" : "false" })
  }
}

import Facts
import Kit
import Site

/// The figures as a table: one a row, with the words, the number, who gives it and where.
struct FigureTable: Sendable {
  private let renderer: SiteRenderer

  init(renderer: SiteRenderer) { self.renderer = renderer }

  private static let columns = [
    SharedFields.id.name, FigureFields.measure.name, FigureFields.asText.name,
    FigureValueFields.qualifier.name, FigureValueFields.low.name,
    FigureValueFields.lowInclusive.name, FigureValueFields.point.name, FigureValueFields.high.name,
    FigureValueFields.highInclusive.name, FigureFields.unit.name, FigureFields.population.name,
    FigureFields.period.name, "period_text", SharedFields.about.name, "about_names",
    SharedFields.by.name, "by_names", SharedFields.hedge.name, ClaimFields.standing.name,
    SharedFields.asOf.name, SharedFields.at.name, "source_titles", "source_addresses",
    FigureFields.partOf.name, "part_of_names", FigureFields.differsFrom.name, "differs_from_names",
    SharedFields.supersededBy.name, "superseded_by_names", "url",
  ]

  /// The table in CSV, its head included; several values in a cell have a semicolon between them.
  var bytes: [UInt8] {
    var writer = CSVWriter()
    writer.row(Self.columns.map(CSVWriter.Cell.text))
    for figure in renderer.site.facts.current(.figures) {
      writer.row(value(of: figure) + scope(of: figure) + origin(of: figure) + relations(of: figure))
    }
    return writer.bytes
  }

  private var facts: FactBase { renderer.site.facts }

  /// What is counted, and the number with how exactly it is known.
  private func value(of figure: Fact) -> [CSVWriter.Cell] {
    let value = figure[FigureFields.value]
    let number = facts.number(of: figure)
    return [
      .text(figure.id), .init(figure[FigureFields.measure]), .init(figure[FigureFields.asText]),
      .init(number?.qualifier.rawValue), .init(number?.low),
      truth(value?[FigureValueFields.lowInclusive]), .init(number?.point), .init(number?.high),
      truth(value?[FigureValueFields.highInclusive]), .init(facts.countedUnit(of: figure)),
    ]
  }

  /// Of whom, of when and of what it is.
  private func scope(of figure: Fact) -> [CSVWriter.Cell] {
    let period = figure[FigureFields.period]
    let about = figure[SharedFields.about]
    return [
      .init(figure[FigureFields.population]), .init(period?.date.text), .init(period?.text),
      list(about), list(about.map(name)),
    ]
  }

  /// Who gives it, how it stands, and where.
  private func origin(of figure: Fact) -> [CSVWriter.Cell] {
    let speakers = figure.by.map(\.text)
    let standing = facts.marks(of: figure).map(\.text)
    return [
      list(speakers), list(speakers.map { facts.nameInTable(ofSpeaker: $0, of: figure) }),
      .init(figure.hedge), list([figure.standingInWords].compactMap(\.self) + standing),
      .init(figure.asOf?.date.text), list(figure.locators.map(\.reference)),
      list(figure.sourceIDs.map(name)), list(figure.sourceIDs.map(address)),
    ]
  }

  private func relations(of figure: Fact) -> [CSVWriter.Cell] {
    let whole = figure[FigureFields.partOf].map { [$0] } ?? []
    let others = figure[FigureFields.differsFrom]
    let later = facts.successors(of: figure)
    return [
      list(whole), list(whole.map(name)), list(others), list(others.map(name)), list(later),
      list(later.map(name)), .text(renderer.url(of: figure.id.factAddress)),
    ]
  }

  private func name(of id: String) -> String { facts[id].map(facts.title) ?? id }

  /// Where a source can be read: its own address if it has one, else that of its page here.
  private func address(of source: String) -> String {
    facts[source]?[SourceFields.url] ?? renderer.url(of: source.factAddress)
  }

  private func list(_ texts: [String]) -> CSVWriter.Cell {
    .text(texts.joined(separator: "; "))
  }

  private func truth(_ truth: Bool?) -> CSVWriter.Cell {
    .init(truth.map { $0 ? "true" : "false" })
  }
}

extension FactBase {
  /// Who gives a figure, by name: for a source's own words its publisher.
  fileprivate func nameInTable(ofSpeaker speaker: String, of figure: Fact) -> String {
    switch ReservedWord(rawValue: speaker) {
    case .sourceVoice: publisher(of: figure)
    case .unattributed: "\(publisher(of: figure)), which names no speaker"
    default: self[speaker]?.title ?? FieldValues.label(of: speaker)
    }
  }
}

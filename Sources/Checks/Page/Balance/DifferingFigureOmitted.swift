import Facts
import Kit
import Site

extension Check {
  static let differingFigureOmitted = prose(.differingFigureOmitted) { prose in
    let figures = prose.namedFacts.filter {
      !$0.differsFrom.isEmpty && !prose.tellsFormerValue(of: $0.fact.id)
    }
    if figures.isEmpty { return [] }
    let shown = prose.shownIDs
    return figures.compactMap { figure in
      let rivals = figure.differsFrom.compactMap { prose.site.facts[$0] }
      guard
        let rival = rivals.first(where: { !shown.contains($0.id) && !prose.links(toNumberOf: $0) })
      else { return nil }
      return Diagnostic(
        .differingFigureOmitted, at: prose.firstPlace(of: figure.fact.id),
        "“\(figure.fact.text.clipped)” appears without \(rival.id), which differs",
        help: "add [\(rival.text)](fact:\(rival.id))", id: figure.fact.id)
    }
  }
}

extension PageProse {
  /// Whether all links to a figure give its value of some day, with which those of today need not stand.
  fileprivate func tellsFormerValue(of id: String) -> Bool {
    let own = links.filter { $0.fact?.fact.id == id }
    return !own.isEmpty && own.allSatisfy { $0.day != nil }
  }

  /// Whether the words of a link to another fact have the number of a figure: “[14 births were left out](claim…)”.
  fileprivate func links(toNumberOf figure: Fact) -> Bool {
    guard let value = FigureWording(figure).expected.first?.value else { return false }
    return links.contains { link in
      link.fact.map { $0.wording == nil && $0.fact.kind != .events } == true && link.field == nil
        && quantities(of: link).contains { $0.kind == .quantity && $0.value == value }
    }
  }
}

extension Rule {
  static let differingFigureOmitted = Rule(
    "differing-figure-omitted", .warning,
    catches: "One of two figures that differ, without the other.",
    why: "Readers take the one that they see for the one that there is.",
    wrong: "They took [four days](fact:figure.four-days).",
    right: "They took [four days](fact:figure.four-days), or [five days](fact:figure.five-days).")
}

import Facts
package import Kit

extension Rule {
  package static let partExceedsWhole = Rule(
    "part-exceeds-whole", .error,
    catches: "A figure that is greater than the one of which it is a part.",
    why: "One of the two is wrong, or the link is.",
    wrong: """
      as_text: "4,600"
      value: { qualifier: plain, point: 4600 }
      part_of: figure.killed   # 1,800
      """,
    right: """
      as_text: "460"
      value: { qualifier: plain, point: 460 }
      part_of: figure.killed   # 1,800
      """)
}

extension Check {
  static let partExceedsWhole = base(.partExceedsWhole) { input in
    input.base.facts(of: .figures).compactMap { figure in
      guard let link = figure.record.field(FigureFields.partOf), let id = link.reference,
        let whole = input.base[id], let most = whole.figureValue?.bound,
        let value = figure.figureValue, let part = value.point ?? value.low, part > most
      else { return nil }
      return Diagnostic(
        .partExceedsWhole, at: link.location,
        "“\(figure.text.clipped)” is more than “\(whole.text.clipped)” (\(whole.id)), of which it"
          + " is said to be a part", help: "correct the number, or remove “\(FigureFields.partOf)”",
        id: figure.id)
    }
  }
}

extension Fact.FigureValue {
  /// The most that a part may be; nil if nothing bounds it.
  fileprivate var bound: DecimalNumber? {
    switch qualifier {
    case .moreThan, .atLeast, .unquantified: high
    default: high ?? point
    }
  }
}

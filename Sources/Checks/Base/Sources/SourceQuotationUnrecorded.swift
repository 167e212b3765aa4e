import Facts
package import Kit

extension Rule {
  package static let sourceQuotationUnrecorded = Rule(
    "source-quotation-unrecorded", .warning,
    catches: "Words in quotation marks in a source that no quotation of the facts records.",
    why: "A base that leaves out part of what was said may leave out one side of it.",
    wrong: """
      claims:
        - { id: claim.backpedaled, text: "They backpedaled.", by: person.khawaja-asif, at: L23 }
      """,
    right: """
      quotes:
        - { id: quote.backpedaled, text: "backpedaled", speaker: person.khawaja-asif, at: L23 }
      """)

  /// How many quotations of a source are reported, of which few are printed.
  fileprivate static let quotationsReported = 10_000
}

extension Check {
  static let sourceQuotationUnrecorded = base(
    .sourceQuotationUnrecorded, readsArchive: true
  ) { input in
    let kept = input.base.quotationsByLine
    return input.archivedSources.filter { !$0.source.isSpeech }.flatMap { source, text in
      Array(text.quotations(missingFrom: kept, of: source).prefix(Rule.quotationsReported))
    }
  }
}

extension ArchivedText {
  /// The findings for quotations that no fact records, in the order of the lines.
  fileprivate func quotations(
    missingFrom kept: [Locator: [String]], of source: Fact
  ) -> some Sequence<Diagnostic> {
    lines.indices.lazy.flatMap { index in
      let place = Locator(source: source.id, lines: index + 1...index + 1)
      let recorded = kept[place] ?? []
      return lines[index].quotations.lazy.filter { quotation in
        !quotation.isEmpty && !recorded.contains { quotation.holds($0) }
          && !(index == 0 && kept.holds(quotation, of: source.id))
      }.map { quotation in
        Diagnostic(
          .sourceQuotationUnrecorded, at: source.location(of: SourceFields.archive),
          "no quotation records “\(quotation.clipped)” (\(place))",
          help: "add it to the quotes, with \(SharedFields.at): \(place.reference)", id: source.id)
      }
    }
  }
}

extension [Locator: [String]] {
  /// Whether a quotation that a source has in another line has the words of its title.
  fileprivate func holds(_ words: String, of source: String) -> Bool {
    contains { place, quotations in
      place.source == source && quotations.contains { $0.holds(words) }
    }
  }
}

extension BaseInput {
  /// The sources whose archived texts are at hand, in the order of the files.
  var archivedSources: [(source: Fact, text: ArchivedText)] {
    base.facts(of: .sources).compactMap { source in
      archive.texts[source.id].map { (source, $0) }
    }
  }
}

extension FactBase {
  /// The words of the quotations of each line that one cites.
  fileprivate var quotationsByLine: [Locator: [String]] {
    var quotations: [Locator: [String]] = [:]
    for quote in facts(of: .quotes) {
      for locator in quote.locators {
        guard let lines = locator.lines, lines.count <= 100 else { continue }
        for line in lines {
          let place = Locator(source: locator.source, lines: line...line)
          quotations[place, default: []].append(quote.text.quotationCore)
        }
      }
    }
    return quotations
  }
}

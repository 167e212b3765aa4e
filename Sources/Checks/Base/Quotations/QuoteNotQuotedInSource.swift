import Facts
package import Kit

extension Rule {
  package static let quoteNotQuotedInSource = Rule(
    "quote-not-quoted-in-source", .error,
    catches:
      "A quotation of words that the source does not put in quotation marks, unless all of it"
      + " is speech, as a speech, a transcript or a resolution is.",
    why: "They are the reporter’s words, not the speaker’s.",
    wrong: "text: \"Pakistani delegation\"   # words of the reporter",
    right: "text: \"improper conduct\"   # in quotation marks on line 7")
}

extension Check {
  static let quoteNotQuotedInSource = base(
    .quoteNotQuotedInSource, readsArchive: true
  ) { input in
    input.base.facts(of: .quotes).compactMap { quote in
      let core = quote.text.quotationCore
      // Over several lines the marks need not be in pairs.
      guard let lines = input.citedLines(of: quote), lines.count == 1, lines.hold(core),
        !quote.locators.contains(where: { input.base[$0.source]?.isSpeech(of: quote) ?? false }),
        !lines[0].holdsInMarks(core)
      else { return nil }
      return Diagnostic(
        .quoteNotQuotedInSource, at: quote.location(of: QuoteFields.text),
        "“\(quote.text.clipped)” is in the source, but not in quotation marks",
        help: lines[0].quotations.first.map { "the source quotes “\($0.clipped)”" }
          ?? "the source quotes nothing there; make it a claim", id: quote.id)
    }
  }
}

extension ArchivedText.Line {
  /// Whether words stand between quotation marks, or after one that the line does not close.
  fileprivate func holdsInMarks(_ core: String) -> Bool {
    quotations.contains { $0.holds(core) } || openQuotation?.holds(core) ?? false
  }
}

extension Fact {
  /// Whether the words of a source are speech as a whole, or those of the quotation's speaker, whose
  /// text it is.
  fileprivate func isSpeech(of quote: Fact) -> Bool {
    if isSpeech { return true }
    guard let speaker = quote.speaker?.id else { return false }
    return self[SourceFields.publisher]?.id == speaker
  }
}

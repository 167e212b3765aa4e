import Facts
package import Kit

extension Rule {
  package static let quoteNotInSource = Rule(
    "quote-not-in-source", .error,
    catches: "A quotation that is not, word for word, on the lines that it cites.",
    why: "Words in quotation marks are somebody’s; a changed word is an invention.",
    wrong: "text: \"they rang Kabul and withdrew\"",
    right: "text: \"they called Kabul and withdrew\"")
}

extension Check {
  static let quoteNotInSource = base(.quoteNotInSource, readsArchive: true) { input in
    input.base.facts(of: .quotes).compactMap { quote in
      guard let lines = input.citedLines(of: quote), !lines.hold(quote.text.quotationCore) else {
        return nil
      }
      return input.uncited(
        .quoteNotInSource, quote.text, of: quote, at: quote.location(of: QuoteFields.text))
    }
  }
}

extension [ArchivedText.Line] {
  /// Whether the core of a quotation stands in the lines; one that runs over several lines opens
  /// anew in each, so its marks do not count.
  func hold(_ core: String) -> Bool {
    if let line = first, count == 1 { return line.normalized.holds(core) }
    return map(\.normalized).joined(separator: " ").withoutMarks.holds(core.withoutMarks)
  }
}

extension String {
  /// The text without double quotation marks.
  fileprivate var withoutMarks: String {
    String(decoding: utf8.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }
}

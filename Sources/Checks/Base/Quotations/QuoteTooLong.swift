import Facts
package import Kit

extension Rule {
  package static let quoteTooLong = Rule(
    "quote-too-long", .warning,
    catches: "A quotation of more than 60 words.",
    why: "Long quotations take more of a source than a briefing needs, or than its owner allows.",
    wrong: """
      text: >-
        To be, or not to be, that is the question:
        Whether ’tis nobler in the mind to suffer
        The slings and arrows of outrageous fortune,
        Or to take arms against a sea of troubles
        And by opposing end them. To die—to sleep,
        No more; and by a sleep to say we end
        The heart-ache and the thousand natural shocks
        That flesh is heir to.
      """,
    right: "text: \"To be, or not to be, that is the question\"")

  /// The most words that a quotation may have.
  package static let quotedWordsLimit = 60
}

extension Check {
  static let quoteTooLong = base(.quoteTooLong) { input in
    input.base.facts(of: .quotes).compactMap { quote in
      let words = quote.text.normalized.utf8.split(separator: UInt8(ascii: " ")).count
      guard words > Rule.quotedWordsLimit else { return nil }
      return Diagnostic(
        .quoteTooLong, at: quote.location(of: QuoteFields.text), "\(quote.id) has \(words) words",
        help: "quote at most \(Rule.quotedWordsLimit) words, in parts if need be", id: quote.id)
    }
  }
}

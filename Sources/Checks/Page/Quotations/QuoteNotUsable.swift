import Facts
import Kit
import Site

extension Check {
  static let quoteNotUsable = prose(.quoteNotUsable) { prose in
    prose.namedFacts.filter { $0.fact.kind == .quotes && !$0.fact.isUsable }.map { quote in
      let source = quote.fact[QuoteFields.condenses].flatMap { prose.site.facts[$0] }
      return Diagnostic(
        .quoteNotUsable, at: prose.firstPlace(of: quote.fact.id),
        "\(quote.fact.id) is marked “\(QuoteFields.usable): false”: nobody said these words",
        help: source.map { "quote \($0.id): \($0.quotedWithSource)" }
          ?? "say it in your own words", id: quote.fact.id)
    }
  }
}

extension Rule {
  static let quoteNotUsable = Rule(
    "quote-not-usable", .error,
    catches: "Words of a headline or subheading used as if somebody had said them.",
    why: "Headlines shorten and sharpen; the speaker said something else.",
    wrong: "[“Blame game and ruses”](fact:quote.blame-game-subhead)",
    right: "[“blame game, deflection and ruses”](fact:quote.blame-game)")
}

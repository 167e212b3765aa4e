import Facts
import Kit

extension Check {
  static let factRetired = prose(.factRetired) { prose in
    prose.namedFacts.filter(\.fact.isRetired).map { fact in
      Diagnostic(
        .factRetired, at: prose.firstPlace(of: fact.fact.id),
        "\(fact.fact.id) is retired and no longer has any content",
        help: "link to \(fact.fact.replacements.asAlternatives)", id: fact.fact.id)
    }
  }
}

extension Rule {
  static let factRetired = Rule(
    "fact-retired", .error,
    catches: "A link to a retired fact, of which only the id is kept.",
    why: "There is nothing to show behind the words, and nothing to compare them with.",
    wrong: "Kabul [fell](fact:event.fall-of-kabul). <!-- replaced by event.taliban-takeover -->",
    right: "Kabul [fell](fact:event.taliban-takeover).")
}

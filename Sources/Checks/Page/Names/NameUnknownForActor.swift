import Facts
import Kit

extension Check {
  static let nameUnknownForActor = words(
    .nameUnknownForActor, linkedTo: [.actors, .places]
  ) { link, actor, prose in
    let words = prose.bytes[link.range]
    guard link.field == nil, !words.quotationCore.isEmpty, !actor.isCalled(words) else {
      return nil
    }
    let names = actor.fact.names.map { "“\($0.clipped)”" }
    return Diagnostic(
      .nameUnknownForActor, at: prose.location(of: link),
      "“\(prose.words(of: link).clipped)” is not a known name of \(actor.fact.id)",
      help: "write \(names.asAlternatives), or add the name to “\(ActorFields.also)”",
      id: actor.fact.id)
  }
}

extension Rule {
  static let nameUnknownForActor = Rule(
    "name-unknown-for-actor", .warning,
    catches: "A link to an actor or place by a name that the base does not know.",
    why: "The name is misspelled, or the link leads to somebody else.",
    wrong: "[Attaullah Tarrar](fact:person.attaullah-tarar)",
    right: "[Attaullah Tarar](fact:person.attaullah-tarar)")
}

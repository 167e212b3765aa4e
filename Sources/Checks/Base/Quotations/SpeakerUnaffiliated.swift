import Facts
package import Kit

extension Rule {
  package static let speakerUnaffiliated = Rule(
    "speaker-unaffiliated", .error,
    catches: "A person who is quoted, but has neither an affiliation nor a description.",
    why: "Readers cannot weigh words without knowing on whose behalf they are spoken.",
    wrong: "- id: person.attaullah-tarar\n  name: \"Attaullah Tarar\"",
    right: """
      - id: person.attaullah-tarar
        name: "Attaullah Tarar"
        affiliations: [{ actor: state.pakistan, role: "Information Minister", at: [L5] }]
      """)
}

extension Check {
  static let speakerUnaffiliated = base(.speakerUnaffiliated) { input in
    let speakers = Set(input.base.facts(of: .quotes).compactMap(\.speaker?.id))
    return input.base.facts(of: .actors).filter { person in
      person.id.actorKind == .person && speakers.contains(person.id)
        && person[ActorFields.affiliations].isEmpty && !person.has(ActorFields.describedAs)
    }.map { person in
      Diagnostic(
        .speakerUnaffiliated, at: person.location,
        "\(person.label.clipped) is quoted, but the facts do not say for whom they act",
        help: "add \(ActorFields.affiliations): [ { \(AffiliationFields.actor): …,"
          + " \(AffiliationFields.role): \"…\", \(SharedFields.at): […] } ], or, for somebody who acts for"
          + " nobody, \(ActorFields.describedAs): \"…\" in the source’s words", id: person.id)
    }
  }
}

import Facts
package import Kit

extension Rule {
  package static let descriptionNotInSource = Rule(
    "description-not-in-source", .error,
    catches: "A description of an unnamed voice that is not in the source’s words.",
    why: "Anonymity invites inflation: officials become senior, or get a nationality.",
    wrong: "described_as: \"Pakistani officials\"   # line 33: “Officials say …”",
    right: "described_as: \"Officials\"")
}

extension Check {
  static let descriptionNotInSource = base(
    .descriptionNotInSource, readsArchive: true
  ) { input in
    input.base.facts(of: .actors).compactMap { voice in
      guard voice.isUnnamed, let description = voice[ActorFields.describedAs],
        let lines = input.citedLines(of: voice),
        !lines.contains(where: { $0.folded.holdsWords(description.folded) })
      else { return nil }
      return input.uncited(
        .descriptionNotInSource, description, of: voice,
        at: voice.location(of: ActorFields.describedAs))
    }
  }
}

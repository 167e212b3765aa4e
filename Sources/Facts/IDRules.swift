package import Kit

extension Rule {
  package static let idForm = Rule(
    "id-form", .error,
    catches: "An id that is not a prefix, a dot, and words of small ASCII letters and digits with"
      + " hyphens.",
    why: "Ids become addresses and are typed by hand in many places.",
    wrong: "id: gap.Ceasefire_Terms",
    right: "id: gap.ceasefire-terms",
    isFixed: true)

  package static let idPrefix = Rule(
    "id-prefix", .error,
    catches: "An id whose prefix belongs to another kind.",
    why: "The prefix tells readers of a text what the id names.",
    wrong: "statuses:\n  - id: claim.truce-holds",
    right: "statuses:\n  - id: status.truce-holds",
    isFixed: true)

  package static let idDuplicate = Rule(
    "id-duplicate", .error,
    catches: "An id that is given to two facts.",
    why: "Nobody could tell which of the two a text means.",
    wrong: """
      - { id: gap.terms, text: "The terms are not known." }
      - { id: gap.terms, text: "Nor is how long they hold." }
      """,
    right: """
      - { id: gap.terms, text: "The terms are not known." }
      - { id: gap.duration, text: "Nor is how long they hold." }
      """,
    isFixed: true)

  package static let factWithoutSource = Rule(
    "fact-without-source", .error,
    catches: "An assertion with no `at`.",
    why: "A fact that nobody can look up is a rumor.",
    wrong: "- id: status.truce-holds\n  state: \"holds\"\n  by: [source-voice]",
    right: "- id: status.truce-holds\n  state: \"holds\"\n  by: [source-voice]\n  at: [L40]")

  package static let claimWithoutSpeaker = Rule(
    "claim-without-speaker", .error,
    catches: "An assertion with no `by`, or a quotation with no `speaker`.",
    why: "Readers weigh what is said by who says it.",
    wrong: "- id: claim.dialogue-failed\n  text: \"The dialogue failed.\"\n  at: [L5]",
    right: """
      - id: claim.dialogue-failed
        text: "The dialogue failed."
        at: [L5]
        by: [person.attaullah-tarar]
      """)

  package static let unnamedWithoutDescription = Rule(
    "unnamed-without-description", .error,
    catches: "An unnamed voice without a description.",
    why: "The description is all that readers can weigh it by.",
    wrong: "- id: unnamed.expert",
    right: "- id: unnamed.expert\n  described_as: \"an expert\"")

  package static let baseMissing = Rule(
    "base-missing", .error,
    catches: "Facts without exactly one `base`.",
    why: "It says which subject and source the facts are from.",
    wrong: "schema: \"sitegen-facts/1\"\nclaims: []",
    right: "schema: \"sitegen-facts/1\"\nbase: { id: base.talks, title: \"Talks\", language: en,"
      + " default_source: source.report }",
    isFixed: true)

  /// The rules that reading the facts may find broken, beside those of YAML and of schemas.
  static let ofFacts: [Rule] = [
    idForm, idPrefix, idDuplicate, factWithoutSource, claimWithoutSpeaker,
    unnamedWithoutDescription, baseMissing, refDangling, speakerNotAnActor,
  ]

  /// All rules that reading may find broken.
  package static let ofReading: [Rule] = ofYAML + ofSchema + ofFacts
}

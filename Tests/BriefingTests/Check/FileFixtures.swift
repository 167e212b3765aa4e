@testable import Briefing

extension RuleFixture {
  static let all =
    ofWords + ofLinks + ofMarkdown + ofFrontMatter + ofFiles + ofYAML + ofRecords

  private static let ofFrontMatter: [Self] = [
    matter(
      .acceptUnused, "5:10", "accept: [{ rule: unlinked-number, why: \"a street number\" }]",
      right: "allow_numbers: [7]"),
    matter(.aliasForm, "5:11", "aliases: [old]", right: "aliases: [/old/]"),
    matter(.slugForm, "5:7", "slug: ../Talks", right: "slug: istanbul"),
    matter(.templateUnknown, "5:11", "template: briefing-wid.html", right: "template: page.html"),
    matter(.unknownKey, "5:1", "topic: [a]", right: "topics: [a]"),
    matter(.wrongType, "5:8", "draft: maybe", right: "draft: false"),
    files(
      .frontMatter, "content/pages/a.md:1:1", ["content/pages/a.md": "Text.\n"],
      right: ["content/pages/a.md": "---\ntitle: \"A\"\n---\n\nText.\n"]),
    files(
      .pageWithoutAsOf, "content/briefings/a.md:2:1",
      ["content/briefings/a.md": "---\ntitle: \"A\"\ndate: \"2025-10-29\"\n---\n\nText.\n"],
      right: ["content/briefings/a.md": TestSite.briefing("Text.")]),
    files(
      .topicSpelling, "content/briefings/b.md:5:9",
      [
        "content/briefings/a.md": TestSite.briefing("Text.", more: "topics: Blog\n"),
        "content/briefings/b.md": TestSite.briefing("Text.", more: "topics: blog\n"),
      ],
      right: ["content/briefings/a.md": TestSite.briefing("Text.", more: "topics: Blog\n")]),
  ]

  private static let borders = "templates/data/world-110m.geojson"

  private static let located = """
    schema: "sitegen-facts/1"
    places:
      - { id: place.located, name: "Located", geo: [69.2, 34.5], geo_source: "a receiver" }
    """

  private static let ofFiles: [Self] = [
    files(
      .mapData, "\(borders):1:1",
      [borders: "{ \"type\": \"Point\" }", "content/facts/places.yaml": located],
      right: [borders: "{ \"features\": [] }", "content/facts/places.yaml": located]),
    files(
      .unexpectedFile, "content/briefings/map.png:1:1", ["content/briefings/map.png": "x"],
      right: ["content/assets/map.png": "x"]),
    Self(
      rule: .outputCollision, place: "content/assets/claims/index.html:1:1",
      wrong: ["content/assets/claims/index.html": "x"],
      right: ["content/assets/claims/a.html": "x"]),
    Self(
      rule: .templateError, place: "templates/home.html:1:4",
      wrong: ["templates/home.html": "{{ sit.title }}"],
      right: ["templates/home.html": "{{ site.title }}"]),
    files(
      .missingField, "content/site.yaml:1:1", ["content/site.yaml": "tagline: \"A\"\n"],
      right: ["content/site.yaml": "title: \"A\"\n"]),
  ]

  private static let ofYAML: [Self] = [
    facts(.yamlSyntax, "6:64", "name: \"The Agency\"", by: "name: [\"The Agency\""),
    facts(.yamlDuplicateKey, "15:5", "    mode:", by: "    kind: factual\n    mode:"),
    facts(.yamlUnsupported, "15:11", "    mode: paraphrased", by: "    mode: &m paraphrased"),
    facts(
      .yamlLimit, "23:43", "\"People killed\"",
      by: String(repeating: "[", count: 80) + String(repeating: "]", count: 80)),
    facts(
      .baseMissing, "1:1",
      "base: { id: base.test, title: \"Test\", language: en, default_source: source.report }\n",
      by: ""),
  ]

  private static let ofRecords: [Self] = [
    facts(.vocabulary, "14:11", "kind: factual", by: "kind: fact"),
    facts(.idForm, "12:9", "id: claim.failed", by: "id: claim.Failed"),
    facts(.idPrefix, "12:9", "id: claim.failed", by: "id: status.failed"),
    facts(
      .idDuplicate, "13:9", "claims:\n",
      by: "claims:\n  - { id: claim.failed, text: \"A.\", by: desk, at: source.report }\n"),
    facts(.refDangling, "17:10", "by: [person.tarar]", by: "by: [person.taral]"),
    facts(.refKind, "4:70", "publisher: org.agency", by: "publisher: claim.failed"),
    facts(.speakerNotAnActor, "20:63", "speaker: person.tarar", by: "speaker: claim.failed"),
    facts(
      .factWithoutSource, "22:9",
      "    unit: people\n    by: [person.tarar]\n    at: [source.report]\n",
      by: "    by: [person.tarar]\n"),
    facts(.claimWithoutSpeaker, "12:9", "    by: [person.tarar]\n", by: ""),
    facts(
      .unnamedWithoutDescription, "6:11", "actors:\n",
      by: "actors:\n  - { id: unnamed.a, at: [source.report] }\n"),
    facts(.locatorForm, "20:81", "at: source.report }", by: "at: line 2 }"),
    facts(
      .dateNotString, "27:12", "    unit: people\n", by: "    unit: people\n    as_of: 2025-10-29\n"
    ),
    facts(
      .dateInvalid, "27:12", "    unit: people\n", by: "    unit: people\n    as_of: \"10/2025\"\n"),
    facts(
      .dateImpossible, "27:12", "    unit: people\n",
      by: "    unit: people\n    as_of: \"2025-02-30\"\n"),
    facts(
      .endBeforeStart, "27:12", "    unit: people\n",
      by: "    unit: people\n    as_of: \"2025-03/2025-02\"\n"),
    Self(
      rule: .incompleteRecord, place: "content/facts.yaml:4:11",
      wrong: ["content/facts.yaml": TestSite.facts],
      right: [
        "content/facts.yaml":
          "schema: \"sitegen-facts/1\"\nbase: { id: base.a, title: \"A\", language: en, default_source: source.a, as_of: \"2025\" }\n"
      ]),
  ]
}

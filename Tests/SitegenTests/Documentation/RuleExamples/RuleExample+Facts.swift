extension RuleExample {
  static let all =
    ofRecords + ofFigures + ofEvents + ofVoices + ofClaims + ofSources + ofProse
    + ofPages + ofFiles + ofTemplates

  private static func claim(_ rule: String) -> Self {
    record(
      rule, "claims", "id: claim.dialogue-failed", "text: \"The dialogue failed.\"", "by: desk",
      "at: L5")
  }

  private static func quotation(
    _ rule: String, _ words: String, at line: String, with others: String = ""
  ) -> Self {
    record(
      rule, "quotes", "id: quote.example", "text: \"\(words)\"", "speaker: person.khawaja-asif",
      "at: \(line)", with: others)
  }

  private static func figure(
    _ rule: String, with others: String = "", files: [String: String] = [:]
  ) -> Self {
    record(
      rule, "figures", "id: figure.example", "measure: \"Killed this year\"",
      "as_text: \"around 460\"", "unit: people", "by: desk", "at: L33", with: others,
      files: files)
  }

  private static func event(_ rule: String, with others: String = "") -> Self {
    record(rule, "events", "id: event.example", "title: \"Fighting\"", with: others)
  }

  private static func place(
    _ rule: String, _ fields: String = "at: source.report", with others: String = ""
  ) -> Self {
    record(rule, "places", "id: place.example", "name: \"Kabul\"", fields, with: others)
  }

  private static let noPeople = ["content/facts/people.yaml": schema]

  private static func position(_ rule: String, with others: String = "") -> Self {
    record(
      rule, "positions", "id: position.example", "text: \"A truce.\"", "party: state.pakistan",
      "by: source-voice", "at: L14", with: others)
  }

  /// A date of an event, for examples that are a part of it.
  private static func moment(_ rule: String, _ given: String = "") -> Self {
    facts(
      rule,
      "events:\n  - id: event.example\n    title: \"Failure\"\n    at: L5\n    when:\n\(given)"
        + "      ◊\n")
  }

  private static let killed = """
    figures:
      - { id: figure.killed, measure: "Killed", as_text: "1,800", unit: people, by: desk, at: L33, value: { qualifier: plain, point: 1800 } }

    """

  private static func days(
    _ rule: String, _ words: String, _ more: String = "unit: days", with others: String = ""
  ) -> Self {
    record(
      rule, "figures", "id: figure.\(words.replacing(" ", with: "-"))",
      "measure: \"Length of the talks\"", "as_text: \"\(words)\"", "by: desk",
      "at: source.report", more, with: others)
  }

  private static let fourDays = """
    figures:
      - { id: figure.four-days, measure: "Length of the talks", as_text: "four days", differs_from: figure.five-days, by: desk, at: source.report }

    """

  private static let fiveDays = """
    figures:
      - { id: figure.five-days, measure: "Length of the talks", as_text: "five days", value: { qualifier: plain, point: 5 }, by: desk, at: source.report }

    """

  private static let ofFigures: [Self] = [
    days("figure-range-inverted", "four or five days"), figure("figure-value-differs-from-wording"),
    figure("figure-qualifier-differs-from-wording"), figure("figure-wording-not-in-source"),
    figure("figure-wording-cut"),
    figure("part-exceeds-whole", with: killed), figure("part-of-unlike-figure", with: killed),
    days(
      "figures-conflict-undeclared", "four days", "value: { qualifier: plain, point: 4 }",
      with: fiveDays),
    days("relation-not-mutual", "five days", with: fourDays), days("wrong-type", "five days"),
    facts(
      "correction-missing",
      files: [
        "content/facts.yaml": TalksFiles.base + TalksFiles.source(recount),
        "archive/report.txt": recount,
        "content/facts.lock.yaml": lock("figure.killed\n    wording: \"nearly 1,800\""),
      ]),
    facts(
      "id-removed", files: ["content/facts.lock.yaml": lock("claim.talks-inconclusive")]),
  ]

  private static let recount = TalksFiles.report.replacing("nearly 1,800", with: "nearly 1,900")

  /// What the last release said of a fact.
  private static func lock(_ fact: String) -> String {
    "schema: \"sitegen-lock/1\"\nfacts:\n  - id: \(fact)\n    speakers: [desk]\n"
  }

  private static let takeover = """
    events:
      - { id: event.taliban-takeover, title: "Takeover", when: { edtf: "2021-08" } }

    """

  private static let ofEvents: [Self] = [
    event("weekday-mismatch"), event("outcome-of-future-event"), event("future-dated"),
    event("order-contradicts-dates", with: takeover), event("relative-date-without-anchor"),
    event("vocabulary"), event("kind-spelling"), event("date-differs-from-words"),
    record("accessed-before-published", "sources", "id: source.example", "title: \"Report\""),
    record(
      "fact-waits", "events", "id: event.example",
      files: [
        "content/briefings/example.md": TinySite.briefing(
          "There is [a new round](fact:event.new-round).", more: "draft: true\n")
      ]),
    record(
      "fact-ahead-of-page", "claims", "id: claim.example",
      with: """
        gaps:
          - { id: gap.secret, text: "Who else knew?", at: L5, about: claim.secret, draft: false }

        """,
      files: [
        "content/briefings/example.md": TinySite.briefing(
          "The desk says that [they go on](fact:claim.secret).",
          more: "embargo_until: \"2999-01-01\"\n")
      ]),
    record(
      "correction-of-nothing", "corrections", "id: correction.example",
      with: """
        claims:
          - { id: claim.dialogue-failed, text: "The dialogue failed.", by: desk, at: L5 }

        """),
    record(
      "history-order", "figures", "id: figure.example", "measure: \"Killed\"", "as_text: \"3,000\"",
      "by: desk", "at: source.report"),
    record(
      "correction-date", "corrections", "id: correction.example", "is: \"a\"",
      files: ["content/briefings/talks.md": TinySite.briefing("Text.")]),
    record(
      "role-not-in-source", "actors", "id: person.example", "name: \"Attaullah Tarar the Elder\""),
    event("yaml-duplicate-key"), event("yaml-syntax"),
    moment("date-wording-not-in-source", "      edtf: \"XXXX-XX-XX\"\n"),
    moment("date-not-string"), moment("date-invalid"), moment("date-impossible"),
    moment("end-before-start"),
    facts("circular-relation", "events:\n  ◊\n"),
    file("stale-as-of", "content/facts.yaml", aged, command: "sitegen check --now 2030-02-01"),
    file("as-of-unknown", "content/facts.yaml", aged),
  ]

  /// A base whose age is that of the example.
  private static let aged =
    schema + """
      base:
        id: base.talks
        title: "Talks"
        language: en
        default_source: source.report
        ◊

      """ + TalksFiles.source(TalksFiles.report)

  private static let ofRecords: [Self] = [
    record(
      "claim-without-speaker", "claims", "id: claim.a", "text: \"It failed.\"", "at: L5"),
    claim("unknown-key"), claim("incomplete-record"),
    claim("locator-form"), claim("locator-out-of-range"), claim("yaml-unsupported"),
    record("fact-without-source", "statuses", "id: status.a", "state: \"holds\"", "by: desk"),
    record("id-form", "gaps", "id: gap.example", "text: \"Nothing is known of the terms.\""),
    facts("id-prefix", "◊\n    state: \"holds\"\n    by: desk\n    at: L5\n"),
    facts("id-duplicate", "gaps:\n  ◊\n"),
    record("missing-field", "places", "id: place.doha"),
    record(
      "ref-dangling", "positions", "id: position.a", "text: \"A truce.\"", "by: desk",
      "at: L14",
      with: "actors:\n  - { id: org.afghan-government, name: \"The Afghan government\" }\n"),
    position(
      "ref-kind",
      with: "places: [{ id: place.doha, name: \"Doha\" }]\n"
        + "issues: [{ id: issue.us-drones, title: \"Drones\" }]\n"),
    facts("entity-unused", files: noPeople),
  ]

  private static let ofVoices: [Self] = [
    record(
      "unnamed-without-description", "actors", "id: unnamed.guard", "at: source.report",
      files: noPeople),
    record(
      "anonymity-unexplained", "actors", "id: unnamed.guard", "described_as: \"a guard\"",
      files: noPeople),
    record("description-not-in-source", "actors", "id: unnamed.officials", "at: L33"),
    record("name-not-in-source", "actors", "id: person.ibrahim-kalin", "at: L40"),
    facts("name-duplicate", "actors:\n  ◊\n"), facts("name-near-duplicate", "actors:\n  ◊\n"),
    place("coordinates-impossible", "geo_source: source.report"),
    place(
      "coordinates-without-source",
      with: "sources: [{ id: source.geonames, title: \"GeoNames\" }]\n"),
    quotation(
      "quote-speaker-differs-from-claim", "The dialogue failed", at: "source.report",
      with: """
        claims:
          - { id: claim.kabul-withdrew, text: "They withdrew.", by: person.khawaja-asif, at: L23 }
        """),
    quotation("speaker-never-speaks", "They left", at: "source.report"),
    quotation(
      "speaker-not-an-actor", "They left", at: "source.report",
      with: "places: [{ id: place.kabul, name: \"Kabul\" }]\n"),
    quotation("speaker-not-near-quote", "are being controlled", at: "L17"),
    quotation("quote-not-in-source", "they withdrew", at: "L23"),
    quotation("quote-not-quoted-in-source", "conduct", at: "L7"),
    quotation("quote-too-long", "Words", at: "source.report"),
    facts(
      "speaker-unaffiliated",
      """
      actors:
        - { id: state.pakistan, name: "Pakistan" }
        ◊
      quotes:
        - { id: quote.failed, text: "It failed", speaker: person.attaullah-tarar, at: source.report }
      """,
      files: noPeople),
  ]
}

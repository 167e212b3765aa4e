import Facts
import Kit
import TestSupport
import Testing

struct FactBaseTests {
  private static let head = """
    schema: "sitegen-facts/1"
    base: { id: base.talks, title: "Talks", language: en, default_source: source.report }
    sources:
      - { id: source.report, title: "Report" }

    """

  @Test func linksBothWays() throws {
    let (base, findings) = read(
      Self.head + """
        actors:
          - { id: person.tarar, name: "Tarar" }
        claims:
          - id: claim.a
            text: "It failed."
            by: [person.tarar, source-voice]
            at: source.report
          - id: claim.b
            text: "It did not."
            by: desk
            at: source.report
            relations: [ { type: disputes, claim: claim.a } ]
        """)
    #expect(findings.filter { $0.severity == .error } == [])
    #expect(base.referrers(of: "person.tarar").map(\.origin) == ["claim.a"])
    let link = try #require(base.referrers(of: "claim.a").first)
    #expect(link.path.text == "relations.claim")
    #expect(link.location == FileLocation("facts.yaml", line: 16, column: 43, length: 7))
    #expect(base.links(from: "claim.b").map(\.target) == ["source.report", "claim.a"])
    #expect(base.contraries(of: "claim.a") == ["claim.b"])
    #expect(base.contraries(of: "claim.b") == ["claim.a"])
    #expect(base.facts(of: .claims).map(\.id) == ["claim.a", "claim.b"])
    #expect(base["claim.a"]?.by == [.fact("person.tarar"), .word(.sourceVoice)])
    #expect(base["claim.c"] == nil)
  }

  @Test func findsTheFirstFactOfPrefixes() {
    let (base, _) = read(
      Self.head + """
        actors:
          - { id: person.a, name: "A" }
          - { id: org.a, name: "A" }
          - { id: person.b, name: "B" }
        """)
    #expect(base.first(ofPrefixes: ["org", "person"])?.id == "person.a")
    #expect(base.first(ofPrefixes: ["org"])?.id == "org.a")
    #expect(base.first(ofPrefixes: ["state"]) == nil)
    #expect(base.first(ofPrefixes: [])?.id == "source.report")
    #expect(read("").0.first(ofPrefixes: []) == nil)
  }

  /// A relation stands on the pages of both claims, so that many of them make a site without end.
  @Test(arguments: [100, 101])
  func takesAHundredRelations(_ count: Int) {
    let relations = (0..<count).map { "{ type: disputes, claim: claim.c\($0) }" }
    let others = (0..<count).map {
      "  - { id: claim.c\($0), text: A, by: desk, at: source.report }\n"
    }
    let (base, findings) = read(
      Self.head + """
        claims:
        \(others.joined())  - id: claim.b
            text: "It did not."
            by: desk
            at: source.report
            relations: [\(relations.joined(separator: ", "))]
        """)
    let errors = findings.filter { $0.severity == .error }.map(\.message)
    #expect(errors == (count > 100 ? ["the list has 101 entries; it may have 100"] : []))
    #expect(base["claim.b"]?.relations.count == 100)
  }

  /// A list of facts stands on the page of its record, and the record on the pages of all of them.
  @Test(arguments: ["about", "accuses"], [100, 101])
  func takesAHundredFactsInAList(_ field: String, _ count: Int) {
    let (base, findings) = read(
      Self.head + """
        actors:
        \((0..<count).map { "  - { id: org.c\($0), name: A }\n" }.joined())claims:
          - id: claim.b
            text: "It did not."
            by: desk
            at: source.report
            \(field): [\((0..<count).map { "org.c\($0)" }.joined(separator: ", "))]
        """)
    let errors = findings.filter { $0.severity == .error }.map(\.message)
    #expect(errors == (count > 100 ? ["the list has 101 entries; it may have 100"] : []))
    #expect(base.links(from: "claim.b").count == 101)
  }

  @Test func readsSeveralFilesAsOneBase() {
    let (base, findings) = FactBase.read(files: [
      ("a.yaml", Array(Self.head.utf8)),
      (
        "b.yaml",
        Array(
          """
          schema: "sitegen-facts/1"
          issues:
            - { id: issue.a, title: "A" }
            - { id: issue.a, title: "B" }
          sources:
            - { id: source.report, title: "Again" }
          """.utf8)
      ),
    ])
    #expect(base.facts.map(\.id) == ["source.report", "issue.a"])
    #expect(
      findings.filter { $0.severity == .error }.map(\.message) == [
        "duplicate id “source.report”, first used at a.yaml line 4",
        "duplicate id “issue.a”, first used at b.yaml line 3",
      ])
  }

  /// A record with a fault, in which `«»` stand around what the finding should point at; the rule,
  /// the message and the help.
  @Test(arguments: [
    (
      "gaps:\n  - { id: «gap.Ceasefire_Terms», text: \"A.\" }", "id-form",
      "“gap.Ceasefire_Terms” is not a valid id",
      "write gap. and small letters, digits and single hyphens"
    ),
    (
      "statuses:\n  - { id: «claim.a», state: \"A\", by: desk, at: source.report }", "id-prefix",
      "“claim.a” does not belong under statuses", "move it to the claims, or start it with status."
    ),
    (
      "issues:\n  - { id: issue.a, title: \"A\" }\n  - { id: «issue.a», title: \"B\" }",
      "id-duplicate", "duplicate id “issue.a”, first used at facts.yaml line 6",
      "give one of them another id"
    ),
    (
      "issues:\n  - { id: issue.a, title: \"A\", where: «place.doah» }\nplaces:\n"
        + "  - { id: place.doha, name: \"Doha\" }", "ref-dangling",
      "unknown fact “place.doah”",
      "did you mean “place.doha”?"
    ),
    (
      "claims:\n  - { id: «claim.a», text: \"A.\", by: desk }", "fact-without-source",
      "a claim is missing “at”", "write at: [L7] (where the sources say it)"
    ),
    (
      "claims:\n  - { id: «claim.a», text: \"A.\", at: source.report }", "claim-without-speaker",
      "a claim is missing “by”", "write by: [person.some-name] (who says it)"
    ),
    (
      "actors:\n  - { id: «unnamed.expert», name: \"Expert\" }", "unnamed-without-description",
      "an actor is missing “described_as”",
      "write described_as: \"…\" (the source’s words for who is not named)"
    ),
    (
      "quotes:\n  - { id: quote.a, text: \"A\", at: source.report, speaker: «place.doha» }",
      "speaker-not-an-actor", "“place.doha” is not allowed here",
      "write person.…, state.…, org.…, media.…, group.…, delegation.…, unnamed.…, source-voice,"
        + " unattributed or desk"
    ),
    (
      "«claimz»: []", "unknown-key", "a file of facts has no key “claimz”",
      "did you mean “claims”?"
    ),
  ])
  func finds(text: String, rule: String, message: String, help: String) {
    let marked = MarkedText(Self.head + text)
    let (_, findings) = read(marked.text)
    let errors = findings.filter { $0.severity == .error }
    #expect(errors.map(\.rule.name) == [rule])
    #expect(errors.map(\.message) == [message])
    #expect(errors.map(\.location) == marked.places(in: "facts.yaml"))
    #expect(errors.map(\.help) == [help])
  }

  @Test func needsOneBase() {
    let without = read("schema: \"sitegen-facts/1\"\n")
    #expect(without.1.map(\.message) == ["the facts have no “base”"])
    let twice = FactBase.read(files: [
      ("a.yaml", Array(Self.head.utf8)),
      (
        "b.yaml",
        Array(
          "schema: \"sitegen-facts/1\"\nbase: { id: base.b, title: T, language: en, default_source: source.report }"
            .utf8)
      ),
    ])
    #expect(
      twice.1.filter { $0.severity == .error }.map(\.message) == ["duplicate “base”"])
  }

  @Test func keepsStubsOfRetiredIDs() {
    let (base, findings) = read(
      Self.head + """
        claims:
          - { id: claim.old, replaced_by: claim.new }
          - { id: claim.new, text: "A.", by: desk, at: source.report, kind: factual, mode: paraphrased, standing: uncontested }
        """)
    #expect(findings.filter { $0.id?.utf8.starts(with: "claim".utf8) == true } == [])
    #expect(base["claim.old"]?.isRetired == true)
    #expect(base["claim.old"]?.replacements == ["claim.new"])
    #expect(base["claim.old"]?.label == "claim.old")
  }

  @Test func reportsEverythingInOneRun() {
    let (_, findings) = read(
      Self.head + """
        claims:
          - { id: claim.a, text: NO, by: place.x, at: L0 }
          - { id: claim.b, txt: "A.", standing: doubtful, at: source.x }
          - { id: claim.c, by: desk, at: source.report }
        """)
    #expect(
      Set(findings.filter { $0.severity == .error }.map(\.rule.name)) == [
        "wrong-type", "speaker-not-an-actor", "locator-form", "unknown-key", "missing-field",
        "vocabulary", "claim-without-speaker", "ref-dangling",
      ])
    #expect(findings.allSatisfy { $0.location.path == "facts.yaml" })
    // A key that is told as misspelt is not missed as well.
    #expect(!findings.contains { $0.id == "claim.b" && $0.rule.name == "missing-field" })
  }

  private func read(_ text: String) -> (FactBase, [Diagnostic]) {
    FactBase.read(files: [("facts.yaml", Array(text.utf8))])
  }
}

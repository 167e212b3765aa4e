import Testing

@testable import Facts
@testable import Kit
@testable import Pictures

struct VoiceTests {
  private static func base(_ claims: String) throws -> FactBase {
    try FactBase.talks(
      """
      actors:
        - { id: person.asif, name: "Asif" }
        - { id: state.india, name: "India" }
        - { id: unnamed.official, described_as: "an official" }
      \(claims)
      """)
  }

  private static func lines(_ ties: [VoiceTie]) -> [String] {
    ties.map { tie in
      "\(tie.isIncoming ? "from" : "to") \(tie.other): \(tie.kind.rawValue) \(tie.statement)"
        + (tie.isOurReading ? " (ours)" : "")
    }
  }

  @Test func accuseAndMention() throws {
    let base = try Self.base(
      """
      claims:
        - { id: claim.a, text: "A.", by: person.asif, at: source.report, accuses: [state.india],
            about: [state.india, unnamed.official, person.asif] }
      """)
    #expect(
      Self.lines(base.voiceTies(of: "person.asif")) == [
        "to state.india: accuses claim.a", "to unnamed.official: mentions claim.a",
      ])
    #expect(
      Self.lines(base.voiceTies(of: "state.india")) == ["from person.asif: accuses claim.a"])
    #expect(
      Self.lines(base.voiceTies(of: "unnamed.official")) == ["from person.asif: mentions claim.a"])
  }

  @Test func answerAndDispute() throws {
    let base = try Self.base(
      """
      claims:
        - { id: claim.a, text: "A.", by: person.asif, at: source.report, accuses: [state.india],
            response: { status: reported, claim: claim.b, basis: editorial } }
        - { id: claim.b, text: "B.", by: state.india, at: source.report,
            relations: [ { type: disputes, claim: claim.a, basis: editorial } ] }
        - { id: claim.c, text: "C.", by: unnamed.official, at: source.report,
            relations: [ { type: supports, claim: claim.a } ] }
      """)
    #expect(
      Self.lines(base.voiceTies(of: "person.asif")) == [
        "to state.india: accuses claim.a", "from state.india: disputes claim.b (ours)",
      ])
    #expect(
      Self.lines(base.voiceTies(of: "state.india")) == [
        "from person.asif: accuses claim.a", "to person.asif: disputes claim.b (ours)",
      ])
    #expect(base.voiceTies(of: "unnamed.official") == [])
  }

  @Test func speakThroughThePositionsOfAParty() throws {
    let base = try Self.base(
      """
      positions:
        - { id: position.a, text: "A.", party: state.india, by: person.asif, at: source.report,
            toward: [unnamed.official] }
        - { id: position.b, text: "B.", party: unnamed.official, by: source-voice,
            at: source.report, responds_to: [position.a] }
      """)
    #expect(
      Self.lines(base.voiceTies(of: "state.india")) == [
        "to unnamed.official: mentions position.a", "from unnamed.official: answers position.b",
      ])
    #expect(base.voiceTies(of: "person.asif") == [])
  }

  @Test func areDrawnUpToALimit() throws {
    let ties = (0..<20).flatMap { index in
      (0...(index % 3)).map { statement in
        VoiceTie(
          other: "person.n\(index)", isIncoming: index.isMultiple(of: 2), kind: .mentions,
          statement: "claim.n\(statement)", isOurReading: statement == 0)
      }
    }
    let graph = VoiceGraph(of: ties)
    #expect(graph.neighbors.count == VoiceGraph.limit && graph.others == 8)
    #expect(graph.neighbors.prefix(3).map(\.id) == ["person.n2", "person.n5", "person.n8"])
    #expect(graph.neighbors[0].edges.map(\.count) == [3])
    #expect(graph.neighbors[0].edges.map(\.ours) == [1])
  }

  @Test func areDrawnInsideThePicture() throws {
    let ties = (0..<12).map { index in
      VoiceTie(
        other: "person.n\(index)", isIncoming: true, kind: .answers, statement: "claim.a",
        isOurReading: false)
    }
    let picture = VoicePicture(of: VoiceGraph(of: ties), around: "Asif") { _ in
      "a diplomatic source familiar with the negotiations"
    }
    let heights = picture.blocks.flatMap { $0.lines.map(\.y) + $0.connectors.map(\.y) }
    #expect(heights == heights.sorted() && Set(heights).count == heights.count)
    #expect(heights.allSatisfy { (20..<picture.height).contains($0) })
    #expect(picture.box.y >= 0 && picture.box.y + picture.box.height <= picture.height)
    let ends = picture.blocks.flatMap(\.connectors).map { Int($0.end.y) }
    #expect(zip(ends, ends.dropFirst()).allSatisfy { $1 - $0 >= 20 })
  }
}

struct DrawnTextTests {
  @Test func isBrokenBetweenWords() {
    let lines = DrawnText.lines(of: "the sources close to the Afghan side", within: 200, limit: 9)
    #expect(lines.joined(separator: " ") == "the sources close to the Afghan side")
    #expect(lines.count > 1 && lines.allSatisfy { DrawnText.width(of: $0) <= 200 })
  }

  @Test func endsWithAnEllipsisBeyondTheLimit() {
    #expect(DrawnText.lines(of: "one two three", within: 60, limit: 2) == ["one", "two…"])
    #expect(DrawnText.lines(of: "Bundesverfassungsgericht", within: 60, limit: 1).count == 1)
    #expect(DrawnText.lines(of: "Bundesverfassungsgericht", within: 200, limit: 1)[0].contains("…"))
    #expect(DrawnText.lines(of: "", within: 60, limit: 1) == [""])
  }

  @Test(arguments: [
    ("Front for Self-Determination", ["Front for", "Self-", "Determination"]),
    ("Nordrhein-Westfalen", ["Nordrhein-", "Westfalen"]),
    ("well-off", ["well-off"]), ("Afghanistan", ["Afghanistan"]),
  ])
  func aWordThatIsTooWideIsPartedAtAHyphen(_ text: String, _ lines: [String]) {
    #expect(DrawnText.lines(of: text, within: 180, limit: 9, isBold: true) == lines)
  }

  @Test func aWordWithoutAHyphenIsPartedWhereTheLineEnds() {
    let name = "Bundesverfassungsgerichtspräsident"
    let lines = DrawnText.lines(of: "Das \(name) da", within: 180, limit: 9)
    #expect(lines.joined() == "Das\(name) da")
    #expect(lines.count > 3 && lines.allSatisfy { DrawnText.width(of: $0) <= 216 })
  }

  @Test func isAsWideAsItsLetters() {
    #expect(DrawnText.width(of: "mmm") > DrawnText.width(of: "iii"))
    #expect(DrawnText.width(of: "e\u{301}") == DrawnText.width(of: "e"))
    #expect(DrawnText.width(of: "東京") > DrawnText.width(of: "ab"))
  }
}

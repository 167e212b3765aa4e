import Testing

@testable import Facts
@testable import Kit
@testable import Pictures

struct MeetingTests {
  private static func base(_ event: String) throws -> FactBase {
    try FactBase.talks(
      """
      actors:
        - { id: state.a, name: "A" }
        - { id: state.m, name: "M" }
        - { id: unnamed.m-envoys, described_as: "M’s envoys", side: state.m }
        - { id: person.head, name: "Head" }
        - { id: person.member, name: "Member" }
        - id: delegation.a
          name: "A’s delegation"
          head: person.head
          members: [person.member, person.head]
          members_unnamed: [ { described_as: "two aides", count: 2 } ]
          members_complete: false
        - { id: delegation.b, name: "B’s delegation" }
      events:
        - { id: event.round, title: "Round", \(event) }
      """)
  }

  private static func meeting(_ event: String) throws -> Meeting? {
    let base = try base(event)
    let round = try #require(base["event.round"])
    return Meeting(at: round, in: base)
  }

  private static let round = """
    kind: talks-round, participants: [ { actor: delegation.a, role: party },
            { actor: delegation.b, role: party, certainty: possibly },
            { actor: state.m, role: mediator }, { actor: unnamed.m-envoys, role: mediator },
            { actor: state.a, role: observer } ]
    """

  @Test func seatsPartiesMediatorsAndOthers() throws {
    let met = try Self.meeting(Self.round)
    let meeting = try #require(met)
    #expect(meeting.parties.map(\.id) == ["delegation.a", "delegation.b"])
    #expect(meeting.between.map(\.id) == ["state.m"])
    #expect(meeting.others.map(\.id) == ["state.a"])
    #expect(meeting.parties[1].certainty == "possibly")
  }

  @Test func seatsADelegationAndThoseWhoSpeakForAParticipantTogether() throws {
    let met = try Self.meeting(Self.round)
    let meeting = try #require(met)
    let delegation = meeting.parties[0]
    #expect(delegation.members.map(\.id) == ["person.head", "person.member", nil])
    #expect(delegation.members.map(\.isHead) == [true, false, false])
    #expect(delegation.members.last?.description == "two aides" && delegation.hasOthers)
    #expect(meeting.between[0].members.map(\.id) == ["unnamed.m-envoys"])
  }

  @Test(arguments: [
    "kind: strike, participants: [ { actor: state.a, role: actor }, { actor: state.m, role: target } ]",
    "kind: meeting, participants: [ { actor: state.a, role: party } ]", "kind: talks-round",
    "participants: [ { actor: state.a }, { actor: state.m } ]",
  ])
  func isNoneWhereNobodyMet(event: String) throws {
    #expect(try Self.meeting(event) == nil)
  }

  @Test func isDrawnAroundATable() throws {
    let base = try Self.base(Self.round)
    let round = try #require(base["event.round"])
    let meeting = try #require(Meeting(at: round, in: base))
    let picture = MeetingPicture(of: meeting, writing: SeatText(facts: base))
    #expect(picture.boxes.count == 4 && picture.left == 0)
    let table = try #require(picture.table)
    let (left, right) = (picture.boxes[1], picture.boxes[2])
    #expect(left.x + left.width < table.x && table.x + table.width < right.x)
    #expect(left.y == table.y && left.height == table.height && right.isDoubtful)
    #expect(
      picture.boxes.allSatisfy { $0.x + $0.width <= 720 && $0.y + $0.height <= picture.height })
    #expect(
      left.lines.map(\.text) == [
        "A’s delegation", "party", "● Head, head", "● Member", "○ two aides",
        "○ and others, not", "named",
      ])
    #expect(picture.boxes[0].lines.map(\.text) == ["M", "mediator", "○ M’s envoys"])
  }

  @Test func drawsACertainNumberOfSeats() throws {
    let seats = (0..<30).map { _ in "{ actor: state.a, role: party }" }
    let event = "kind: meeting, participants: [ \(seats.joined(separator: ", ")) ]"
    let base = try Self.base(event)
    let round = try #require(base["event.round"])
    let meeting = try #require(Meeting(at: round, in: base))
    let picture = MeetingPicture(of: meeting, writing: SeatText(facts: base))
    #expect(picture.boxes.count == MeetingPicture.limit && picture.left == 18)
  }
}

struct EventNeighborsTests {
  private static func neighbors(_ id: String, _ times: String) throws -> [[String]] {
    let text = """
      schema: "sitegen-facts/1"
      base: { id: base.talks, title: "Talks", language: en, default_source: source.report }
      sources:
        - { id: source.report, title: "Report" }
      events:
      \(times)
      """
    let (base, findings) = FactBase.read(files: [("facts.yaml", Array(text.utf8))])
    #expect(findings.filter { $0.severity == .error } == [])
    let event = try #require(base[id])
    let order = EventNeighbors(in: base)
    return [order.before(event), order.after(event)].map { side in
      side.map { $0.isDated ? "\($0.id) by date" : $0.id }
    }
  }

  @Test func areThoseThatEitherNames() throws {
    let times = """
        - { id: event.a, title: "A", when: { edtf: "XXXX", before: event.b } }
        - { id: event.b, title: "B", when: { edtf: "XXXX", before: event.c } }
        - { id: event.c, title: "C", when: { edtf: "XXXX" } }
        - { id: event.d, title: "D", when: { edtf: "XXXX", after: event.b } }
        - { id: event.e, title: "E", when: { edtf: "XXXX" } }
      """
    #expect(try Self.neighbors("event.b", times) == [["event.a"], ["event.c", "event.d"]])
    #expect(try Self.neighbors("event.e", times) == [[], []])
  }

  @Test func areTheNearestAlone() throws {
    let times = """
        - { id: event.a, title: "A", when: { edtf: "XXXX", before: [event.b, event.c] } }
        - { id: event.b, title: "B", when: { edtf: "XXXX", before: event.c } }
        - { id: event.c, title: "C", when: { edtf: "XXXX" } }
      """
    #expect(try Self.neighbors("event.c", times) == [["event.b"], []])
    #expect(try Self.neighbors("event.a", times) == [[], ["event.b"]])
  }

  @Test func areKnownByTheirDates() throws {
    let times = """
        - { id: event.a, title: "A", when: { edtf: "2021-08" } }
        - { id: event.b, title: "B", when: { edtf: "2021" } }
        - { id: event.c, title: "C", when: { edtf: "2022-01-05" } }
        - { id: event.d, title: "D", when: { edtf: "2022-03" } }
        - { id: event.e, title: "E", when: { edtf: "XXXX" } }
      """
    #expect(
      try Self.neighbors("event.c", times) == [["event.b by date"], ["event.d by date"]])
    // What happened some time in the year has no place before or after its August.
    #expect(try Self.neighbors("event.a", times) == [[], ["event.c by date"]])
  }

  @Test func endWhereTheRecordsRunInACircle() throws {
    let times = """
        - { id: event.a, title: "A", when: { edtf: "XXXX", before: event.b } }
        - { id: event.b, title: "B", when: { edtf: "XXXX", before: event.a } }
      """
    #expect(try Self.neighbors("event.a", times) == [["event.b"], ["event.b"]])
  }
}

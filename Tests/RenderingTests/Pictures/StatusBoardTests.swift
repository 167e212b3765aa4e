import Testing

@testable import Kit
@testable import Pictures
@testable import Site

/// How statuses are gathered by their subjects.
struct StatusBoardTests {
  private func board(_ statuses: String, of ids: [String]) async throws -> StatusBoard {
    let site = try await SampleSite(
      facts: """
        events:
          - { id: event.truce, title: "Truce", at: source.report }
          - { id: event.talks, title: "Talks", at: source.report }
        statuses:
        \(statuses)

        """)
    #expect(site.findings.map(\.message) == [])
    return StatusBoard(of: ids, in: site.site.facts)
  }

  private func status(_ name: String, _ state: String, _ more: String = "") -> String {
    "  - { id: status.\(name), subject: event.truce, state: \"\(state)\", by: source-voice, "
      + "at: source.report\(more) }\n"
  }

  @Test func showsTheLatestWithThoseThatItReplaced() async throws {
    let statuses =
      status("a", "holds", ", as_of: \"2025-01-01\"")
      + status("b", "broken", ", as_of: \"2025-02-01\", supersedes: status.a")
      + status("c", "holds", ", as_of: \"2025-03-01\", supersedes: status.b")
    let board = try await board(statuses, of: ["status.a", "status.b", "status.c"])
    let line = try #require(board.subjects.first?.lines.first)
    #expect(board.subjects.count == 1 && board.subjects[0].lines.count == 1)
    #expect(line.states.map(\.status) == ["status.a", "status.b", "status.c"])
    #expect(line.turn?.since?.text == "2025-03-01")
    #expect(line.turn?.isChange == true)
  }

  @Test func saysNothingOfAChangeThatTheBaseDoesNotKnow() async throws {
    let statuses =
      status("a", "holds", ", as_of: \"2025-01-01\"") + status("b", "fragile")
      + status("c", "broken", ", as_of: \"2025-02-01\"")
    let board = try await board(statuses, of: ["status.a", "status.b", "status.c"])
    #expect(board.subjects.map { $0.lines.map { $0.states.count } } == [[1, 1, 1]])
    #expect(board.subjects[0].lines.allSatisfy { $0.turn == nil })
  }

  @Test func tellsSinceWhenNothingHasChanged() async throws {
    let history =
      ", as_of: \"2025-03-01\", history: [{ as_of: \"2025-01-01\", as_text: \"holds\" }]"
    let board = try await board(status("a", "holds", history), of: ["status.a"])
    let turn = try #require(board.subjects.first?.lines.first?.turn)
    #expect(turn.since?.text == "2025-01-01")
    #expect(!turn.isChange && turn.isConfirmed)
  }

  @Test func leavesADateOpenThatIsNotKnown() async throws {
    let statuses = status("a", "holds") + status("b", "broken", ", supersedes: status.a")
    let turn = try #require(
      try await board(statuses, of: ["status.b"]).subjects.first?.lines.first?.turn)
    #expect(turn.since == nil && turn.isChange)
  }

  @Test func survivesACircle() async throws {
    let site = try await SampleSite(
      facts: "statuses:\n" + status("a", "holds", ", supersedes: status.b")
        + status("b", "broken", ", supersedes: status.a"))
    let ids = ["status.a", "status.b"]
    #expect(StatusBoard(of: ids, in: site.site.facts).subjects.flatMap(\.lines).count == 2)
  }

  @Test func isEmptyForNothing() async throws {
    let board = try await board(status("a", "holds"), of: [])
    #expect(board.subjects.isEmpty)
  }
}

import Checks
import Facts
import Kit
import Testing

/// What came after a fact, or in its place.
struct LaterFactTests {
  private static let head = """
    schema: "sitegen-facts/1"
    base: { id: base.talks, title: "Talks", language: en, default_source: source.report }
    sources:
      - { id: source.report, title: "Report" }

    """

  @Test func tellsTheLaterStatusOfASubject() {
    let (base, _) = read(
      Self.head + """
        events:
          - { id: event.truce, title: "Truce" }
        statuses:
          - { id: status.holds, subject: event.truce, state: "holds", by: desk, at: source.report, as_of: "2025-10-20" }
          - { id: status.collapsed, subject: event.truce, state: "collapsed", by: desk, at: source.report, as_of: "2025-10-28" }
          - { id: status.declared, subject: event.truce, state: "declared", by: desk, at: source.report }
        """)
    #expect(base.statusAfter("status.holds")?.id == "status.collapsed")
    #expect(base.statusAfter("status.collapsed") == nil)
    #expect(base.statusAfter("status.declared") == nil)
  }

  @Test func tellsPublishedIDsThatAreGone() {
    let place = FileLocation("facts.lock.yaml", line: 3, column: 5, length: 9)
    let findings = read(Self.head).0.removedIDs(published: [
      ("claim.gone", place), ("source.report", place),
    ])
    #expect(findings.map(\.message) == ["claim.gone was published, but no longer exists"])
    #expect(findings.map(\.location) == [place])
  }

  private func read(_ text: String) -> (FactBase, [Diagnostic]) {
    FactBase.read(files: [("facts.yaml", Array(text.utf8))])
  }
}

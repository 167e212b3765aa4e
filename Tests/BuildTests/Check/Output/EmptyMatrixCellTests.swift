import TestSupport
import Testing

struct EmptyMatrixCellTests {
  private static let facts =
    TestSite.facts + """

      issues:
        - { id: issue.drones, title: "Drones" }
      positions:
        - id: position.end
          text: "An end."
          party: org.agency
          issue: issue.drones
          by: [person.tarar]
          at: [source.report]
      """

  private func findings(_ cell: String) async throws -> [String] {
    func rows(_ matrix: String) -> String {
      """
      <table>{% for row in \(matrix).rows %}<tr><th>{{ row.issue.title }}</th>
      {% for cell in row.cells %}<td>\(cell)</td>{% endfor %}</tr>{% endfor %}</table>
      """
    }
    let site = try TestSite([
      "content/facts.yaml": Self.facts,
      "templates/views/position-matrix.html": rows("view"),
      "templates/indexes/positions.html": "<h1>{{ page.title }}</h1>\(rows("matrix"))",
    ])
    return try await site.build()
  }

  @Test func aTemplateThatLeavesACellBlankIsReported() async throws {
    let message = "the template shows nothing where a party has no position"
    #expect(
      try await findings("{% for p in cell.positions %}{{ p.text }}{% endfor %}") == [
        "templates/views/position-matrix.html:1:1: error[view-empty-cell]: \(message)",
        "templates/indexes/positions.html:1:1: error[view-empty-cell]: \(message)",
      ])
  }

  @Test func aTemplateThatFillsItIsNot() async throws {
    let cell =
      "{% for p in cell.positions %}{{ p.text }}{% else %}no position reported{% endfor %}"
    #expect(try await findings(cell) == [])
  }

  @Test func aTemplateThatShowsNoPositionsIsNot() async throws {
    #expect(try await findings("") == [])
  }
}

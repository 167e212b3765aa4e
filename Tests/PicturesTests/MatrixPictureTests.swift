import Testing

@testable import Pictures

struct MatrixPictureTests {
  @Test func needsPartiesAndIssues() {
    #expect(MatrixPicture(parties: [], issues: [("a", [])]) == nil)
    #expect(MatrixPicture(parties: ["A"], issues: []) == nil)
  }

  @Test func hasASignForEachPosition() throws {
    let picture = try #require(
      MatrixPicture(
        parties: ["A", "B"],
        issues: [("one", [["demand", "red-line"], []]), ("two", [["offer"], ["demand"]])]))
    #expect(picture.columns.map(\.middle.description) == ["25.0%", "75.0%"])
    #expect(picture.rows[0].cells[0].signs.map(\.kind) == ["demand", "red-line"])
    #expect(picture.rows[0].cells[0].signs.map(\.offset) == [-11, 11])
    #expect(picture.rows[0].cells[1].signs.isEmpty)
    #expect(picture.kinds == ["demand", "red-line", "offer"])
  }

  @Test func countsWhatFindsNoRoom() throws {
    let kinds = [[String]](repeating: [String](repeating: "demand", count: 9), count: 20)
    let picture = try #require(
      MatrixPicture(
        parties: (0..<20).map { "P\($0)" }, issues: (0..<100).map { ("I\($0)", kinds) }))
    #expect(picture.leftOutColumns == 8)
    #expect(picture.leftOutRows == 40)
    #expect(picture.rows[0].cells.count == 12)
    #expect(picture.rows[0].cells[0].leftOut == 5)
  }
}

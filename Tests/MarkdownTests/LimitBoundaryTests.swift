import Kit
import Markdown
import Testing

/// What is just allowed.
struct LimitBoundaryTests {
  @Test(arguments: [(10_000, 0), (10_001, 1)])
  func aTextHas10000Brackets(_ count: Int, _ problems: Int) {
    let text = String(repeating: "[ ", count: count)
    #expect(document(text).problems.count == problems)
  }

  @Test(arguments: [(20_000, 0), (20_002, 1)])
  func tablesHave20000Cells(_ count: Int, _ problems: Int) {
    let rows = String(repeating: "| a | b |\n", count: count / 2 - 1)
    let text = "| a | b |\n| - | - |\n" + rows
    let document = document(text)
    #expect(
      document.problems.map(\.kind)
        == Array(repeating: .tooManyTableCells(limit: 20_000), count: problems))
  }

  @Test(arguments: [(64, 0), (65, 1)])
  func inlinesAreNested64LevelsDeep(_ depth: Int, _ problems: Int) {
    let open = (0..<depth).map { $0.isMultiple(of: 2) ? "*a " : "_a " }.joined()
    let close = (0..<depth).reversed().map { $0.isMultiple(of: 2) ? " a*" : " a_" }.joined()
    let found = document(open + "x" + close).problems
    #expect(found.isEmpty == (problems == 0))
  }
}

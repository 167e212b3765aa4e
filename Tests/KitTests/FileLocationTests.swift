import Kit
import Testing

struct FileLocationTests {
  @Test func ordersByFileThenPlace() {
    #expect(FileLocation("a.md", line: 9, column: 1) < FileLocation("b.md", line: 1, column: 1))
  }
}

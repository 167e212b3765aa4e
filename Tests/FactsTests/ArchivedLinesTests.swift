import Testing

@testable import Facts

/// What is known of the names with numbers in archived texts.
struct ArchivedLinesTests {
  private func names(in text: String) -> [[UInt8]: Set<Int>] {
    ArchivedLines(of: Archive(texts: ["source.a": ArchivedText(Array(text.utf8))])).numberedNames
  }

  @Test func knowsNamesInEveryPartOfALongLine() {
    let rest = String(repeating: "the boats lay in the port ", count: 4_000)
    let text = "Resolution 2728 said so, \(rest)resolution 2731, \(rest)resolution 2735."
    let found = names(in: text)
    #expect(found[Array("resolution".utf8)] == [2728, 2731, 2735])
  }

  @Test func knowsNoneWhereThereAreTooManyToRead() {
    let line = String(repeating: "resolution 2728 and ", count: 500) + "\n"
    #expect(names(in: String(repeating: line, count: 39))[Array("resolution".utf8)] == [2728])
    #expect(names(in: String(repeating: line, count: 40)).isEmpty)
  }
}

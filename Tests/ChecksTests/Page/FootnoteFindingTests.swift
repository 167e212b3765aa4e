import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// What is said of a footnote can be written as it stands.
struct FootnoteFindingTests {
  @Test(arguments: [
    ("- [ ] a[^t]\n", "8 the footnote “[^t]” is not defined | write a line [^t]: the note"),
    ("[^t]: a\n", "1 the footnote “[^t]” is not used | put [^t] in the text"),
    ("a[^t]\n\n[^t]: b\n\n[^T]: c\n", "1 duplicate footnote “[^T]” | give it another name"),
  ])
  func namesItAsItIsWritten(_ body: String, _ expected: String) async throws {
    let findings = try await ProseSite(body).readingFindings.filter { $0.rule.name == "footnote" }
    let said = findings.map { "\($0.location.column) \($0.message) | \($0.help ?? "")" }
    #expect(said == [expected])
  }

  @Test func isSilentWhereItIsDefined() async throws {
    let site = try await ProseSite("- [ ] a[^t]\n- [x] b[^t]\n\n[^t]: c\n")
    #expect(site.readingFindings.filter { $0.rule.name == "footnote" } == [])
  }
}

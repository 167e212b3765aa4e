import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Site

/// A line that decides on whether something is seen, and says nothing.
struct BlankGateTests {
  private static let message = " is blank, which is as if it did not stand there"

  @Test(
    arguments: ["draft", "listed", "publish_at", "expires_at", "embargo_until"],
    ["", " null", " ~"])
  func inFrontMatterStopsTheBuild(_ key: String, _ value: String) async throws {
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("Words.", more: "\(key):\(value)\n")
    ])
    let found = try await site.build()
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("content/briefings/a.md:5:") == true, "\(found)")
    #expect(
      found.first?.hasSuffix(": error[wrong-type]: “\(key)”\(Self.message)") == true, "\(found)")
    #expect(site.folder.files(below: "public") == [])
  }

  @Test(arguments: ["draft", "publish_at", "embargo_until"], ["", " null"])
  func inARecordStopsTheBuild(_ key: String, _ value: String) async throws {
    let facts = TestSite.facts.replacing(
      "kind: factual", with: "kind: factual\n    \(key):\(value)")
    let site = try TestSite(["content/facts.yaml": facts])
    let found = try await site.build()
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("content/facts.yaml:15:") == true, "\(found)")
    #expect(
      found.first?.hasSuffix(": error[wrong-type]: “\(key)”\(Self.message)") == true, "\(found)")
    #expect(site.folder.files(below: "public") == [])
  }

  @Test func theHelpSaysWhatToWrite() async throws {
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("Words.", more: "embargo_until:\n")
    ])
    let result = try await site.builder().build()
    #expect(
      result.diagnostics.filter { $0.severity == .error }.map(\.help) == [
        "write a date such as \"2025-10-29\", or a time such as \"2025-10-29T18:30+05:00\", or remove"
          + " the line"
      ])
  }

  @Test func whatIsNoGateMayBeBlank() async throws {
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("Words.", more: "updated:\ndateline: null\n")
    ])
    #expect(try await site.build() == [])
  }
}

/// What `sitegen new` writes, in a page that is out.
struct PlaceholderTests {
  private func build(_ matter: String, _ body: String) async throws -> [String] {
    try await TestSite([
      "content/briefings/a.md":
        "---\ntitle: \"A\"\ndate: \"2025-10-29\"\nas_of: unknown\n\(matter)---\n\n\(body)\n"
    ]).build()
  }

  @Test func itsWordsAreFoundOncePublished() async throws {
    let found = try await build("", "Some words.\n\n\(Placeholder.paragraph)")
    #expect(
      found == [
        "content/briefings/a.md:9:1: warning[placeholder-left]: this is what sitegen new wrote, and"
          + " the page is no draft"
      ])
    #expect(try await build("draft: true\n", Placeholder.paragraph) == [])
    #expect(try await build("", "Write here what you know.") == [])
  }

  @Test(arguments: ["", " \"\"", " \" \"", " null"])
  func aBlankSummaryIsFound(_ value: String) async throws {
    let found = try await build("summary:\(value)\n", "Some words.")
    #expect(found.count == 1)
    #expect(
      found.first?.hasSuffix(": warning[placeholder-left]: “summary” is blank") == true, "\(found)")
    #expect(try await build("draft: true\nsummary:\(value)\n", "Some words.") == [])
  }
}

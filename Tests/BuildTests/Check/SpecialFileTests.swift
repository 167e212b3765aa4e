import Glibc
import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Rendering

/// Files that are no files of text.
struct SpecialFileTests {
  private func rules(_ prepare: (TemporaryFolder) throws -> Void) async throws -> [Rule] {
    let site = try TestSite(["content/pages/a.md": "---\ntitle: \"A\"\n---\n\nText.\n"])
    try prepare(site.folder)
    return try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
      .map(\.rule)
  }

  @Test func bytesThatAreNoText() async throws {
    #expect(try await rules { try $0.write([0x2D, 0xFF], to: "content/pages/b.md") } == [.notUTF8])
    #expect(
      try await rules { try $0.write("---\ntitle: \"é\"\n---\n", to: "content/pages/b.md") } == [])
  }

  @Test func aLinkToAFile() async throws {
    let found = try await rules { try $0.link("content/pages/b.md", to: "a.md") }
    #expect(found == [.symbolicLink])
  }

  @Test func aPipe() async throws {
    let found = try await rules { folder in
      #expect(unsafe mkfifo("\(folder.path)/content/pages/b.md", 0o600) == 0)
    }
    #expect(found == [.irregularFile])
  }

  @Test func aNameThatIsNoText() async throws {
    let found = try await rules { try $0.write("x", to: "content/assets/a\u{1}.txt") }
    #expect(found == [.fileName])
  }

  @Test(arguments: [("[1, 2]", [Rule.trialData]), ("{\"page\": {\"title\": \"A\"}}", [])])
  func dataForATrial(_ data: String, _ rules: [Rule]) throws {
    let site = try TestSite(["data.json": data])
    let trial = TemplateTrial(
      template: "home.html", data: "\(site.folder.path)/data.json", site: site.folder.path)
    #expect(try trial.render().diagnostics.map(\.rule) == rules)
  }
}

import TestSupport
import Testing

@testable import Checks
@testable import Kit
@testable import Rendering
@testable import Site

struct RedirectionTests {
  private func aliases(_ aliases: String, facts: String = "") async throws -> SampleSite {
    try await SampleSite(
      [
        "content/briefings/talks.md": SampleSite.briefing("Talks", "aliases: [\(aliases)]\n"),
        "content/briefings/other.md": SampleSite.briefing("Other"),
      ], baseURL: "https://example.org/desk", facts: facts)
  }

  @Test func anAliasBecomesAPageAndARule() async throws {
    let site = try await aliases("/old/talks, /2019/talks.html, /2018/talks.htm")
    #expect(site.findings == [])
    let page = try site.text("old/talks/index.html")
    #expect(
      page.contains("<link rel=\"canonical\" href=\"https://example.org/desk/briefings/talks/\">"))
    #expect(page.contains("content=\"0; url=/desk/briefings/talks/\""))
    #expect(page.contains("content=\"noindex\""))
    let policy = "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
    #expect(page.contains(policy))
    #expect(try site.bytes("2019/talks.html") != nil)
    #expect(try site.bytes("2018/talks.htm") != nil)
    #expect(
      try site.text("_redirects") == """
        /desk/old/talks/ /desk/briefings/talks/ 301
        /desk/old/talks /desk/briefings/talks/ 301
        /desk/2019/talks.html /desk/briefings/talks/ 301
        /desk/2018/talks.htm /desk/briefings/talks/ 301

        """)
  }

  @Test(arguments: [
    "old", "\"/\"", "/../old/", "/a//b/", "\"/a b./\"", "\"/a?b\"", "\"/%2e%2e/x\"",
    "//example.org/",
    "\"/a\\nb/\"",
  ])
  func aBadAliasIsFoundAtItsPlace(alias: String) async throws {
    let finding = try #require(try await aliases(alias).findings.first)
    #expect(finding.rule == .aliasForm)
    #expect(finding.location.line == 5 && finding.location.column == 11)
    #expect(finding.help?.contains(alias == "old" ? "write “/old”" : "/old-talks/") == true)
  }

  @Test(arguments: [
    ("/briefings/other/", "a page or file of the site"), ("/feed.xml/, /claims/", "a page or file"),
    ("/old, /old/", "an old address of /briefings/talks/"),
  ])
  func anAliasInTheWayOfSomethingIsFound(aliases: String, owner: String) async throws {
    let findings = try await self.aliases(aliases).findings
    #expect(findings.map(\.rule) == [.outputCollision])
    #expect(findings.first?.message.contains(owner) == true)
  }

  private static func claims(_ replacements: [(String, String)]) -> String {
    "claims:\n" + replacements.map { "  - { id: \($0.0), replaced_by: \($0.1) }\n" }.joined()
  }

  private static let kept =
    "  - { id: claim.last, text: \"Last\", by: [source-voice], at: [L1] }\n"

  @Test func aReplacedFactLeadsToTheLastThatStandsInItsPlace() async throws {
    let facts = Self.claims([("claim.first", "claim.second"), ("claim.second", "claim.last")])
    let site = try await aliases("/old/", facts: facts + Self.kept)
    #expect(site.findings == [])
    #expect(try site.text("claim/first/index.html").contains("url=/desk/claim/last/"))
    #expect(
      !site.renderer.factPages.judged.files.contains { $0.path.text == "claim/first/index.html" })
    #expect(
      site.renderer.factPages.judged.files.contains { $0.path.text == "claim/last/index.html" })
  }

  @Test func factsThatReplaceEachOtherKeepTheirPages() async throws {
    let facts = Self.claims([("claim.first", "claim.second"), ("claim.second", "claim.first")])
    let site = try await aliases("/old/", facts: facts)
    #expect(try site.bytes("claim/first/index.html") == nil)
    #expect(
      site.renderer.factPages.judged.files.contains { $0.path.text == "claim/first/index.html" })
  }
}

import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Kit
@testable import Site

/// What somebody meets who writes a first page.
struct NewcomerTests {
  private static let file = "content/briefings/talks.md"

  private func findings(
    _ body: String, more: String = "", _ files: [String: String] = [:]
  ) async throws -> [String] {
    let page = TestSite.briefing(body, more: more)
    let site = try TestSite(files.merging([Self.file: page]) { $1 })
    defer { withExtendedLifetime(site) {} }
    let found = try await site.builder().build()
    return found.diagnostics.filter { $0.severity > .note && $0.location.path == Self.file }.map {
      "\(Self.file):\($0.location.line):\($0.location.column): \($0.message)"
    }
  }

  @Test(arguments: [
    ("draft: true\n", "that page is a draft"),
    ("publish_at: \"2026-03-01T10:00:00Z\"\n", "that page waits until 2026-03-01T10:00Z"),
    (
      "draft: true\npublish_at: \"2026-03-01T10:00:00Z\"\n",
      "that page is a draft and waits until 2026-03-01T10:00Z"
    ),
  ])
  func aLinkToAPageThatWaitsSaysSo(_ matter: String, _ state: String) async throws {
    let other = ["content/briefings/later.md": TestSite.briefing("Text.", more: matter)]
    for address in ["later.md", "/briefings/later/", "/briefings/later", "../briefings/later.md"] {
      let found = try await findings("See [it](\(address)).", other)
      #expect(
        found == ["\(Self.file):7:10: “\(address)” leads nowhere yet: \(state)"], "\(found)")
    }
  }

  @Test func aLinkToAPageThatLeftSaysSo() async throws {
    let gone = TestSite.briefing("Text.", more: "expires_at: \"2025-12-01T10:00:00Z\"\n")
    let found = try await findings("See [it](gone.md).", ["content/briefings/gone.md": gone])
    #expect(
      found == [
        "\(Self.file):7:10: “gone.md” leads nowhere: that page has left the site by its expires_at"
      ])
  }

  /// Comments of other tools would be published.
  @Test(arguments: [
    "{# the source is Jane Roe #}", "%% the source is Jane Roe %%", "{>> who says? <<}",
    "{-- removed --}", "{++ added ++}", "Words {~~ old~>new ~~} more.",
  ])
  func aCommentOfAnotherToolIsTold(_ body: String) async throws {
    let found = try await findings(body)
    #expect(found.count == 1 && found.allSatisfy { $0.contains("is not markup here") }, "\(found)")
  }

  @Test(arguments: [
    "It grew (%%) so.", "A {#} and {-- alone.", "\\{# shown #}", "`{# code #}`",
  ])
  func signsAloneAreNoComment(_ body: String) async throws {
    #expect(try await findings(body) == [])
  }

  @Test func aLinkToNothingIsAsBefore() async throws {
    let found = try await findings("See [it](none.md).")
    #expect(found == ["\(Self.file):7:10: “none.md” leads nowhere"])
  }

  @Test(arguments: [
    ("[words]()", "7:9: the link “words” has no address"),
    ("![]()", "7:5: the image has no address"),
    ("![A map]()", "7:10: the image has no address"),
    ("[words](<>)", "7:10: the link “words” has no address"),
  ])
  func anEmptyAddressIsFound(_ body: String, _ finding: String) async throws {
    let found = try await findings(body)
    #expect(found == ["\(Self.file):\(finding)"], "\(found)")
  }

  @Test(arguments: [
    (
      "dateline: \"In [1,240](fact:figure.killed)\"\n", "5:15", "[1,240](fact:figure.killed)",
      "this line"
    ),
    ("dateline: <fact:figure.killed>\n", "5:11", "<fact:figure.killed>", "this line"),
    ("topics: [\"A [b](cite:source.x)\"]\n", "5:13", "[b](cite:source.x)", "this line"),
  ])
  func aFactInATitleIsFound(_ matter: String, _ place: String, _ markup: String, _ what: String)
    async throws
  {
    let found = try await findings("Text.", more: matter)
    #expect(
      found == ["\(Self.file):\(place): “\(markup)” is shown as it stands: \(what) takes no links"],
      "\(found)")
  }

  @Test func aFactInAViewIsFound() async throws {
    let found = try await findings(
      "Text.\n\n```view\nkind: gaps\nnote: \"Of [1,800](fact:figure.killed)\"\n```")
    #expect(
      found.contains { $0.contains(":11:") && $0.contains("is shown as it stands") }, "\(found)")
  }

  @Test func aFactInTheWordsOfAnImageIsFound() async throws {
    let found = try await findings("![A map of <fact:figure.killed>](https://example.org/a.png)")
    #expect(found.contains { $0.contains("the words of an image take no links") }, "\(found)")
  }

  @Test(arguments: ["dateline: \"Istanbul [sic] (fact: none)\"\n", "dateline: \"a fact: b\"\n"])
  func otherWordsAreNot(_ matter: String) async throws {
    #expect(try await findings("Text.", more: matter) == [])
  }

  @Test func anEmptyKeyPointIsFound() async throws {
    let found = try await findings("Text.", more: "key_points:\n  - \"\"\n  - \"Words.\"\n")
    #expect(found == ["\(Self.file):6:5: a key point is blank"], "\(found)")
  }

  /// A number in markup that does nothing is not told of beside that.
  @Test(arguments: [
    ("A word[^12].", "7:7: the footnote “[^12]” is not defined"),
    ("It is H~22~O.", "7:8: “~22~” is not markup here"),
  ])
  func oneSlipIsOneFinding(_ body: String, _ finding: String) async throws {
    #expect(try await findings(body) == ["\(Self.file):\(finding)"])
  }

  @Test(arguments: [
    ("# Talks\n\nText.", ["7:1: this heading stands as high as the page’s title"]),
    ("## Talks\n\n#### Round\n\nText.", ["9:1: #### follows ##, and skips a level"]),
    ("## Talks\n\n### Round\n\n## Later\n\n### Again\n\nText.", []), ("### Talks\n\nText.", []),
    ("#### Talks\n\n## Later\n\nText.", []),
  ])
  func headingsAreInOrder(_ body: String, _ expected: [String]) async throws {
    let found = try await findings(body)
    #expect(found == expected.map { "\(Self.file):\($0)" }, "\(found)")
  }
}

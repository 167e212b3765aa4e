import Foundation
import TestSupport
import Testing

/// What the desk writes to itself reaches no file of the site.
struct DeskCommentTests {
  private static let secret = "the source is Jane Roe, 1,234 [calls](fact:claim.no-such-fact)"

  private static let body = """
    The minister spoke. <!-- @ -->

    <!-- @ -->

    More <!-- @ -- @ --> words<!--@-->, and [a <!-- @ --> fact](fact:claim.ended).[^1] <!-- @
    @ -->

    ## Heading <!-- @ -->

    | a <!-- @ --> | b |
    |---|---|
    | <!-- @ --> | c <!-- @ --> |

    - item <!-- @ -->
    - <!-- @ -->

    > quoted <!-- @
    > @ -->
    >
    > <!-- @ -->

    > [!NOTE]
    > <!-- @ -->
    > Words.

    <!--
    @

    @
    -->

    [^1]: Note <!-- @ -->
    """

  private static let matter = """
    title: "T" # @
    summary: "The summary <!-- @ -->"
    key_points: ["A point <!-- @ -->", "Another<!-- @ -->, point"]

    """

  /// The site's files that hold a word, by their paths.
  private func files(of site: TemporaryFolder, with word: String) throws -> [String] {
    let tree = try FileTree(site.url("public").path)
    return tree.entries.filter { $0.value.bytes?.range(of: Data(word.utf8)) != nil }.keys.sorted()
  }

  @Test(arguments: [false, true])
  func reachNoFile(allowsRawHTML: Bool) throws {
    let text = Sitegen.briefing(Self.body, more: Self.matter)
      .replacing("@", with: Self.secret)
    let html = "\n<div>\n<!-- @ -->\n<b>shown</b><!-- @ --></div>\n".replacing(
      "@", with: Self.secret)
    let facts = try Sitegen.themedSite().text("content/facts.yaml")
    let site = try Sitegen.themedSite(
      [
        "briefings/a.md": text + html,
        "pages/p.md": "---\ntitle: P\n---\n"
          + Self.body
          .replacing("@", with: Self.secret), "facts.yaml": "# \(Self.secret)\n" + facts,
      ], settings: allowsRawHTML ? "raw_html: true\n" : "")
    let outcome = try Sitegen.run(["build"], in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    for word in ["Jane", "1,234", "no-such-fact", "<!-- the", "&lt;!--"] {
      #expect(try files(of: site, with: word) == [], "\(word)")
      #expect(!outcome.errors.contains("“\(word)"), "\(outcome.errors)")
    }
    #expect(try files(of: site, with: "The minister spoke.").count > 3)
    #expect(try files(of: site, with: "Another").count > 1)
    #expect(try !files(of: site, with: "shown").isEmpty)
  }

  @Test(arguments: [
    ("briefings/a.md", Sitegen.briefing("Words.", more: "title: \"T <!-- Jane -->\"\n"), "4:8"),
    ("briefings/a.md", Sitegen.briefing("Words.", more: "title: T <!-- Jane\n"), "4:8"),
    (
      "briefings/a.md",
      Sitegen.briefing("Words.", more: "title: T\ntopics: [a, \"<!-- Jane -->\"]\n"),
      "5:13"
    ),
    ("site.yaml", "title: \"Desk\"\ntagline: \"<!-- Jane --> A desk\"\n", "2:10"),
    (
      "facts.yaml",
      """
      schema: "sitegen-facts/1"
      base: { id: base.test, title: "Test", language: en, default_source: source.report }
      sources:
        - { id: source.report, type: report, title: "A report" }
      claims:
        - { id: claim.ended, text: "It ended <!-- Jane says -->.", by: [source-voice], at: [source.report] }
      """, "6:30"
    ),
    (
      "briefings/a.md", Sitegen.briefing("```view\nkind: gaps\ntitle: \"A <!-- Jane -->\"\n```"),
      "8:8"
    ),
    ("briefings/a.md", Sitegen.briefing("Words <!-- Jane"), "6:7"),
    ("briefings/a.md", Sitegen.briefing("Words.\n\n<!-- Jane\n\nMore."), "8:1"),
    ("briefings/a.md", Sitegen.briefing("[a](b.png \"<!-- Jane -->\")"), "6:5"),
    ("briefings/a.md", Sitegen.briefing("a", more: "title: T\nsummary: \"é <!-- Jane\"\n"), "5:13"),
  ])
  func areFindingsWhereTheyWouldBeText(_ file: String, _ text: String, _ place: String) throws {
    let site = try Sitegen.themedSite([file: text])
    let outcome = try Sitegen.run(["build"], in: site)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("content/\(file):\(place): error[comment-"), "\(outcome.errors)")
    #expect(try FileTree(site.url("public").path).entries.isEmpty)
  }

  /// A desk that lives with such a finding publishes the text without the comment.
  @Test func areLeftOutOfTextEvenIfTheRuleIsOff() throws {
    let site = try Sitegen.themedSite(
      ["briefings/a.md": Sitegen.briefing("Words.", more: "title: \"Talks <!-- Jane -->\"\n")],
      settings: "rules: { comment-in-text: off }\n")
    #expect(try Sitegen.run(["build"], in: site).status == 0)
    #expect(try files(of: site, with: "Jane") == [])
    #expect(try !files(of: site, with: "Talks").isEmpty)
  }

  @Test func inCodeAreText() throws {
    let site = try Sitegen.themedSite([
      "briefings/a.md": Sitegen.briefing("Write `<!-- x -->`:\n\n    <!-- y -->\n")
    ])
    let outcome = try Sitegen.run(["build", "--strict"], in: site)
    #expect(!outcome.errors.contains("comment"), "\(outcome.errors)")
    #expect(
      try files(of: site, with: "<code>&lt;!-- x --&gt;</code>").contains("briefings/a/index.html"))
  }
}

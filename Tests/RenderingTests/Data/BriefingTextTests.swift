import Foundation
import TestSupport
import Testing

@testable import Rendering

/// What a briefing is in Markdown.
struct BriefingTextTests {
  @Test func eachFactStandsWithItsVoiceSourceAndOtherSide() async throws {
    let text = try await site().text("briefings/talks/index.md")
    #expect(text == Self.expected)
  }

  @Test func marksStandInWordsInFeedsToo() async throws {
    let feed = try await site().json("feed.json")
    let items = try #require(feed["items"] as? [[String: Any]])
    let html = try #require(items.first?["content_html"] as? String)
    #expect(html.contains("the bridge was closed</a> (disputed, unnamed voice)"))
    #expect(html.contains(">Officials</a> say"))
  }

  @Test func theGuideLeadsToIt() async throws {
    let guide = try await site().text("llms.txt")
    #expect(guide.contains("](https://example.org/desk/briefings/talks/index.md): 2025-10-29."))
    #expect(guide.contains("](https://example.org/desk/data/)"))
  }

  @Test(arguments: [
    (
      "<p>a *b* _c_ `d` \\ &lt;e&gt; 1 &lt; 2 &amp; [x](y)</p>",
      "a \\*b\\* \\_c\\_ \\`d\\` \\\\ \\<e> 1 < 2 & \\[x](y)"
    ),
    ("<p># no</p><p>- no</p>", "\\# no\n\n\\- no"),
    ("<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>", "- a\n  - b\n- c"),
    ("<ol start=\"3\">\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n<li>c</li>\n</ol>", "3. a\n\n   b\n4. c"),
    ("<p>x</p>\n<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>", "x\n\n> a\n>\n> b"),
    ("<pre><code>a  b\n\n  c\n</code></pre>", "```\na  b\n\n  c\n```"),
    ("<p><em>a</em> <strong>b</strong><br />\n<del>c</del></p><hr />", "*a* **b**\n~~c~~\n\n---"),
    (
      "<p><a href=\"/x?a=1&amp;b\" title=\"t\">w</a> <img src=\"i.png\" alt=\"&quot;m&quot;\" /></p>",
      "[w](/x?a=1&b) ![\"m\"](i.png)"
    ),
    (
      "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1|2</td>\n<td></td>\n</tr>\n</tbody>\n</table>",
      "| a | b |\n| --- | --- |\n| 1\\|2 | |"
    ),
    ("<h2 id=\"a\">A &#39;b&#39;</h2>\n<p>c</p>", "## A 'b'\n\nc"),
    ("<p>2025. It 7. a</p><p>7) b [c]</p>", "2025\\. It 7. a\n\n7\\) b \\[c]"),
    ("<p>&amp;copy; &amp;#169; R&amp;D &amp; a~~b~~</p>", "\\&copy; \\&#169; R\\&D & a\\~~b\\~~"),
    ("<p>10<sup>6</sup> km<sup>2</sup> CO<sub>2</sub> 1<sup>st</sup></p>", "10⁶ km² CO₂ 1st"),
    ("<p>a<sup class=\"footnote-ref\">2</sup></p>", "a (footnote 2)"),
    ("<p><a id=\"x\"></a>a <q>b</q> <a id=\"y\">c</a></p>", "a “b” c"),
    ("<table>\n<tr><td>a<br>b</td></tr></table>", "| a b |\n| --- |"),
    ("<p>=== a</p><p>~~~</p>", "\\=== a\n\n\\~\\~~"), ("<p>a<b", "a"),
    ("<p>a</p><script>x < '<p>y</p>'</script><STYLE>z</style>b", "a\n\nb"), ("<script>x", ""),
    ("<img alt='1 > 0' SRC=i.png>", "![1 > 0](i.png)"),
    ("<a title=\"x\"href='/y'>z</a>", "[z](/y)"),
    ("", ""),
  ])
  func htmlBecomesMarkdown(_ html: String, _ markdown: String) {
    var writer = MarkdownWriter()
    writer.append(html: Array(html.utf8))
    writer.startBlock()
    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(text == (markdown.isEmpty ? "" : markdown + "\n"))
  }

  private func site() async throws -> SampleSite {
    try await SampleSite(
      [
        "content/site.yaml": "title: Desk\nlicense: { name: \"CC BY 4.0\" }\n",
        "content/briefings/talks.md": SampleSite.briefing(
          "The talks",
          """
          summary: "Nothing *new*."
          key_points: ["First.", "[Officials](fact:unnamed.officials) speak."]

          """,
          body: """
            [Officials](fact:unnamed.officials) say
            [the bridge was closed](fact:claim.closed).[^1]

            > “It was open”
            >
            > — [A driver](fact:quote.open)

            ```view
            kind: claims
            claims: [claim.closed]
            ```

            [^1]: A footnote.

            """),
      ], baseURL: "https://example.org/desk",
      facts: """
        actors:
          - { id: unnamed.officials, described_as: "officials", number: plural }
          - { id: person.driver, name: "A. Driver" }
        claims:
          - id: claim.closed
            text: "The bridge was closed."
            by: [unnamed.officials]
            at: [L4]
            standing: disputed
            hedge: "reportedly"
          - id: claim.open
            text: "The bridge was open."
            by: [person.driver]
            at: [L5-L6]
            relations: [ { type: disputes, claim: claim.closed, basis: stated } ]
        quotes:
          - { id: quote.open, text: "It was open", speaker: person.driver, at: [L5], expresses: claim.open }
        gaps:
          - { id: gap.when, about: [claim.closed], text: "When it was closed is not said." }
        corrections:
          - id: correction.a
            date: "2025-11-01"
            page: "/briefings/talks/"
            was: "two bridges"
            is: "the bridge"

        """)
  }

  private static let expected = """
    # The talks

    Nothing *new*.

    - Published: 29 October 2025
    - Facts as of: not known
    - Rests on: 2 facts · 1 source · 1 disputed · 1 from an unnamed voice
    - License: CC BY 4.0
    - Published by: Desk
    - Address: <https://example.org/desk/briefings/talks/>

    ## Key points

    - First.
    - Officials speak.

    Officials say the bridge was closed[^1] (disputed, unnamed voice). (footnote 1)

    > “It was open”

    — A driver[^2]

    - [The bridge was closed.](https://example.org/desk/claim/closed/) (Officials; “reportedly”; \
    disputed; unnamed voice)

    Footnotes:

    1. A footnote.

    ## Facts and sources

    [^1]: Officials: The bridge was closed (“reportedly”). Disputed, unnamed voice. \
    “A report”, line 4. Disputed by: A. Driver: The bridge was open. \
    <https://example.org/desk/claim/closed/>

    [^2]: A. Driver: “It was open”. “A report”, line 5. Disputed by: Officials: The bridge was \
    closed (“reportedly”). <https://example.org/desk/quote/open/>

    ## What we do not know

    - When it was closed is not said.

    ## Corrections

    - Correction, 1 November 2025. Was: two bridges. Is: the bridge.

    """
}

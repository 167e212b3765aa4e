import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct FeedTests {
  private static let briefings = [
    "content/briefings/old.md": SampleSite.briefing(
      "\"Old]]> & <b>\\u000B😀\"", date: "2025-10-01", "updated: \"2025-11-02T03:04:05+05:00\"\n",
      body: "See [the other](new.md#part) and ![map](/map.png).[^1]\n\n[^1]: A note.\n"),
    "content/briefings/new.md": SampleSite.briefing(
      "New", "topics: [Border security]\nauthors: [\"İbrahim Kalın\"]\nkey_points: [\"One.\"]\n",
      body: "# Part\n\n<fact:claim.yes>\n\n```view\nkind: claims\n```\n"),
    "content/assets/map.png": "png",
  ]
  private static let facts = """
    claims:
      - id: claim.yes
        text: "It is so"
        by: [source-voice]
        at: [L7]

    """

  private func site(baseURL: String = "https://example.org/desk") async throws -> SampleSite {
    try await SampleSite(Self.briefings, baseURL: baseURL, facts: Self.facts)
  }

  @Test func atomIsWellFormedWhateverTitlesHold() async throws {
    let text = try await site().text("feed.xml")
    let parser = XMLParser(data: Data(text.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(text.contains("<title>Old]]&gt; &amp; &lt;b&gt;\u{FFFD}😀</title>"))
  }

  @Test func updatedIsTheNewestChangeOfAnEntry() async throws {
    let text = try await site().text("feed.xml")
    let head = text.prefix(upTo: try #require(text.range(of: "<entry")).lowerBound)
    #expect(head.contains("<updated>2025-11-01T22:04:05Z</updated>"))
  }

  @Test func linksAreAbsoluteWhereTheAddressIsKnown() async throws {
    for path in ["feed.xml", "topics/border-security/feed.xml", "feed.json"] {
      let text = try await site().text(path)
      #expect(text.contains("https://example.org/desk/claim/yes/"))
      #expect(!text.contains("href=&quot;/") && !text.contains("href=\\\"/"))
      #expect(!text.contains("=&quot;#") && !text.contains("=\\\"#"))
    }
  }

  /// A feed for each of many topics, with all of them on each of its entries, would be of any size.
  @Test func anEntryNamesItsFirstFiftyTopics() async throws {
    let topics = (1...60).map { "Topic \($0)" }
    let page = SampleSite.briefing("Many", "topics: [\(topics.joined(separator: ", "))]\n")
    let site = try await SampleSite(["content/briefings/many.md": page])
    for path in ["feed.xml", "topics/topic-60/feed.xml"] {
      let named = try site.text(path).matches(of: #/<category term="([^"]*)"/#).map { String($0.1) }
      #expect(named == Array(topics.prefix(50)))
    }
    let item = try #require((try site.json("feed.json")["items"] as? [[String: Any]])?.first)
    #expect(item["tags"] as? [String] == Array(topics.prefix(50)))
  }

  @Test func identifiersStayTheSameWithoutAnAddress() async throws {
    let first = try await site(baseURL: "").json("feed.json")
    let second = try await site(baseURL: "").json("feed.json")
    let ids = try #require(first["items"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    #expect(Set(ids).count == 2 && ids.allSatisfy { $0.hasPrefix("urn:uuid:") })
    #expect((second["items"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ids)
    #expect(first["home_page_url"] as? String == "/")
  }

  @Test func contentIsTheWholeText() async throws {
    let feed = try await site().json("feed.json")
    let items = try #require(feed["items"] as? [[String: Any]])
    let html = try #require(items.first?["content_html"] as? String)
    for part in ["<li><p>One.</p>", ">It is so</a>", "(A report)", "as of:"] {
      #expect(html.contains(part), "\(part) is missing in \(html)")
    }
    #expect((items.first?["authors"] as? [[String: String]])?.first?["name"] == "İbrahim Kalın")
    let older = try #require(items.last?["content_html"] as? String)
    #expect(older.contains("https://example.org/desk/map.png"))
    #expect(older.contains("https://example.org/desk/briefings/new/#part"))
    #expect(older.contains("<sup class=\"footnote-ref\">1</sup>"))
  }

  @Test func aSiteWithoutBriefingsHasAFeed() async throws {
    let text = try await SampleSite().text("feed.xml")
    #expect(text.contains("<updated>1970-01-01T00:00:00Z</updated>"))
  }
}

@Suite(.enabled(if: Python.has("feedparser"), "python3 has no module feedparser"))
struct FeedReaderTests {
  @Test(arguments: ["feed.xml", "topics/mediation/feed.xml"])
  func aFeedReaderFindsNoFault(path: String) async throws {
    let whole = try await WholeSite.shared.value
    let output = try Python.run(
      """
      import sys, feedparser
      feed = feedparser.parse(sys.stdin.buffer.read())
      print(feed.bozo, feed.version, all(e.id and e.link and e.updated_parsed and e.content[0].value
        for e in feed.entries), len({e.id for e in feed.entries}) == len(feed.entries) > 0)
      """, input: try #require(whole.files[path]))
    #expect(output == "False atom10 True True\n")
  }
}

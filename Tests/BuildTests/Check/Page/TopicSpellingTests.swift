import TestSupport
import Testing

struct TopicSpellingTests {
  private static func site(_ topics: [String]) throws -> TestSite {
    let files = topics.enumerated().map { index, line in
      ("content/briefings/\(index).md", TestSite.briefing("Text.", more: "\(line)\n"))
    }
    return try TestSite(Dictionary(uniqueKeysWithValues: files))
  }

  @Test func namesThatDifferInSpellingAreReported() async throws {
    let site = try Self.site([
      "topics: [Talks, blog]", "topics: [\"Blog\"]", "topics:\n  - Blog\nseries: Café",
      "series: [Cafe\u{301}, \"Talks\"]",
    ])
    #expect(
      try await site.build() == [
        "content/briefings/0.md:5:17: warning[topic-spelling]: the topic “blog” shares its list"
          + " with “Blog” (content/briefings/1.md:5)",
        "content/briefings/3.md:5:10: warning[topic-spelling]: the series “Cafe\u{301}” shares its"
          + " list with “Café” (content/briefings/2.md:7)",
      ])
  }

  @Test func otherNamesAreNot() async throws {
    let site = try Self.site([
      "topics: [Blog, Blogs]", "topics: [Blog]\nseries: blog", "series: blog",
    ])
    #expect(try await site.build() == [])
  }
}

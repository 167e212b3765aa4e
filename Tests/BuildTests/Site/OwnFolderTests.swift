import TestSupport
import Testing

@testable import Build

/// A page that stands as `index.md` in a folder of its own, beside its files.
struct OwnFolderTests {
  private static let page = TestSite.briefing("![A map](map.png)")

  @Test(arguments: [
    ("content/briefings/talks/index.md", "briefings/talks"),
    ("content/briefings/2025-10-29-talks/index.md", "briefings/talks"),
    ("content/briefings/2025/talks/index.md", "briefings/talks"),
    ("content/pages/methods/index.md", "methods"),
    ("content/pages/desk/methods/index.md", "desk/methods"),
  ])
  func hasTheNameOfItsFolder(_ file: String, _ address: String) async throws {
    let site = try TestSite([
      file: Self.page, file.replacing("index.md", with: "map.png"): "map",
    ])
    #expect(try await site.build() == [])
    let html = try #require(site.folder.contents("public/\(address)/index.html"))
    let folder = file.replacing("content/", with: "/").replacing("index.md", with: "")
    // The plain template of pages shows their titles alone.
    #expect(html.contains("src=\"\(folder)map.png\"") || file.hasPrefix("content/pages/"))
    #expect(site.folder.contents("public\(folder)map.png") != nil)
  }

  @Test func isLinkedByItsFile() async throws {
    let site = try TestSite([
      "content/briefings/talks/index.md": TestSite.briefing("See [more](../more/index.md)."),
      "content/briefings/more/index.md": TestSite.briefing(
        "See [talks](../talks/index.md).", title: "More"),
    ])
    #expect(try await site.build() == [])
    let html = try #require(site.folder.contents("public/briefings/talks/index.html"))
    #expect(html.contains("href=\"/briefings/more/\""))
  }

  @Test func collidesWithAPageOfThatName() async throws {
    let site = try TestSite([
      "content/briefings/talks/index.md": Self.page, "content/briefings/talks/map.png": "map",
      "content/briefings/talks.md": TestSite.briefing("Text."),
    ])
    #expect(try await site.build().contains { $0.contains("error[output-collision]") })
  }
}

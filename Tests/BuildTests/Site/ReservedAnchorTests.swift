import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Kit
@testable import Site

/// No heading takes an anchor that the theme has.
struct ReservedAnchorTests {
  /// The ids on the page of a briefing with that body.
  private func ids(of body: String, settings: String = "") async throws -> [String] {
    var files = try ProjectTheme.files()
    files["content/briefings/talks.md"] = TestSite.briefing(body)
    files["content/site.yaml"] =
      "title: Test\nrules: { claim-without-attribution: off }\n\(settings)"
    let site = try TestSite(files)
    #expect(try await site.build().filter { $0.contains(": error[") } == [])
    let html = try site.folder.text("public/briefings/talks/index.html")
    return html.components(separatedBy: " id=\"").dropFirst().compactMap {
      $0.split(separator: "\"").first.map(String.init)
    }
  }

  @Test(arguments: [
    "# Notes", "# Cite", "## Key points", "## Related", "# Corrections", "## Content",
    "# Note claim failed", "# View 1", "# Notes\n\n# Notes", "Notes\n=====",
  ])
  func everyIDIsThereOnce(_ heading: String) async throws {
    let text = "[failed](fact:claim.failed) <fact:claim.failed>\n\n```view\nkind: gaps\n```"
    let ids = try await ids(of: "\(heading)\n\n\(text)")
    #expect(ids.contains("notes") && ids.contains("content"))
    #expect(Set(ids).count == ids.count)
  }

  @Test func headingsThatTakeNothingKeepTheirNames() async throws {
    let ids = try await ids(of: "# Note on sources\n\n# A view\n\n# Who pays")
    #expect(ids.contains("note-on-sources") && ids.contains("a-view") && ids.contains("who-pays"))
  }

  /// The pages are parsed anew where a template has another anchor.
  @Test func followsTheTemplates() async throws {
    let site = try TestSite([
      "content/briefings/talks.md": TestSite.briefing("# Map\n\n[map](#map)"),
      "templates/briefing.html": "<h1>{{ briefing.title }}</h1>{{ briefing.body }}",
    ])
    _ = try await site.build()
    #expect(try site.folder.text("public/briefings/talks/index.html").contains("<h1 id=\"map\">"))
    try site.folder.write(
      "<h1 id=\"map\">{{ briefing.title }}</h1>{{ briefing.body }}", to: "templates/briefing.html")
    let found = try await site.build()
    #expect(found.contains { $0.contains("#map") })
  }
}

import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Kit

/// The project's own theme.
enum ProjectTheme {
  /// Its files by their paths in a site's folder.
  static func files() throws -> [String: String] {
    let folder = Checkout.root.appending(path: "templates")
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where name.contains(".") {
      files["templates/\(name)"] = try String(
        contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    return files
  }

  /// A site with the theme that was built without an error: with these facts beside those that all sites of
  /// tests have, and a briefing on the dam.
  static func builtSite(facts: String, briefing: String) async throws -> TestSite {
    var files = try files()
    files["content/facts/more.yaml"] = facts
    files["content/briefings/dam.md"] = TestSite.briefing(briefing, title: "Dam")
    let site = try TestSite(files)
    let errors = try await site.builder().build().diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.message) == [])
    return site
  }
}

extension TestSite {
  /// The words that readers see on a page of the built site, with single spaces.
  func words(_ path: String) throws -> String {
    let html = try #require(folder.contents("public/\(path)"))
    let text = String(decoding: Array(html.utf8)[...].shownText, as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

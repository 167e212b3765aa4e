import Foundation
import TestSupport
import Testing

@testable import Kit
@testable import Rendering
@testable import Site

/// The project's own site with some more content, rendered with the project's own theme.
struct WholeSite: Sendable {
  let site: Site

  /// What is written, by the path of the file.
  let files: [String: [UInt8]]

  static let shared = Task { try await WholeSite(baseURL: "https://example.org/desk") }

  private init(baseURL: String) async throws {
    let folder = try TemporaryFolder(try Self.contents())
    var options = BuildOptions(site: folder.path, now: .epoch)
    options.baseURL = baseURL
    let sources = try SiteSources.read(options, rules: [])
    let parsed = try await sources.parse(options)
    site = await parsed.link(options)
    let renderer = SiteRenderer(
      site, templates: parsed.templates, assets: ThemeAssets(sources.assets))
    var files: [String: [UInt8]] = [:]
    for file in await (renderer.files(jobs: 2) + sources.copies(to: renderer.site)).judged.files {
      files[file.path.text] = try file.writtenBytes
    }
    self.files = files
  }

  private static func contents() throws -> [String: String] {
    let package = Checkout.root
    var contents: [String: String] = [:]
    for folder in ["content", "templates"] {
      let names = try FileManager.default.subpathsOfDirectory(atPath: "\(package.path)/\(folder)")
      for name in names where name.contains(".") {
        let url = package.appending(path: "\(folder)/\(name)")
        contents["\(folder)/\(name)"] = try String(contentsOf: url, encoding: .utf8)
      }
    }
    contents["content/assets/map.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
    contents["content/briefings/second.md"] = SampleSite.briefing(
      "Second", "updated: \"2025-11-01\"\nseries: [Border]\naliases: [/old/talks, /früher.html]\n")
    contents["content/facts/more.yaml"] = additions
    return contents
  }

  private static let additions = """
    schema: "sitegen-facts/1"
    claims:
      - id: claim.retired
        replaced_by: claim.dialogue-failed
    events:
      - id: event.dated
        title: "A day; with a semicolon, and more"
        kind: incident
        modality: planned
        participants: [ { actor: state.india }, { actor: state.qatar, certainty: possibly } ]
        when: { edtf: "2025-10-28/2025-10-29" }
        by: [source-voice]
        at: [L3]
      - id: event.dated-too
        title: "A day of its own"
        kind: incident
        modality: occurred
        when: { edtf: "2025-10-20" }
        by: [source-voice]
        at: [L3]
    figures:
      - id: figure.personnel-killed-before
        measure: "Pakistani personnel killed in such attacks in the year before"
        as_text: "around 380"
        value: { qualifier: around, point: 380 }
        unit: people
        by: [source-voice]
        at: [L3]
      - id: figure.changed
        measure: "People killed in the floods"
        as_text: "at least 2,400"
        as_of: "2025-11-20"
        value: { qualifier: at-least, point: 2400, low: 2400 }
        unit: "people in the floods"
        by: [source-voice]
        at: [L3]
        history:
          - { as_of: "2025-09-01", as_text: "nearly 1,800", kind: update }
          - { as_of: "2025-10", as_text: "3,100", kind: correction, why: "A digit was misread." }
    statuses:
      - id: status.changed-before
        subject: event.dated
        state: "planned"
        as_of: "2025-10-01"
        by: [source-voice]
        at: [L3]
      - id: status.changed-now
        subject: event.dated
        state: "put off"
        as_of: "2025-11-02"
        supersedes: status.changed-before
        by: [source-voice]
        at: [L3]
    corrections:
      - id: correction.first
        date: "2025-11-01"
        page: "/briefings/second/"
        kind: correction
        was: "1,900"
        is: "nearly 1,800"
      - id: correction.later
        date: "2025-11-02"
        page: "/briefings/second/"
        kind: correction
        was: "four days"
        is: "four days or more"

    """

  /// The pages with their paths, in order, but redirections.
  var pages: [(path: String, html: String)] {
    files.filter { $0.key.hasSuffix(".html") }.map {
      ($0.key, String(decoding: $0.value, as: UTF8.self))
    }
    .filter { !$0.1.contains("http-equiv=\"refresh\"") }.sorted { $0.0 < $1.0 }
  }

  func text(_ path: String) throws -> String {
    String(decoding: try #require(files[path], "there is no \(path)"), as: UTF8.self)
  }
}

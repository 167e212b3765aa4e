import Foundation
import TestSupport
import Testing

@testable import Checks
@testable import Kit
@testable import Rendering
@testable import Site

/// A site built from literals, as far as its files need no theme.
struct SampleSite: Sendable {
  let site: Site
  let renderer: SiteRenderer

  /// The errors that reading and checking found.
  let findings: [Diagnostic]

  /// - Parameters:
  ///   - files: The files of the site's folder beside `site.yaml` and the facts.
  ///   - baseURL: Where the site stands; empty if that is not known.
  ///   - facts: What follows the base in the file of facts.
  /// - Throws: If the files cannot be written or read.
  init(_ files: [String: String] = [:], baseURL: String = "", facts: String = "") async throws {
    let standard = [
      "content/site.yaml": "title: \"Desk & Co\"\nlanguage: en\n",
      "content/facts.yaml": Self.base + facts,
    ]
    let folder = try TemporaryFolder(standard.merging(files) { _, own in own })
    var options = BuildOptions(site: folder.path, now: .epoch)
    options.baseURL = baseURL
    let sources = try SiteSources.read(options, rules: [])
    let parsed = try await sources.parse(options)
    site = await parsed.link(options)
    renderer = SiteRenderer(site, templates: parsed.templates, assets: ThemeAssets(sources.assets))
    let aliases = Check.all.findings(in: SiteInput(site: site, parsed: parsed, now: options.now))
    let all = sources.diagnostics + parsed.diagnostics + aliases
    findings = all.filter { $0.severity == .error }
  }

  private static let base = """
    schema: "sitegen-facts/1"
    base:
      id: base.test
      title: "A test"
      language: en
      default_source: source.report
      note: "for the desk alone"
    sources:
      - id: source.report
        title: "A report"

    """

  /// A briefing's file.
  static func briefing(
    _ title: String, date: String = "2025-10-29", _ matter: String = "", body: String = "Text.\n"
  ) -> String {
    "---\ntitle: \(title)\ndate: \"\(date)\"\nas_of: unknown\n\(matter)---\n\n\(body)"
  }

  /// The bytes of the data file at a path; nil if there is none.
  func bytes(_ path: String) throws -> [UInt8]? {
    let files = (renderer.contentFiles + renderer.dataFiles).judged.files
    guard let file = files.first(where: { $0.path.text == path }) else { return nil }
    return try file.writtenBytes
  }

  /// The text of the data file at a path.
  func text(_ path: String) throws -> String {
    String(decoding: try #require(try bytes(path), "there is no \(path)"), as: UTF8.self)
  }

  /// The JSON of the data file at a path.
  func json(_ path: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(try text(path).utf8))
    return try #require(value as? [String: Any])
  }
}

extension OutputFile {
  /// What is written; nothing for a copy.
  var writtenBytes: [UInt8] {
    get throws {
      switch contents {
      case .bytes(let bytes): return bytes
      case .copy: return []
      case .rendered(let render):
        var bytes: [UInt8] = []
        try render(nil, &bytes)
        return bytes
      }
    }
  }
}

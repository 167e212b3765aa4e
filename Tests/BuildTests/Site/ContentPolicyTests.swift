import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Kit
@testable import Rendering
@testable import Site

/// What pages say to browsers about what they may load.
struct ContentPolicyTests {
  private func built(_ settings: String = "") async throws -> TestSite {
    var files = try ProjectTheme.files()
    files["content/briefings/talks.md"] = TestSite.briefing("It [is](fact:claim.failed).")
    files["content/site.yaml"] =
      "title: Test\nrules: { claim-without-attribution: off }\n\(settings)"
    let site = try TestSite(files)
    #expect(try await site.build().filter { $0.contains(": error[") } == [])
    return site
  }

  private func pages(of site: TestSite) throws -> [(name: String, html: String)] {
    try site.folder.files(below: "public").filter { $0.hasSuffix(".html") }.map {
      ($0, try site.folder.text("public/\($0)"))
    }
  }

  /// The policy stands before anything that is loaded, on every page that a template makes.
  @Test func everyPageHasThePolicyOfTheHeaders() async throws {
    let site = try await built()
    let headers = try site.folder.text("public/_headers")
    let line = try #require(
      headers.split(separator: "\n").first { $0.contains("Content-Security") })
    let policy = line.replacing("  Content-Security-Policy: ", with: "")
      .replacing("; frame-ancestors 'none'", with: "").replacing("'", with: "&#39;")
    #expect(policy.contains("default-src &#39;none&#39;") && policy.contains("sha256-"))
    for page in try pages(of: site) where !page.html.contains("http-equiv=\"refresh\"") {
      let place = try #require(page.html.range(of: "content=\"\(policy)\""), "\(page.name)")
      let first = page.html.range(of: "<link")?.lowerBound ?? page.html.endIndex
      #expect(place.upperBound < first, "\(page.name)")
    }
  }

  /// Every script and style sheet is the site's own, with its hash; every other script is in the policy.
  @Test func scriptsAndStylesAreKnownByTheirHashes() async throws {
    let site = try await built()
    let headers = try site.folder.text("public/_headers")
    for page in try pages(of: site) {
      #expect(!page.html.contains(" style=\"") && !page.html.contains("<style"), "\(page.name)")
      for part in page.html.components(separatedBy: "<script").dropFirst() {
        let tag = part.prefix { $0 != ">" }
        let text = part.dropFirst(tag.count + 1).components(separatedBy: "</script>")[0]
        if tag.contains("ld+json") { continue }
        if tag.contains("src=") {
          #expect(try isWhole(String(tag), "src", of: site), "\(page.name)")
        } else {
          let hash = SHA256(of: Array(text.utf8)).base64
          #expect(headers.contains("'sha256-\(hash)'"), "\(page.name)")
        }
      }
      for part in page.html.components(separatedBy: "<link rel=\"stylesheet\"").dropFirst() {
        #expect(try isWhole(String(part.prefix { $0 != ">" }), "href", of: site), "\(page.name)")
      }
    }
  }

  /// Whether the file that a tag names has the hash that it names.
  private func isWhole(_ tag: String, _ attribute: String, of site: TestSite) throws -> Bool {
    func value(_ name: String) -> String? {
      tag.components(separatedBy: " \(name)=\"").dropFirst().first?.components(separatedBy: "\"")
        .first
    }
    let path = try #require(value(attribute))
    let bytes = Array(try Data(contentsOf: site.folder.url("public\(path)")))
    return path.hasPrefix("/") && value("integrity") == "sha256-\(SHA256(of: bytes).base64)"
  }

  @Test func imagesOfOtherHostsAreOnlyThoseThatTheSiteAllows() async throws {
    let site = try await built("image_hosts: [img.example]\n")
    let page = try site.folder.text("public/briefings/talks/index.html")
    #expect(page.contains("img-src &#39;self&#39; data: img.example;"))
  }

  @Test(arguments: [
    ("https://img.example/a.png", true), ("https://IMG.example/a.png", true),
    ("http://img.example/a", true), ("https://img.example:8443/a.png", false),
    ("https://img.example.evil.org/a.png", false), ("https://img.example@evil.org/a.png", false),
    ("https://evil.org/img.example", false), ("https://evil.org\\\\@img.example/", false),
    ("https://evil.org#@img.example/", false), ("//img.example/a.png", false),
  ])
  func hostsAreComparedWhole(_ address: String, _ isAllowed: Bool) {
    var settings = SiteSettings(title: "Test")
    settings.imageHosts = ["img.example"]
    #expect(settings.allowsImage(address) == isAllowed)
  }

  @Test(arguments: [
    "*", "'unsafe-inline'", "a.example; script-src *", "https://a.example", "a b", "",
  ])
  func nothingElseGetsIntoThePolicy(_ host: String) async throws {
    let site = try TestSite(["content/site.yaml": "title: Test\nimage_hosts: [\"\(host)\"]\n"])
    let found = try await site.build()
    #expect(found.contains { $0.contains("is not the name of a host") })
  }
}

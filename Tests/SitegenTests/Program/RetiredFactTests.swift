import Foundation
import TestSupport
import Testing

@testable import Facts
@testable import Site

/// Records of which only the id is kept, and what stands in its place.
struct RetiredFactTests {
  /// A new site with a page of all components, and with stubs of a kind: one that another of the kind
  /// replaces, one that a claim does, and one that several do.
  private func site(_ kind: FactKind) throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try #require(try Sitegen.run(["init", "."], in: site).status == 0)
    let views = ViewBlock.Kind.allCases.map { "```view\nkind: \($0.rawValue)\n```\n" }.joined()
    try site.write(
      "---\ntitle: \"All\"\ndate: \"2025-11-22\"\nas_of: \"2025-11-18\"\n---\n\nAll.\n\n\(views)",
      to: "content/briefings/2025-11-22-all.md")
    let text = try site.text("content/facts.yaml")
    let prefix = kind.prefixes[0]
    let start = try #require(text.range(of: "\n\(kind.plural):\n"))
    let other = try #require(
      text[start.upperBound...].firstMatch(of: /id: ([a-z]+\.[a-z-]+)/)?.output.1)
    let stubs = """
        - { id: \(prefix).old-same, replaced_by: \(other) }
        - { id: \(prefix).old-claim, replaced_by: claim.cut-off }
        - { id: \(prefix).old-several, replaced_by: [\(other), claim.cut-off] }

      """
    try site.write(
      text.replacingCharacters(in: start, with: "\n\(kind.plural):\n\(stubs)"),
      to: "content/facts.yaml")
    return site
  }

  @Test(arguments: FactKind.allCases)
  func theyStandInNoListAndKeepTheirAddress(_ kind: FactKind) throws {
    let site = try site(kind)
    let outcome = try Sitegen.run(["build"], in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let prefix = kind.prefixes[0]
    let pages = site.files(below: "public").filter { $0.hasSuffix(".html") }
    for path in pages where !path.hasPrefix("\(prefix)/old-") {
      let html = try site.text("public/\(path)")
      #expect(!html.contains("\(prefix).old-") && !html.contains("/\(prefix)/old-"), "\(path)")
    }
    for name in ["same", "claim"] {
      let html = try site.text("public/\(prefix)/old-\(name)/index.html")
      #expect(html.contains("http-equiv=\"refresh\""))
    }
    let several = try site.text("public/\(prefix)/old-several/index.html")
    #expect(several.contains("Replaced by"))
    #expect(several.contains("href=\"/claim/cut-off/\""))
  }
}

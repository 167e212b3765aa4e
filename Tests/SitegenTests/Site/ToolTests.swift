import Foundation
import TestSupport
import Testing

/// The tools find the faults that they are there to find.
@Suite(
  .serialized,
  .enabled(if: Tool.areThere, "Tests/run installs the tools that look at a built site"))
struct ToolTests {
  @Test func findDeadLinks() throws {
    try expect(
      "check_links", BuiltSite.address, finds: ["/nowhere", "#no-such-anchor", "/not-here"])
  }

  @Test(.enabled(if: Tool.haveJava, "the markup checker needs java"))
  func findFaultyMarkup() throws {
    try expect("check_markup", finds: ["center", "alt", "colour"])
  }

  @Test func findFaultyFeeds() throws {
    try expect(
      "check_feeds", BuiltSite.address,
      finds: ["/feed.xml: ", "/feed.json: has not", "/sitemap.xml: has not"])
  }

  @Test func findFaultyLinkedData() throws {
    try expect("check_linked_data", finds: ["is no type", "fell away"])
  }

  @Test(
    .enabled(if: Tool.haveBrowser, "there is no browser"),
    arguments: [
      ("check_loading", ["console: ", "another host", "px wide", "allows *"]),
      ("check_accessibility", ["color-contrast", "image-alt"]),
      (
        "check_keyboard",
        ["does not reach note-2", "ref-1: ", "no link to the text", "no link leads to it"]
      ),
      ("check_copying", ["a paragraph is copied as", "copied with its number", "offers nothing"]),
      ("check_length", ["px high", "note-1 is not in the list"]),
      ("check_overlap", ["cover each other"]),
      ("check_right_to_left", ["no page is written from right to left"]),
      ("check_weight", ["not two requests"]),
    ])
  func findFaultsInABrowser(_ tool: String, _ faults: [String]) throws {
    try expect(tool, finds: faults)
  }

  @Test(.enabled(if: Tool.haveBrowser, "there is no browser"))
  func findWhatScriptsHide() throws {
    let site = try FaultySite.make()
    let problems = try Tool("check_without_scripts")
      .problems(in: site.path, [site.url("facts.yaml").path])
    #expect(problems.contains { $0.contains("/claim/lost/: does not show its text") })
    #expect(problems.contains { $0.contains("/claim/absent/: there is no such page") })
    #expect(problems.contains { $0.contains("/search/") })
    #expect(!problems.contains { $0.contains("/claim/shown/") })
  }

  @Test(.enabled(if: Tool.haveBrowser, "there is no browser"))
  func findWhatPaperLacks() throws {
    try expect(
      "check_print", BuiltSite.address,
      finds: ["note-1 is printed without", "navigation is printed", "has no number"])
  }

  @Test func findFaultyLogs() throws {
    let log = """
      {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "sitegen"}}, "results": [
        {"ruleId": "gone", "level": "fatal", "message": {}, "locations": [{"physicalLocation":
          {"artifactLocation": {"uri": "a b.md"}, "region": {"startLine": 0}}}]}]}]}
      """
    let folder = try TemporaryFolder(["log.sarif": log])
    let problems = try withExtendedLifetime(folder) {
      try Tool("check_sarif").problems(in: folder.url("log.sarif").path)
    }
    for fault in ["gone: ", "'fatal'", "].message: ", "'a b.md'", ".startLine: "] {
      #expect(problems.contains { $0.contains(fault) }, "\(fault) in \(problems)")
    }
  }

  /// Expects that the tool names each of the faults.
  private func expect(_ tool: String, _ arguments: String..., finds faults: [String]) throws {
    let site = try FaultySite.make()
    let problems = try Tool(tool).problems(in: site.path, arguments)
    for fault in faults {
      #expect(problems.contains { $0.contains(fault) }, "\(fault) in \(problems)")
    }
  }
}

import Foundation
import TestSupport
import Testing

/// What a browser makes of the sample site.
///
/// One at a time: a browser takes all the machine has.
@Suite(
  .serialized,
  .enabled(if: Tool.haveBrowser, "Tests/run installs the browser and what steers it"))
struct BrowserTests {
  @Test func findsNothingWrongWhileItLoadsEachPage() throws {
    #expect(try Tool("check_loading").problems(in: BuiltSite.atRoot.get()) == [])
  }

  @Test func findsNoBreachOfAccessibilityGuidelines() throws {
    #expect(try Tool("check_accessibility").problems(in: BuiltSite.atRoot.get()) == [])
  }

  @Test func opensAndClosesEachNoteByKeyboard() throws {
    #expect(try Tool("check_keyboard").problems(in: BuiltSite.atRoot.get()) == [])
  }

  @Test func takesLittleTimeAndPaper() throws {
    #expect(try Tool("check_length").problems(in: BuiltSite.atRoot.get()) == [])
  }

  @Test func coversNothingBesideTheText() throws {
    #expect(try Tool("check_overlap").problems(in: BuiltSite.atRoot.get()) == [])
  }

  /// Without key points the text begins beside what tells on what it rests.
  @Test func coversNothingBesideATextWithoutKeyPoints() throws {
    let folder = try TemporaryFolder()
    try #require(try Sitegen.run(["init", "--quiet", "desk"], in: folder).status == 0)
    try folder.write(
      """
      ---
      title: "Two sides"
      date: "2025-11-22"
      as_of: "2025-11-18"
      ---

      The association says that the stop [cuts the island off](fact:claim.cut-off). The board says
      that [the daytime ferry runs as before](fact:claim.daytime-ferry-runs).

      """, to: "desk/content/briefings/2025-11-22-two-sides.md")
    try #require(try Sitegen.run(["build", "--quiet", "--site", "desk"], in: folder).status == 0)
    #expect(try Tool("check_overlap").problems(in: folder.url("desk/public").path) == [])
  }

  @Test func copiesWhatIsSaidWithItsVoiceAndStanding() throws {
    #expect(try Tool("check_copying").problems(in: BuiltSite.atRoot.get()) == [])
  }

  @Test func showsEachFactWithoutScripts() throws {
    let facts = Sitegen.package.appending(path: "content/facts.yaml").path
    #expect(try Tool("check_without_scripts").problems(in: BuiltSite.atRoot.get(), [facts]) == [])
  }

  @Test func loadsLittle() throws {
    #expect(try Tool("check_weight").problems(in: BuiltSite.atRoot.get()) == [])
  }

  @Test func printsABriefingForPaper() throws {
    let problems = try Tool("check_print").problems(in: BuiltSite.atRoot.get(), [BuiltSite.address])
    #expect(problems == [])
  }
}

import Foundation
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

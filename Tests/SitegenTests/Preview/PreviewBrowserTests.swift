import Foundation
import TestSupport
import Testing

/// What a browser shows of a preview while its site is edited.
@Suite(
  .serialized,
  .enabled(if: Tool.haveBrowser, "Tests/run installs the browser and what steers it"))
struct PreviewBrowserTests {
  @Test func showsWhatIsSavedAndWhatIsWrong() throws {
    let site = try Sitegen.themedSite()
    #expect(try Tool("check_preview").problems(in: site.path, [Sitegen.path]) == [])
  }
}

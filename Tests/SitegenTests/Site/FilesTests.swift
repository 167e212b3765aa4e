import Foundation
import Testing

/// What programs that are not ours say of the files of the sample site.
@Suite(.enabled(if: Tool.areThere, "Tests/run installs the tools that look at a built site"))
struct FilesTests {
  @Test func haveNoDeadLinkOrAnchor() throws {
    let problems = try Tool("check_links").problems(in: BuiltSite.atRoot.get(), [BuiltSite.address])
    #expect(problems == [])
  }

  @Test func haveNoDeadLinkOrAnchorInAFolderOfTheirHost() throws {
    let problems = try Tool("check_links")
      .problems(in: BuiltSite.inFolder.get(), ["\(BuiltSite.address)/desk"])
    #expect(problems == [])
  }

  @Test(.enabled(if: Tool.haveJava, "the markup checker needs java"))
  func areValidMarkup() throws {
    #expect(try Tool("check_markup").problems(in: BuiltSite.atRoot.get()) == [])
  }

  @Test func areFeedsThatReadersTake() throws {
    let problems = try Tool("check_feeds").problems(in: BuiltSite.atRoot.get(), [BuiltSite.address])
    #expect(problems == [])
  }

  @Test func areLinkedDataThatExpands() throws {
    #expect(try Tool("check_linked_data").problems(in: BuiltSite.atRoot.get()) == [])
  }
}

import Testing

@testable import Preview

/// Changes that belong together.
struct ChangeBatchTests {
  private let start = ContinuousClock.now

  private func batch(_ changes: [FileChange]) -> ChangeBatch {
    var batch = ChangeBatch()
    for change in changes { batch.add(change, at: start) }
    return batch
  }

  @Test func waitsForMoreAfterAFileHasGone() throws {
    let saved = try #require(batch([.path("a/x.md", .written)]).end)
    let renamed = try #require(batch([.path("a/x.md", .gone), .path("a/x.md", .came)]).end)
    #expect(saved < renamed)
    #expect(ChangeBatch().end == nil)
  }

  @Test func endsWhileChangesGoOn() throws {
    var batch = ChangeBatch()
    for step in 0..<1000 {
      batch.add(.path("a/\(step).md", .written), at: start + .milliseconds(10 * step))
    }
    let end = try #require(batch.end)
    #expect(end <= start + .seconds(3))
    #expect(batch.paths.count == 100)
  }

  @Test(arguments: [
    // sed -i, and Vim with a backup
    [
      FileChange.path("a/sedXy", .came), .path("a/sedXy", .written), .path("a/sedXy", .gone),
      .path("a/x.md", .written),
    ],
    [.path("a/x.md", .gone), .path("a/x.md", .came), .path("a/x.md", .written)],
  ])
  func namesTheFileThatAnEditorSaved(changes: [FileChange]) {
    let batch = batch(changes)
    #expect(batch.onlyPath == "a/x.md")
    #expect(batch.summary(in: "a") == "x.md")
  }

  @Test func namesOneOfSeveralFiles() {
    #expect(
      batch([.path("a/x.md", .written), .path("a/y.md", .gone)]).summary(in: "a")
        == "x.md and 1 more")
    #expect(batch([.path("b/x.md", .written)]).summary(in: "a") == "b/x.md")
    #expect(batch([.anything]).summary(in: "a") == "files")
  }

  @Test(arguments: [
    ".x.md.swp", ".x.md.swo", ".x.md.swx", "x.md~", "4913", ".#x.md", "#x.md#", ".DS_Store",
    ".goutputstream-X1", "x.md___jb_tmp___", ".x.md.kate-swp", ".~lock.facts.csv#",
  ])
  func passesOverFilesOfEditors(name: String) {
    #expect(IgnoredName.contains(name))
  }

  @Test(arguments: ["x.md", "#", "4913.md", "swp", "x.swp.md", ".htaccess", "site.yaml"])
  func passesOverNoOther(name: String) {
    #expect(!IgnoredName.contains(name))
  }
}

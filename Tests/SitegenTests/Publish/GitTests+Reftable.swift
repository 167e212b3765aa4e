import Foundation
import TestSupport
import Testing

extension GitTests {
  /// Whether git can keep references in tables, as from 2.45 on.
  private static let hasTables: Bool = {
    let folder = try? TemporaryFolder()
    let line = "git init -q --ref-format=reftable '\(folder?.path ?? "")/r'"
    return (try? Command.shell(line, in: "/").run().status) == 0
  }()

  /// A repository that keeps its references in tables is published from as any other is.
  @Test(.enabled(if: hasTables, "git is older than 2.45"), arguments: ["sha1", "sha256"])
  func publishesFromARepositoryWithTables(_ objects: String) throws {
    let form = "--ref-format=reftable --object-format=\(objects)"
    try git(
      "init -q --bare \(form) \(published.target)-t && rm -rf .git",
      "git init -q \(form) -b main .",
      "git add -A", "git commit -qm Site", "git remote add origin \(published.target)-t")
    let before = try git("for-each-ref && git symbolic-ref HEAD && git rev-parse HEAD")
    for text in ["Two.", "Three.", "Four."] {
      try published.site.write(TinySite.briefing(text), to: "content/briefings/two.md")
      let outcome = try publish()
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.errors.hasSuffix("pushed to origin\n"), "\(outcome.errors)")
      try expectSame(published.target + "-t")
      try expectSame(".")
    }
    #expect(try git("rev-list --count pages") == "3\n")
    #expect(try git("reflog show pages").split(separator: "\n").count == 3)
    let after = try git("for-each-ref && git symbolic-ref HEAD && git rev-parse HEAD")
    #expect(
      after.split(separator: "\n").filter { !$0.contains("/pages") }.joined(separator: "\n") + "\n"
        == before)
    try git("fsck --strict")
  }
}

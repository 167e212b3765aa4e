import Foundation
import TestSupport
import Testing

/// `sitegen publish` to the places that `site.yaml` names.
struct PublishPlaceTests {
  private func site(_ places: String) throws -> TemporaryFolder {
    try TinySite.make(["desk/content/site.yaml": "", "content/site.yaml": "title: Test\n\(places)"])
  }

  private func isPublished(_ folder: String, in site: TemporaryFolder) -> Bool {
    site.contents("\(folder)/index.html") != nil
  }

  @Test(
    .enabled(if: Tool.haveRsync, "rsync is not installed"),
    arguments: ["publish: ../www\n", "publish: [ ../www ]\n", "publish: { target: ../www }\n"])
  func needsNoTarget(_ places: String) throws {
    let (parent, site) = (try TemporaryFolder(), try site(places))
    try FileManager.default.copyItem(atPath: site.path, toPath: "\(parent.path)/desk")
    // A folder is seen from the site’s own, wherever the program is run.
    let outcome = try Sitegen.run(["publish", "--site", "desk"], in: parent)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(isPublished("www", in: parent))
    #expect(parent.contents("desk/content/facts.lock.yaml") != nil)
  }

  @Test(.enabled(if: Tool.haveRsync, "rsync is not installed"))
  func goesToAllPlacesWithoutANameAndToOneByItsName() throws {
    let host = try TemporaryFolder()
    let site = try site(
      """
      publish:
        - \(host.path)/one
        - { target: \(host.path)/two }
        - { name: trial, target: \(host.path)/trial, lock: false }

      """)
    let trial = try Sitegen.run(["publish", "trial"], in: site)
    #expect(trial.status == 0, "\(trial.errors)")
    #expect(isPublished("trial", in: host) && !isPublished("one", in: host))
    #expect(site.contents("content/facts.lock.yaml") == nil)
    let all = try Sitegen.run(["publish"], in: site)
    #expect(all.status == 0, "\(all.errors)")
    #expect(isPublished("one", in: host) && isPublished("two", in: host))
    #expect(site.contents("content/facts.lock.yaml") != nil)
    #expect(try host.text("one/index.html") == host.text("two/index.html"))
    // A folder that has the name of a place is meant with a slash.
    let folder = try Sitegen.run(["publish", "./trial"], in: site)
    #expect(folder.status == 0, "\(folder.errors)")
    #expect(isPublished("trial", in: site))
  }

  @Test(arguments: [
    (
      "trail",
      "content/site.yaml has no place “trail”, did you mean “trial”? A folder of that name is"
    ),
    (
      "xyzzy",
      "content/site.yaml has no place “xyzzy”; there are live, trial. A folder of that name is"
    ),
  ])
  func takesNoSlipForAFolder(_ word: String, _ reason: String) throws {
    let site = try site(
      "publish: [ { name: live, target: ../live }, { name: trial, target: ../trial } ]\n")
    let outcome = try Sitegen.run(["publish", word], in: site)
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("Error: \(reason) written ./\(word)\n"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: site.url(word).path))
    #expect(!FileManager.default.fileExists(atPath: site.url("public").path))
  }

  /// One that fails keeps no other from what is new.
  @Test(.enabled(if: Tool.haveRsync, "rsync is not installed"))
  func goesOnAfterAPlaceThatFails() throws {
    let host = try TemporaryFolder(["file": "", "full/notes.txt": "mine"])
    let site = try site(
      """
      publish:
        - \(host.path)/file
        - \(host.path)/one
        - \(host.path)/full
        - { name: two, target: \(host.path)/two }

      """)
    let outcome = try Sitegen.run(["publish"], in: site)
    #expect(outcome.status == 74, "\(outcome.errors)")
    #expect(outcome.errors.contains("cannot publish to \(host.path)/file: it is a file"))
    #expect(outcome.errors.contains("holds 1 file that sitegen did not put there"))
    #expect(
      outcome.errors.hasSuffix(
        "sitegen: 2 of 3 places failed: \(host.path)/file, \(host.path)/full\n"))
    #expect(isPublished("one", in: host) && !isPublished("two", in: host))
    let named = try Sitegen.run(["publish", "\(host.path)/full", "two"], in: site)
    #expect(named.status == 1)
    #expect(isPublished("two", in: host))
  }

  /// What is wrong with the site is told once.
  @Test func stopsWithASiteThatCannotBeBuilt() throws {
    let site = try site("publish: [ ../one, ../two ]\n")
    try site.write(
      TinySite.briefing("A [dead link](nowhere.md)."), to: "content/briefings/talks.md")
    let outcome = try Sitegen.run(["publish"], in: site)
    #expect(outcome.status == 1)
    #expect(outcome.errors.components(separatedBy: "error[link-broken]").count == 2)
  }

  @Test(arguments: [
    ("", [String](), "there is no target, and content/site.yaml has no publish:"),
    (
      "publish: { name: live, target: ../www }\n", [],
      "the places of content/site.yaml have names; name one: live"
    ),
    ("publish: ../www\n", ["--no-push"], "--remote and --no-push are for git:BRANCH"),
  ])
  func saysWhatIsMissing(_ places: String, _ options: [String], _ reason: String) throws {
    let outcome = try Sitegen.run(["publish"] + options, in: site(places))
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
  }

  @Test(arguments: [
    (
      "publish: s3://bucket",
      "2:10: error[wrong-type]: “s3://bucket” is no target; set up a remote with rclone config"
    ),
    (
      "publish: \"rclone::sftp,ssh='touch x',host=a:/b\"",
      "2:10: error[wrong-type]: “rclone::sftp,ssh='touch x',host=a:/b” gives rclone options, which may"
    ),
    ("publish: \"rclone:cloud,chunk_size=1M:b\"", "gives rclone options"),
    (
      "publish: [ { name: a/b, target: www } ]",
      "2:20: error[wrong-type]: “a/b” is no name for a place"
    ),
    (
      "publish: [ { name: a, target: x }, { name: a, target: y } ]",
      "2:36: error[wrong-type]: two places are called “a”"
    ),
    ("publish: [ { name: a } ]", "error[missing-field]"),
    ("publish: [ { target: a, nmae: b } ]", "did you mean “name”?"),
  ])
  func checksThePlaces(_ places: String, _ finding: String) throws {
    let site = try site(places + "\n")
    for verb in ["check", "publish"] {
      let outcome = try Sitegen.run([verb], in: site)
      #expect(outcome.status == 1, "\(outcome.errors)")
      #expect(outcome.errors.contains(finding), "\(outcome.errors)")
    }
  }
}

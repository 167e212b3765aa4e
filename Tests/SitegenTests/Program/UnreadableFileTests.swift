import Foundation
import TestSupport
import Testing

/// What cannot be read, or is no file, is named, and never passed over: the site that is published
/// stays.
struct UnreadableFileTests {
  private let site: TemporaryFolder

  init() throws {
    site = try TinySite.make([
      "content/facts/more.yaml": "schema: \"sitegen-facts/1\"\n",
      "content/pages/about.md": "---\ntitle: About\n---\n\nText.\n",
    ])
    try #require(try Sitegen.run(["build"], in: site).status == 0)
  }

  /// Builds as a user for whom permissions hold; root takes no notice of them.
  private func build(after line: String) throws -> Outcome {
    let user = "setpriv --reuid 65534 --regid 65534 --clear-groups"
    let asUser = getuid() == 0 ? "chown -R 65534:65534 . && \(user)" : ""
    let build = "\(asUser) timeout -s KILL 120 '\(Sitegen.path)' build"
    return try Command.shell(
      "\(line) && \(build); code=$?; chmod -R u+rwX .; exit $code", in: site.path
    )
    .run()
  }

  @Test(
    .enabled(if: getuid() != 0 || Tool.isInstalled("setpriv"), "no `setpriv` is there"),
    arguments: [
      "content", "content/site.yaml", "content/facts.yaml", "content/facts",
      "content/facts/more.yaml", "content/briefings", "content/briefings/talks.md",
      "content/pages", "content/pages/about.md", "content/assets", "content/assets/notes",
      "content/assets/notes/map.txt", "templates", "templates/briefing.html", "templates/facts",
      "templates/facts/claim.html", "templates/assets", "templates/assets/style.css",
    ])
  func isNamed(_ name: String) throws {
    let before = try FileTree(site.url("public").path)
    let outcome = try build(after: "chmod 000 '\(name)'")
    #expect(outcome.status == 74, "\(outcome.errors)")
    #expect(outcome.errors.contains("\(name)"), "\(outcome.errors)")
    #expect(outcome.errors.contains("Permission denied"), "\(outcome.errors)")
    #expect(try FileTree(site.url("public").path).differences(from: before) == [])
  }

  /// Pipes would be waited for, and devices have no end.
  @Test(arguments: [
    "content/briefings/p.md", "content/pages/p.md", "content/facts/p.yaml", "content/assets/p.txt",
    "content/p.md", "templates/p.html", "templates/assets/p.css", "content/site.yaml",
    "content/facts.yaml", "content/facts.lock.yaml", "templates/briefing.html",
  ])
  func aPipeOrADeviceIsNoFile(_ name: String) throws {
    let before = try FileTree(site.url("public").path)
    for make in ["mkfifo", getuid() == 0 ? "mknod" : ""] where !make.isEmpty {
      let kind = make == "mknod" ? " c 1 5" : ""
      let outcome = try Command.shell(
        "rm -f '\(name)' && \(make) '\(name)'\(kind) && timeout -s KILL 120 '\(Sitegen.path)' build",
        in: site.path
      ).run()
      #expect([1, 74].contains(outcome.status), "\(outcome.errors)")
      #expect(outcome.errors.contains(name), "\(outcome.errors)")
      #expect(try FileTree(site.url("public").path).differences(from: before) == [])
    }
  }

  /// An archived text is named as it stands in the site's folder, in whatever way it cannot be read.
  @Test(arguments: [
    ("mkdir archive/a.txt", "it is not a regular file"),
    ("ln -s /etc/hostname archive/a.txt", "it is, or lies behind, a symbolic link"),
    ("truncate -s 20M archive/a.txt", "it has 20971520 bytes"),
  ])
  func anArchivedTextIsNamedWithItsFolder(_ line: String, _ reason: String) throws {
    let facts = try #require(TinySite.files["content/facts.yaml"]).replacing(
      "published: \"2025\" }", with: "published: \"2025\", archive: { file: a.txt } }")
    try facts.write(to: site.url("content/facts.yaml"), atomically: true, encoding: .utf8)
    for arguments in ["", " --site '\(site.path)'", " --archive archive"] {
      let outcome = try Command.shell(
        "rm -rf archive && mkdir archive && \(line) && '\(Sitegen.path)' build\(arguments)",
        in: site.path
      ).run()
      #expect(outcome.status == 74, "\(outcome.errors)")
      #expect(outcome.errors.contains(" archive/a.txt: \(reason)"), "\(outcome.errors)")
    }
  }

  /// A name that is not UTF-8 is told with its bytes, and what has it is neither read nor lost.
  @Test(arguments: [
    "content/briefings", "content/pages", "content/facts", "content/assets", "templates",
    "templates/assets",
  ])
  func aNameThatIsNoTextIsTold(_ folder: String) throws {
    let before = try FileTree(site.url("public").path)
    let outcome = try Command.shell(
      "printf x > '\(folder)'/$'bad\\xff.md' && '\(Sitegen.path)' build; code=$?;"
        + " rm '\(folder)'/$'bad\\xff.md'; exit $code", in: site.path
    ).run()
    #expect([1, 74].contains(outcome.status), "\(outcome.errors)")
    #expect(outcome.errors.contains("\(folder)/bad"), "\(outcome.errors)")
    #expect(try FileTree(site.url("public").path).differences(from: before) == [])
  }
}

import Foundation
import TestSupport
import Testing

/// Links under sitegen's own names lead nothing that it writes, or removes, out of the site.
struct LinkTests {
  /// A site that was built, of which tests take copies.
  private static let built = Result {
    let site = try TinySite.make()
    try #require(try Sitegen.run(["build"], in: site).status == 0)
    return site
  }

  private let site: TemporaryFolder
  private let outside: TemporaryFolder

  init() throws {
    site = try TinySite.make()
    outside = try TemporaryFolder(["file": "theirs", "folder/file": "theirs"])
  }

  private func link(_ name: String, to target: String) throws {
    let url = site.url(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: url.path, withDestinationPath: "\(outside.path)/\(target)")
  }

  /// Runs the program, and checks that it names the link and leaves all of somebody else alone.
  private func expectRefusal(of name: String, _ arguments: [String] = ["build"]) throws {
    let before = try FileTree(outside.path)
    let output = try FileTree(site.url("public").path)
    let outcome = try Sitegen.run(arguments, in: site)
    #expect(outcome.status == 74, "\(outcome.errors)")
    #expect(outcome.errors.contains(name), "\(outcome.errors)")
    #expect(outcome.errors.contains("symbolic link"), "\(outcome.errors)")
    #expect(try FileTree(outside.path) == before)
    #expect(try FileTree(site.url("public").path) == output)
  }

  @Test(arguments: [
    (".sitegen", "folder"), (".sitegen", "missing"), (".sitegen/lock", "file"),
    (".sitegen/lock", "missing"), ("public", "folder"), ("public", "missing"),
  ])
  func underANameOfOursIsRefused(_ name: String, _ target: String) throws {
    try link(name, to: target)
    try expectRefusal(of: name)
  }

  @Test(arguments: [
    (".sitegen/replaced/index.html", "file"), (".sitegen/replaced", "folder"),
    (".sitegen/replaced", "missing"),
  ])
  func inThePlaceOfACopyIsRefused(_ name: String, _ target: String) throws {
    try #require(try Sitegen.run(["build"], in: site).status == 0)
    try site.write("edited", to: "public/index.html")
    try link(name, to: target)
    try expectRefusal(of: name)
    #expect(try site.text("public/index.html") == "edited")
  }

  @Test func inThePlaceOfTheManifestIsRefused() throws {
    try #require(try Sitegen.run(["build"], in: site).status == 0)
    let manifest = site.url("public/.sitegen-manifest").path
    try FileManager.default.moveItem(atPath: manifest, toPath: "\(outside.path)/manifest")
    try link("public/.sitegen-manifest", to: "manifest")
    try expectRefusal(of: "public/.sitegen-manifest")
  }

  @Test(arguments: ["file", "missing"])
  func inThePlaceOfTheFactsLockIsRefused(_ target: String) throws {
    try link("content/facts.lock.yaml", to: target)
    let before = try FileTree(outside.path)
    let outcome = try Sitegen.run(["facts", "lock", "--force"], in: site)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/facts.lock.yaml:1:1: error[symbolic-link]"))
    #expect(try FileTree(outside.path) == before)
  }

  @Test func inThePlaceOfTheNewFactsLockIsNotFollowed() throws {
    try link(".sitegen/facts.lock.yaml", to: "file")
    let outcome = try Sitegen.run(["facts", "lock", "--force"], in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try outside.text("file") == "theirs")
    #expect(try site.text("content/facts.lock.yaml").contains("source.a"))
  }

  /// What stands under any name that a build reads or writes, be it a link or a folder, leads to
  /// nothing outside of the site, and is named if the build does not do without it.
  @Test(arguments: [
    ".sitegen/memory", ".sitegen/memory-new", ".sitegen/search", ".sitegen/search-new",
    ".sitegen/last", ".sitegen/last-new", ".sitegen/output", ".sitegen/output.new",
    ".sitegen/clock", ".sitegen/links", ".sitegen/lock", "public/.sitegen-manifest",
    "public/.sitegen-new", "public/.sitegen-coming", "public/index.html", "public/briefings",
    "content/site.yaml",
    "content/facts.yaml", "content/facts.lock.yaml", "content/briefings",
    "content/briefings/talks.md", "content/assets", "content/assets/notes/map.txt", "content/pages",
    "templates/assets", "templates/briefing.html", "templates/theme.yaml", "archive", "content",
    "templates",
  ])
  func aLinkOrFolderAtAnyNameLeadsNowhere(_ name: String) throws {
    let before = try FileTree(outside.path)
    for target in ["file", "folder", "missing", nil] {
      let site = try Self.built.get().copied()
      try? FileManager.default.removeItem(at: site.url(name))
      if let target {
        try FileManager.default.createSymbolicLink(
          atPath: site.url(name).path, withDestinationPath: "\(outside.path)/\(target)")
      } else {
        try FileManager.default.createDirectory(
          at: site.url("\(name)/inside"), withIntermediateDirectories: true)
      }
      let outcome = try Sitegen.run(["build"], in: site)
      let what = "\(name) to \(target ?? "a folder"): \(outcome.errors)"
      #expect([0, 1, 74].contains(outcome.status), "\(what)")
      let last = String(name.split(separator: "/").last ?? "")
      #expect(outcome.status == 0 || outcome.errors.contains(last), "\(what)")
      #expect(try FileTree(outside.path) == before, "\(what)")
      let isShown = try FileTree(site.url("public").path).entries.contains {
        !name.hasPrefix("public/") && $0.value.bytes == Data("theirs".utf8)
      }
      #expect(!isShown, "\(what)")
    }
  }

  /// An archive that a site names by a link or by “..” is not read, whatever its sources name in it.
  @Test(arguments: ["link", "..", "root", "inner"])
  func toAnArchiveOfOthersIsRefused(_ way: String) throws {
    try outside.write("their secret words\n", to: "secret")
    let name = String(outside.path.split(separator: "/").last ?? "")
    let named = ["..": "../\(name)", "root": outside.path, "inner": "content/../../\(name)"][way]
    if let named {
      try site.write("title: Test\narchive: \"\(named)\"\n", to: "content/site.yaml")
    } else {
      try FileManager.default.createSymbolicLink(
        atPath: site.url("archive").path, withDestinationPath: outside.path)
    }
    let facts = try site.text("content/facts.yaml")
    try site.write(
      facts.replacing(
        "published: \"2025\" }", with: "published: \"2025\", archive: { file: secret } }"),
      to: "content/facts.yaml")
    let outcome = try Sitegen.run(["build"], in: site)
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("error[archive-missing]"), "\(outcome.errors)")
    #expect(outcome.errors.contains("name the one in which they lie with --archive"))
    #expect(!outcome.errors.contains("secret words"), "\(outcome.errors)")
    let chosen = try Sitegen.run(["build", "--archive", outside.path], in: site)
    #expect(!chosen.errors.contains("archive-missing"), "\(chosen.errors)")
  }

  /// A text that lies outside of the archive is not read, wherever its name leads, and it is said.
  @Test(arguments: ["../texts/a.txt", "in/../../texts/a.txt", "in/../a.txt", "/etc/passwd"])
  func toATextOutsideOfTheArchiveIsRefused(_ name: String) throws {
    for file in ["archive/a.txt", "archive/in/b.txt", "texts/a.txt"] {
      try site.write("their secret words\n", to: file)
    }
    let facts = try site.text("content/facts.yaml")
    try site.write(
      facts.replacing(
        "published: \"2025\" }", with: "published: \"2025\", archive: { file: \"\(name)\" } }"),
      to: "content/facts.yaml")
    let outcome = try Sitegen.run(["check"], in: site)
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(
      outcome.errors.contains(
        "error[archive-missing]: the archived text “\(name)” lies outside of the archive’s folder"),
      "\(outcome.errors)")
    #expect(!outcome.errors.contains("secret words"))
  }

  /// What lies behind a link in the place of a folder of the site is not even listed.
  @Test(arguments: ["content", "templates", "archive"])
  func inThePlaceOfASourceFolderIsNotWalked(_ name: String) throws {
    try #require(try Sitegen.run(["build"], in: site).status == 0)
    try? FileManager.default.removeItem(at: site.url(name))
    try FileManager.default.createSymbolicLink(
      atPath: site.url(name).path, withDestinationPath: "/proc")
    let outcome = try Sitegen.run(["build"], in: site)
    #expect([1, 74].contains(outcome.status), "\(outcome.errors)")
    #expect(outcome.errors.contains("symbolic link"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("\(name)/"), "\(outcome.errors)")
  }

  @Test func calledLikeStagingAreLeftAlone() throws {
    for number in 1...400 { try link(".public.sitegen-\(number)", to: "folder") }
    try link(".public.sitegen-0123456789abcdef", to: "folder")
    let before = try FileTree(outside.path)
    let outcome = try Sitegen.run(["build"], in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try FileTree(outside.path) == before)
    let links = try FileManager.default.contentsOfDirectory(atPath: site.path)
      .filter { $0.hasPrefix(".public.sitegen-") }
    #expect(links.count == 401)
  }

  @Test(arguments: [
    ".public.sitegen-notes/a.txt", ".public.sitegen-1/index.html",
    ".public.sitegen-0123456789abcdef/a.txt", ".public.sitegen-0123456789abcdef/site/a.txt",
    ".public.sitegen-0123456789abcdef/site/.sitegen-manifest",
  ])
  func foldersOfOthersAreNotTakenForStaging(_ file: String) throws {
    try site.write("mine", to: file)
    let outcome = try Sitegen.run(["build"], in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try site.text(file) == "mine")
  }

  @Test func thatOutputNamesIsFollowedAndItsTargetReplacedInOneStep() throws {
    try #require(
      try Sitegen.run(["build", "--output", "\(outside.path)/served"], in: site).status == 0)
    try outside.write("keep", to: "served/CNAME")
    try site.write(TinySite.briefing("Other words."), to: "content/briefings/talks.md")
    try link("public", to: "served")
    let outcome = try Sitegen.run(["build", "--output", "public"], in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try outside.text("served/briefings/talks/index.html").contains("Other words."))
    #expect(try outside.text("served/CNAME") == "keep")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: site.url("public").path)
        == "\(outside.path)/served")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: outside.path).sorted()
        == ["file", "folder", "served"])
  }

  @Test func inTheOutputFolderAreCarriedOverAsLinks() throws {
    try #require(try Sitegen.run(["build"], in: site).status == 0)
    try link("public/elsewhere", to: "folder")
    try site.write(TinySite.briefing("Other words."), to: "content/briefings/talks.md")
    let outcome = try Sitegen.run(["build"], in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try site.text("public/elsewhere/file") == "theirs")
    #expect(try site.text("public/briefings/talks/index.html").contains("Other words."))
  }

  @Test func inThePlaceOfAFolderOfTheSiteIsAFinding() throws {
    try #require(try Sitegen.run(["build"], in: site).status == 0)
    try FileManager.default.removeItem(at: site.url("public/briefings"))
    try link("public/briefings", to: "folder")
    let before = try FileTree(outside.path)
    let outcome = try Sitegen.run(["build", "--force"], in: site)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("public/briefings:1:1: error[output-not-ours]"))
    #expect(try FileTree(outside.path) == before)
  }
}

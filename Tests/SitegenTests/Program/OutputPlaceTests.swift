import Foundation
import TestSupport
import Testing

/// Where a site is published: folders of others, folders that may not be written, and mounts.
struct OutputPlaceTests {
  private let site: TemporaryFolder

  init() throws { site = try TinySite.make() }

  private func text(_ html: String) throws -> String {
    try site.text("\(html)/briefings/talks/index.html")
  }

  // MARK: Refused

  /// Whatever holds what the site is made of is never replaced, with `--force` neither.
  @Test(arguments: [
    ("/", "it is the root of all files"), ("..", "of which the site is made"),
    ("../", "of which the site is made"), ("$HOME", "it is your home folder"),
    (".", "it is the site’s own folder"), ("archive", "of which the site is made"),
    ("public/../content/x", "of which the site is made"),
  ])
  func isRefused(_ folder: String, _ reason: String) throws {
    let home = try TemporaryFolder(["notes.txt": "mine"])
    let before = try FileTree(site.path)
    for force in [[], ["--force"]] {
      let folder = folder.replacingOccurrences(of: "$HOME", with: home.path)
      let outcome = try Sitegen.run(
        ["build", "--output", folder] + force, in: site, environment: ["HOME": home.path])
      #expect(outcome.status == 74 && outcome.errors.contains(reason), "\(outcome.errors)")
    }
    #expect(try FileTree(site.path) == before)
    #expect(home.files() == ["notes.txt"])
  }

  @Test(arguments: [".git", ".git/hooks", "deep/.git/x"])
  func aRepositorysOwnFolderIsRefused(_ folder: String) throws {
    let outcome = try Sitegen.run(["build", "--force", "--output", folder], in: site)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("it is in .git, which belongs to the repository alone"))
    #expect(!FileManager.default.fileExists(atPath: site.url(folder).path))
  }

  // MARK: Two sites

  @Test func theFolderOfAnotherSiteIsNotTakenOverByASlip() throws {
    let parent = try TemporaryFolder()
    for name in ["one", "two"] {
      try FileManager.default.copyItem(atPath: site.path, toPath: "\(parent.path)/\(name)")
    }
    try parent.write(TinySite.briefing("Of another site."), to: "two/content/briefings/talks.md")
    func build(_ options: String...) throws -> Outcome {
      try Sitegen.run(["build", "--site", "one"] + options, in: parent)
    }
    try #require(try Sitegen.run(["build", "--site", "two"], in: parent).status == 0)
    let before = try FileTree(parent.url("two/public").path)
    let refused = try build("--output", "two/public")
    #expect(refused.status == 1)
    #expect(
      refused.errors.contains("error[output-not-ours]: the folder two/public holds the site of "))
    #expect(refused.errors.contains("or take this one over with --force"))
    #expect(try FileTree(parent.url("two/public").path) == before)
    // What this site has put there itself, it goes on with.
    #expect(try build("--output", "two/mine").status == 0)
    #expect(try build("--output", "two/mine").status == 0)
    #expect(try build("--output", "two/public", "--force").status == 0)
    #expect(try parent.text("two/public/briefings/talks/index.html").contains("Text."))
    let published = try Sitegen.run(["publish", "--site", "two", "one/public"], in: parent)
    #expect(published.status == 74 && published.errors.contains("cannot publish to one/public"))
    #expect(!FileManager.default.fileExists(atPath: parent.url("one/public").path))
  }

  /// The manifest of a folder tells whose site it holds, wherever that is.
  @Test(arguments: [
    ("title: Other", 1), ("title: Test\nbase_url: \"https://a.example\"", 0),
    ("title: Other\nbase_url: \"https://a.example\"", 0),
    ("title: Other\nbase_url: \"https://b.example\"", 1),
  ])
  func aFolderThatHoldsAnotherSiteIsLeftAlone(_ settings: String, _ status: Int32) throws {
    let parent = try TemporaryFolder()
    for name in ["one", "two"] {
      try FileManager.default.copyItem(atPath: site.path, toPath: "\(parent.path)/\(name)")
    }
    try parent.write("title: Test\nbase_url: \"https://a.example\"\n", to: "one/content/site.yaml")
    try parent.write("\(settings)\n", to: "two/content/site.yaml")
    try #require(
      try Sitegen.run(["build", "--site", "one", "--output", "out"], in: parent).status == 0)
    let before = try FileTree(parent.url("out").path)
    let build = ["build", "--site", "two", "--output", "out"]
    let outcome = try Sitegen.run(build, in: parent)
    #expect(outcome.status == status)
    if status == 0 { return }
    let message = "the folder out holds a site with another title and address"
    #expect(outcome.errors.contains("error[output-not-ours]: \(message)"))
    #expect(try FileTree(parent.url("out").path) == before)
    #expect(try Sitegen.run(build + ["--force"], in: parent).status == 0)
    // What this site has put there itself, it goes on with, whatever it is called.
    try parent.write("title: Third\n", to: "two/content/site.yaml")
    #expect(try Sitegen.run(build, in: parent).status == 0)
  }

  @Test func anOutputFolderIsNamed() throws {
    let outcome = try Sitegen.run(["build", "--output", ""], in: site)
    #expect(outcome.status == 64 && outcome.errors.contains("--output names no folder"))
  }

  @Test(.enabled(if: Tool.isInstalled("flock"), "no `flock` is there"))
  func theLockIsTheOutputs() throws {
    try #require(try Sitegen.run(["build", "--output", "served"], in: site).status == 0)
    let other = try TinySite.make([
      "content/briefings/talks.md": TinySite.briefing("Of another site.")
    ])
    let build = "'\(Sitegen.path)' build --force --output '\(site.path)/served'"
    let locked = try Command.shell("flock '\(site.path)/served' \(build)", in: other.path).run()
    #expect(locked.status == 75)
    #expect(locked.errors.contains("another build is writing to \(site.path)/served"))
    #expect(try text("served").contains("Text."))
    #expect(try Command.shell(build, in: other.path).run().status == 0)
    #expect(try text("served").contains("Of another site."))
  }

  /// Of two builds at the same time one publishes its whole site, and the other says that, or does it
  /// after the first.
  @Test func twoSitesPublishOneAfterTheOther() throws {
    let pages = ["One.", "Two."]
    let sites = try pages.map { page in
      try TinySite.make([
        "content/briefings/talks.md": TinySite.briefing(page), "content/assets/a.txt": page,
      ])
    }
    let trees = try sites.map { site in
      try #require(try Sitegen.run(["build", "--output", "alone"], in: site).status == 0)
      return try FileTree(site.url("alone").path)
    }
    let builds = sites.map {
      "'\(Sitegen.path)' build --quiet --force --site '\($0.path)' --output '\(site.path)/served' & ids+=($!);"
    }
    for round in 1...6 {
      let line = builds.joined(separator: " ") + " for id in ${ids[@]}; do wait $id; echo $?; done"
      let outcome = try Command.shell(line, in: site.path).run()
      let codes = outcome.output.split(separator: "\n").map(String.init)
      #expect(codes.contains("0") && codes.allSatisfy { ["0", "75"].contains($0) }, "\(outcome)")
      let found = try FileTree(site.url("served").path)
      #expect(trees.contains { found.differences(from: $0) == [] }, "round \(round)")
      if round == 3 { try FileManager.default.removeItem(at: site.url("served")) }
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.path).sorted()
        == ["content", "served", "templates"])
  }

  /// A first build that fails leaves no empty folder.
  @Test func nothingIsLeftOfABuildThatCannotWrite() throws {
    try site.write("", to: ".sitegen/replaced")
    try site.write("{{ briefing.nothing }}", to: "templates/briefing.html")
    #expect(try Sitegen.run(["build"], in: site).status == 1)
    #expect(!FileManager.default.fileExists(atPath: site.url("public").path))
  }

  // MARK: Where nothing may be written

  /// Runs a line for bash that sees mounts of its own.
  private func withMounts(_ line: String) throws -> Outcome {
    let quoted = line.replacingOccurrences(of: "'", with: "'\\''")
    return try Command.shell("\(Mounts.command) bash -ec '\(quoted)'", in: site.path).run()
  }

  private static let readOnly =
    "mount --bind \"$PWD\" \"$PWD\"; mount -o remount,ro,bind \"$PWD\"; cd \"$PWD\"; "

  @Test(.enabled(if: Mounts.canBeMade, "no mounts can be made here"), arguments: [true, false])
  func aSiteThatMayNotBeWrittenIsPublishedElsewhere(_ wasBuilt: Bool) throws {
    if wasBuilt { try #require(try Sitegen.run(["build"], in: site).status == 0) }
    let before = try FileTree(site.path)
    let target = try TemporaryFolder()
    let build = "'\(Sitegen.path)' build --output '\(target.path)/www'"
    for round in 1...3 {
      if round == 2 { try target.write("edited", to: "www/index.html") }
      if round == 3 { try FileManager.default.removeItem(at: target.url("www/404.html")) }
      let outcome = try withMounts(Self.readOnly + build)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try target.text("www/briefings/talks/index.html").contains("Text."))
      #expect(try target.text("www/404.html").contains("<h1>"))
    }
    #expect(try target.text(".www.sitegen/replaced/index.html") == "edited")
    #expect(try FileTree(site.path) == before)
    let refused = try withMounts(Self.readOnly + "'\(Sitegen.path)' build")
    #expect(refused.status == 74 || wasBuilt, "\(refused.errors)")
    #expect(
      wasBuilt || refused.errors.contains("name a folder to which you may write with --output"))
  }

  @Test(.enabled(if: Mounts.canBeMade, "no mounts can be made here"))
  func aMountInAFolderThatMayNotBeWrittenIsReplacedFileByFile() throws {
    let parent = try TemporaryFolder(["www/CNAME": "example.org"])
    let mounts = """
      mount -t tmpfs tmpfs '\(parent.path)'; mkdir '\(parent.path)/www'
      mount -t tmpfs tmpfs '\(parent.path)/www'; echo example.org > '\(parent.path)/www/CNAME'
      mount -o remount,ro '\(parent.path)'
      build() { '\(Sitegen.path)' build --verbose --force --output '\(parent.path)/www'; }
      build; sed -i s/Text/Words/ content/briefings/talks.md; build
      cat '\(parent.path)/www/CNAME' '\(parent.path)/www/briefings/talks/index.html'
      ls -A '\(parent.path)' '\(parent.path)/www'
      """
    let outcome = try withMounts(mounts)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("note[output-not-atomic]"))
    #expect(outcome.output.contains("example.org") && outcome.output.contains("Words."))
    #expect(!outcome.output.contains(".sitegen-new"))
    let left = try FileManager.default.contentsOfDirectory(atPath: site.url(".sitegen").path)
    #expect(!left.contains { $0.hasPrefix(".output") }, "\(left)")
  }

  /// As a user for whom permissions hold; root takes no notice of them.
  @Test(.enabled(if: getuid() != 0 || Tool.isInstalled("setpriv"), "no `setpriv` is there"))
  func aFolderThatMayNotBeWrittenIsToldWithWhatToDo() throws {
    try #require(try Sitegen.run(["build"], in: site).status == 0)
    let before = try FileTree(site.url("public").path)
    try site.write(TinySite.briefing("Other words."), to: "content/briefings/talks.md")
    let user = "setpriv --reuid 65534 --regid 65534 --clear-groups"
    let asUser = getuid() == 0 ? "chown -R 65534:65534 . && \(user)" : ""
    let outcome = try Command.shell(
      "chmod 555 public && \(asUser) '\(Sitegen.path)' build; code=$?; chmod 755 public; exit $code",
      in: site.path
    ).run()
    #expect(outcome.status == 74, "\(outcome.errors)")
    #expect(outcome.errors.contains("public: Permission denied; sitegen has to write to it"))
    #expect(try FileTree(site.url("public").path).differences(from: before) == [])
  }
}

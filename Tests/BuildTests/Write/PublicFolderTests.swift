import Foundation
import Rendering
import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Rendering
@testable import Site

struct PublicFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func location() throws -> OutputLocation {
    OutputLocation(parent: try Folder(folder.path), name: "public")
  }

  private func build(_ files: [String: String]) async throws -> WriteSummary {
    try await build(
      try files.sorted { $0.key < $1.key }.map { path, text in
        OutputFile(try OutputPath(path), from: path, .bytes(Array(text.utf8)))
      })
  }

  private func build(_ files: [OutputFile]) async throws -> WriteSummary {
    let site = try Folder(folder.path)
    let working = try WorkingFolder(of: site)
    let location = try location()
    let stale = try location.removeStaleStaging(working)
    let output = try await PublicFolder(at: location, of: working)
    var summary = try await output.replace(
      with: files, from: site, keepingEditsIn: working, jobs: 1)
    summary.diagnostics += stale
    return summary
  }

  /// A page of the site whose rendering does something else first.
  private func page(_ text: String, _ work: @escaping @Sendable () -> Void) throws -> OutputFile {
    OutputFile(
      try OutputPath("index.html"), from: "a",
      .rendered { _, output in
        work()
        output += Array(text.utf8)
      })
  }

  private func filesOutsideTheWorkingFolder() -> [String] {
    folder.files().filter { !$0.hasPrefix(".sitegen/") }
  }

  @Test func writesChangesAndRemoves() async throws {
    let first = try await build(["index.html": "1", "a/index.html": "2", "b/index.html": "3"])
    #expect((first.written, first.unchanged, first.removed) == (3, 0, 0))
    let second = try await build(["index.html": "1", "a/index.html": "new"])
    #expect((second.written, second.unchanged, second.removed) == (1, 1, 1))
    #expect(folder.files(below: "public") == [".sitegen-manifest", "a/index.html", "index.html"])
    #expect(folder.contents("public/a/index.html") == "new")
    #expect(filesOutsideTheWorkingFolder() == folder.files(below: "public").map { "public/\($0)" })
  }

  @Test func touchesNothingIfNothingChanged() async throws {
    _ = try await build(["index.html": "1"])
    let before = folder.modificationDate("public")
    let summary = try await build(["index.html": "1"])
    #expect((summary.written, summary.unchanged) == (0, 1))
    #expect(folder.modificationDate("public") == before)
  }

  @Test func carriesForeignFilesOver() async throws {
    _ = try await build(["index.html": "1"])
    try folder.write("example.org", to: "public/CNAME")
    try folder.write("ref", to: "public/.git/HEAD")
    _ = try await build(["index.html": "2"])
    _ = try await build(["index.html": "3"])
    #expect(folder.contents("public/CNAME") == "example.org")
    #expect(folder.contents("public/.git/HEAD") == "ref")
    #expect(folder.contents("public/index.html") == "3")
  }

  @Test func keepsACopyOfAnEditedFile() async throws {
    _ = try await build(["index.html": "1"])
    try folder.write("edited", to: "public/index.html")
    let summary = try await build(["index.html": "2"])
    #expect(folder.contents(".sitegen/replaced/index.html") == "edited")
    #expect(summary.diagnostics.map(\.rule) == [.outputEdited])
  }

  @Test func saysOnceThatManyFilesWereEdited() async throws {
    let names = (1...5).map { "\($0).html" }
    _ = try await build(Dictionary(uniqueKeysWithValues: names.map { ($0, "old") }))
    for name in names { try folder.write("edited", to: "public/\(name)") }
    let findings = try await build(Dictionary(uniqueKeysWithValues: names.map { ($0, "new") }))
      .diagnostics
    #expect(findings.map(\.rule) == [.outputEdited])
    let message = findings.first?.message ?? ""
    #expect(
      message.hasPrefix("5 files were edited by hand since the last build, and are replaced: "))
    #expect(["1.html", "2.html", "3.html"].allSatisfy(message.contains))
    #expect(names.allSatisfy { folder.contents(".sitegen/replaced/\($0)") == "edited" })
  }

  @Test func keepsCopiesOfAFileAndOfOneInAFolderOfItsName() async throws {
    _ = try await build(["a": "1", "index.html": "1"])
    try folder.write("first", to: "public/a")
    _ = try await build(["a/b": "2", "index.html": "1"])
    try folder.write("second", to: "public/a/b")
    _ = try await build(["a": "3", "index.html": "1"])
    #expect(folder.contents(".sitegen/replaced/a") == "first")
    #expect(folder.contents(".sitegen/replaced.2/a/b") == "second")
    #expect(folder.contents("public/a") == "3")
  }

  @Test func refusesAFolderOfSomebodyElse() async throws {
    try folder.write("mine", to: "public/thesis.txt")
    let output = try await PublicFolder(at: location())
    #expect(output.obstacles.map(\.rule) == [.outputNotOurs])
  }

  @Test func takesOverAFolderThatHoldsOnlyEmptyFolders() async throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/public/a/b", withIntermediateDirectories: true)
    let output = try await PublicFolder(at: location())
    #expect(output.obstacles == [])
    _ = try await build(["index.html": "1"])
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/public/a/b"))
  }

  @Test func leavesTheOldGenerationAfterAFailure() async throws {
    _ = try await build(["index.html": "1"])
    let missing = OutputFile(try OutputPath("a"), from: "a", .copy(of: "missing"))
    let changed = OutputFile(try OutputPath("index.html"), from: "a", .bytes([0x32]))
    await #expect(throws: FileError.self) { try await build([changed, missing]) }
    #expect(folder.contents("public/index.html") == "1")
    #expect(
      filesOutsideTheWorkingFolder() == ["public/.sitegen-manifest", "public/index.html"])
  }

  /// A file that somebody takes out of the new generation is missed before that is published.
  @Test func nothingIsPublishedWithAFileMissing() async throws {
    _ = try await build(["index.html": "1"])
    let (root, early) = (folder.path, try OutputPath("early.html"))
    let page = try page("2") {
      let working = "\(root)/.sitegen"
      for name in (try? FileManager.default.subpathsOfDirectory(atPath: working)) ?? []
      where name.hasSuffix("/early.html") || name.hasSuffix("/new/0") {
        try? FileManager.default.removeItem(atPath: "\(working)/\(name)")
      }
    }
    let gone = OutputFile(early, from: "a", .bytes([0x31]))
    await #expect(throws: FileError.self) { try await build([gone, page]) }
    #expect(folder.contents("public/index.html") == "1")
    #expect(try await build([gone]).written == 1)
  }

  @Test func keepsWhatComesInDuringABuild() async throws {
    _ = try await build(["index.html": "1"])
    let output = "\(folder.path)/public"
    let page = try page("2") {
      let files = FileManager.default
      try? files.createDirectory(
        atPath: "\(output)/came/empty", withIntermediateDirectories: true)
      try? Data("new".utf8).write(to: URL(filePath: "\(output)/came/in.txt"))
      try? files.createSymbolicLink(atPath: "\(output)/link", withDestinationPath: "came")
    }
    let summary = try await build([page])
    #expect(summary.diagnostics == [])
    #expect(folder.contents("public/index.html") == "2")
    #expect(folder.contents("public/came/in.txt") == "new")
    #expect(folder.contents("public/link/in.txt") == "new")
    #expect(FileManager.default.fileExists(atPath: "\(output)/came/empty"))
    #expect(
      filesOutsideTheWorkingFolder() == [
        "public/.sitegen-manifest", "public/came/in.txt", "public/index.html", "public/link",
      ])
  }

  @Test func copiesAnEditDuringTheBuild() async throws {
    _ = try await build(["index.html": "1", "other.html": "1"])
    let output = "\(folder.path)/public"
    let other = OutputFile(try OutputPath("other.html"), from: "a", .bytes([0x32]))
    let page = try page("2") {
      try? FileManager.default.removeItem(atPath: "\(output)/other.html")
      try? Data("edited meanwhile".utf8).write(to: URL(filePath: "\(output)/other.html"))
    }
    let summary = try await build([other, page])
    #expect(summary.diagnostics.map(\.rule) == [.outputEdited])
    #expect(folder.contents(".sitegen/replaced/other.html") == "edited meanwhile")
    #expect(folder.contents("public/other.html") == "2")
  }

  /// A file that is as it was takes part in the new generation, with what was done to it meanwhile.
  @Test(arguments: [true, false])
  func anEditOfAnUnchangedFileDuringTheBuildIsNoticedByTheNext(_ isReplaced: Bool) async throws {
    _ = try await build(["index.html": "1", "other.html": "1"])
    let output = "\(folder.path)/public"
    var other = OutputFile(try OutputPath("other.html"), from: "a", .bytes([0x31]))
    other.expected = ContentHash([0x31])
    let changed = try page("2") {
      let url = URL(filePath: "\(output)/other.html")
      try? Data("9".utf8).write(to: url, options: isReplaced ? .atomic : [])
      // Until the clock of the file system has ticked.
      let edited = try? Folder(output).status(of: "other.html")?.changed
      while let edited, let now = try? Folder(output).now(passing: "tick"), now <= edited {}
    }
    _ = try await build([other, changed])
    #expect(folder.contents("public/other.html") == "9")
    let summary = try await build([other, try page("3") {}])
    #expect(folder.contents("public/other.html") == "1")
    #expect(folder.contents(".sitegen/replaced/other.html") == "9")
    #expect(summary.diagnostics.map(\.rule) == [.outputEdited])
  }

  @Test func replacesFileByFileWhereFoldersCannotBeExchanged() async throws {
    _ = try await build(["index.html": "1", "old/old.html": "2", "same.css": "3", "turned": "4"])
    try folder.write("mine", to: "public/CNAME")
    let files = ["index.html": "new", "a/index.html": "4", "same.css": "3", "turned/x.html": "5"]
    for (file, text) in files { try folder.write(text, to: "staging/\(file)") }
    try folder.write("", to: "staging/.sitegen-manifest")
    try await PublicFolder(at: location()).replaceFileByFile(
      files.keys.sorted().map { FilePath($0) }, in: Folder("\(folder.path)/staging"),
      without: ["old/old.html", "turned"], isDurable: false)
    #expect(
      folder.files(below: "public") == [
        ".sitegen-manifest", "CNAME", "a/index.html", "index.html", "same.css", "turned/x.html",
      ])
    #expect(folder.contents("public/index.html") == "new")
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/public/old"))
  }
}

extension PublicFolderTests {
  /// Replaces files one by one until one stands in the way, as if the build were killed there.
  private func interruptAReplacement(by files: [String: String], at obstacle: String) async throws {
    for (file, text) in files { try folder.write(text, to: "staging/\(file)") }
    let hashes = files.map { (FilePath($0), ContentHash(Array($1.utf8))) }
    try folder.write(
      Manifest(Dictionary(uniqueKeysWithValues: hashes)).bytes, to: "staging/.sitegen-manifest")
    let former = folder.contents("public/\(obstacle)")
    try? FileManager.default.removeItem(at: folder.url("public/\(obstacle)"))
    try folder.write("", to: "public/\(obstacle)/mine")
    await #expect(throws: FileError.self) {
      try await PublicFolder(at: location()).replaceFileByFile(
        files.keys.sorted().map { FilePath($0) }, in: Folder("\(folder.path)/staging"),
        without: ["gone.html"], isDurable: false)
    }
    try FileManager.default.removeItem(at: folder.url("public/\(obstacle)"))
    if let former { try folder.write(former, to: "public/\(obstacle)") }
  }

  /// Nobody has edited what an interrupted build put in its place, whatever the next one makes; what
  /// somebody then edits is an edit.
  @Test(arguments: ["1", "2", "3"])
  func takesNoFileOfAnInterruptedReplacementForAnEdit(_ next: String) async throws {
    let names = ["a.css", "b.css", "index.html", "z.html"]
    func site(_ text: String) -> [String: String] {
      Dictionary(uniqueKeysWithValues: names.map { ($0, text) })
    }
    _ = try await build(site("1").merging(["gone.html": "1"]) { $1 })
    try await interruptAReplacement(
      by: site("2").merging(["new.css": "2"]) { $1 }, at: "z.html")
    #expect(folder.contents("public/index.html") == "2")
    try folder.write("edited", to: "public/b.css")
    let summary = try await build(site(next))
    #expect(summary.diagnostics.map(\.location.path) == ["public/b.css"])
    #expect(folder.contents(".sitegen/replaced/b.css") == "edited")
    #expect(names.allSatisfy { folder.contents("public/\($0)") == next })
    #expect(folder.files(below: "public") == ([".sitegen-manifest"] + names).sorted())
    #expect(try await build(site(next)).diagnostics == [])
  }
}

/// The generation before the published one, which waits to become the next.
struct SpareTests {
  private let folder: TemporaryFolder
  private let location: OutputLocation

  init() async throws {
    folder = try TemporaryFolder()
    location = OutputLocation(parent: try Folder(folder.path), name: "public")
    for text in ["1", "2", "3"] {
      if text == "2" { try folder.write("mine", to: "public/CNAME") }
      #expect(
        try await build(["index.html": text, "same.html": "same"]).written == (text == "1" ? 2 : 1))
    }
  }

  private func build(_ files: [String: String]) async throws -> WriteSummary {
    let site = try Folder(folder.path)
    let working = try WorkingFolder(of: site)
    let stale = try location.removeStaleStaging(working)
    var summary = try await PublicFolder(at: location, of: working).replace(
      with: files.sorted { $0.key < $1.key }.map { path, text in
        OutputFile(try OutputPath(path), from: path, .bytes(Array(text.utf8)))
      }, from: site, keepingEditsIn: working, jobs: 1)
    summary.diagnostics += stale
    return summary
  }

  private var container: String {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/.sitegen")
      let containers = names.filter { $0.hasPrefix(".output.sitegen-") }
      return ".sitegen/\(try #require(containers.first))"
    }
  }

  @Test func holdsTheGenerationBeforeAndSharesItsFiles() throws {
    let spare = "\(try container)/site"
    #expect(
      folder.files(below: spare) == [".sitegen-manifest", "CNAME", "index.html", "same.html"])
    #expect(folder.contents("\(spare)/index.html") == "2")
    let base = try Folder(folder.path)
    for file in ["CNAME", "same.html"] {
      #expect(
        try base.status(of: FilePath("\(spare)/\(file)"))?.identity
          == base.status(of: FilePath("public/\(file)"))?.identity)
    }
  }

  @Test func becomesTheNextGeneration() async throws {
    let base = try Folder(folder.path)
    let (name, spare) = (try container, try base.status(of: FilePath("\(container)/site")))
    let summary = try await build(["index.html": "4", "same.html": "same"])
    #expect(summary.diagnostics == [])
    #expect(try base.status(of: "public")?.identity == spare?.identity)
    #expect(try container == name)
  }

  @Test func isLeftAloneIfNothingChanged() async throws {
    let base = try Folder(folder.path)
    let spare = "\(try container)/site"
    let paths = try base.tree().map(\.path).filter { path in
      ["public", spare].contains { path.bytes.starts(with: $0.utf8) }
    }
    #expect(paths.count == 10)
    let statuses = try paths.map { try base.status(of: $0) }
    _ = try await build(["index.html": "3", "same.html": "same"])
    #expect(try paths.map { try base.status(of: $0) } == statuses)
  }

  /// Somebody works in a folder that was published when they entered it.
  @Test func whatCameIntoItIsPublished() async throws {
    try folder.write("late", to: "\(container)/site/late.txt")
    let summary = try await build(["index.html": "4", "same.html": "same"])
    #expect(summary.diagnostics == [])
    #expect(folder.contents("public/late.txt") == "late")
    #expect(folder.contents("public/CNAME") == "mine")
    _ = try await build(["index.html": "5", "same.html": "same"])
    #expect(folder.contents("public/late.txt") == "late")
  }

  @Test func whatWasWrittenToAnOldPageInItIsCopied() async throws {
    try folder.write("late", to: "\(container)/site/index.html")
    let summary = try await build(["index.html": "4", "same.html": "same"])
    #expect(summary.diagnostics.map(\.rule) == [.outputEdited])
    #expect(folder.contents(".sitegen/replaced/index.html") == "late")
    #expect(folder.contents("public/index.html") == "4")
  }

  /// Whatever becomes of the spare and the records, what was removed stays removed.
  @Test(arguments: ["left", "record", "both", "marker"])
  func whatWasRemovedDoesNotComeBack(_ lost: String) async throws {
    try FileManager.default.removeItem(atPath: "\(folder.path)/public/CNAME")
    if lost != "record", lost != "marker" { try folder.write("?", to: "\(container)/left") }
    if lost != "left", lost != "marker" { try folder.write("?", to: ".sitegen/output") }
    if lost == "marker" {
      // As in a copy of the whole site, in which all files are others.
      let marker = try #require(folder.contents("\(container)/marker"))
      var lines = marker.components(separatedBy: "\n")
      lines[1] = "1"
      lines[2] = "1 2 0123456789abcdef"
      try folder.write(lines.joined(separator: "\n"), to: "\(container)/marker")
    }
    _ = try await build(["index.html": "4", "same.html": "same"])
    #expect(folder.contents("public/index.html") == "4")
    #expect(folder.contents("public/CNAME") == nil)
    _ = try await build(["index.html": "5", "same.html": "same"])
    #expect(folder.contents("public/CNAME") == nil)
  }

  @Test func isRemovedIfAnotherFolderIsPublished() async throws {
    try FileManager.default.removeItem(atPath: "\(folder.path)/public")
    let old = try container
    let summary = try await build(["index.html": "4"])
    #expect(summary.diagnostics == [])
    #expect(
      folder.contents(old) == nil
        && !FileManager.default.fileExists(atPath: "\(folder.path)/\(old)"))
    #expect(folder.files(below: "public") == [".sitegen-manifest", "index.html"])
  }
}

/// What builds leave behind that were killed.
struct StaleStagingTests {
  private let folder: TemporaryFolder
  private let working: WorkingFolder
  private let location: OutputLocation

  init() throws {
    folder = try TemporaryFolder()
    let site = try Folder(folder.path)
    working = try WorkingFolder(of: site)
    location = OutputLocation(parent: site, name: "public")
  }

  /// Where a staging folder is.
  enum Place: CaseIterable {
    case inTheWorkingFolder, besideTheOutput
  }

  private func staging(_ place: Place) throws -> StagingFolder {
    let staging = try StagingFolder(
      for: location, in: place == .inTheWorkingFolder ? working : nil)
    let start = place == .inTheWorkingFolder ? ".sitegen/.output.sitegen-" : ".public.sitegen-"
    #expect(staging.folder.path.hasPrefix(start))
    return staging
  }

  /// A staging folder as a killed build leaves it, which this process has no lock of any more.
  private func killedStaging(_ place: Place, _ work: (StagingFolder) throws -> Void) throws
    -> String
  {
    let staging = try staging(place)
    try work(staging)
    return String(staging.folder.path.dropLast("/site".count))
  }

  private func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder.path)/\(path)")
  }

  @Test(arguments: Place.allCases)
  func anUnpublishedGenerationIsRemoved(_ place: Place) throws {
    let name = try killedStaging(place) { try $0.folder.write([0x31], toNew: "a/index.html") }
    #expect(isThere("\(name)/site/a/index.html"))
    #expect(try location.removeStaleStaging(working) == [])
    #expect(!isThere(name))
  }

  @Test(arguments: Place.allCases)
  func thatOfARunningBuildIsLeftAlone(_ place: Place) throws {
    let staging = try staging(place)
    #expect(try location.removeStaleStaging(working) == [])
    #expect(isThere("\(staging.folder.path)"))
    try staging.removeAll()
    #expect(!isThere("\(staging.folder.path)"))
  }

  @Test(arguments: Place.allCases)
  func anOldGenerationIsRemovedWithoutLosingWhatCameIn(_ place: Place) throws {
    let manifest = "sitegen-manifest/1\n\(ContentHash([0x31]).hexadecimal) index.html\n"
    try folder.write("1", to: "public/index.html")
    try folder.write(manifest, to: "public/.sitegen-manifest")
    try folder.write("came in", to: "public/note.txt")
    try folder.write("edited", to: "public/feed.xml")
    let name = try killedStaging(place) { staging in
      try staging.folder.write(Array("2".utf8), toNew: "index.html")
      try staging.folder.write(Array("new".utf8), toNew: "feed.xml")
      try staging.folder.write(Array(manifest.utf8), toNew: Manifest.fileName)
      #expect(try staging.exchange() == .exchanged)
    }
    let findings = try location.removeStaleStaging(working)
    #expect(findings.map(\.rule) == [.outputEdited])
    #expect(!isThere(name))
    #expect(folder.contents("public/index.html") == "2")
    #expect(folder.contents("public/note.txt") == "came in")
    #expect(folder.contents("public/feed.xml") == "new")
    #expect(folder.contents(".sitegen/replaced/feed.xml") == "edited")
  }

  @Test(arguments: Place.allCases)
  func aFolderWithSomethingElseInItIsLeftAlone(_ place: Place) throws {
    let name = try killedStaging(place) { try $0.folder.write([0x31], toNew: "a") }
    try folder.write("mine", to: "\(name)/thesis.txt")
    #expect(try location.removeStaleStaging(working) == [])
    #expect(folder.contents("\(name)/thesis.txt") == "mine")
  }

  @Test(arguments: Place.allCases)
  func aCopyUnderAnotherNameIsLeftAlone(_ place: Place) throws {
    let name = try killedStaging(place) { try $0.folder.write([0x31], toNew: "a") }
    let copy =
      place == .besideTheOutput
      ? ".public.sitegen-0123456789abcdef" : ".sitegen/.output.sitegen-0123456789abcdef"
    try FileManager.default.moveItem(
      atPath: "\(folder.path)/\(name)", toPath: "\(folder.path)/\(copy)")
    #expect(try location.removeStaleStaging(working) == [])
    #expect(folder.contents("\(copy)/site/a") == "1")
  }

  @Test func namesCannotBeGuessed() {
    let names = Set((0..<100).map { _ in StagingMarker.newName(for: "public") })
    #expect(names.count == 100)
    #expect(names.allSatisfy { StagingMarker.isName($0, for: "public") })
    for name in [".public.sitegen-notes", ".public.sitegen-1", ".other.sitegen-0123456789abcdef"] {
      #expect(!StagingMarker.isName(FilePath(name), for: "public"))
    }
  }
}

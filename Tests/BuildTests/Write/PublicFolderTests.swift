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
    var summary = try await PublicFolder(at: location).replace(
      with: files, from: site, keepingEditsIn: working, inspecting: Inspection(), jobs: 1)
    summary.diagnostics += stale
    return summary
  }

  /// A page of the site whose rendering does something else first.
  private func page(_ text: String, _ work: @escaping @Sendable () -> Void) throws -> OutputFile {
    OutputFile(
      try OutputPath("index.html"), from: "a",
      .rendered { output in
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

  @Test func refusesAFolderOfSomebodyElse() throws {
    try folder.write("mine", to: "public/thesis.txt")
    #expect(try PublicFolder(at: location()).obstacles.map(\.rule) == [.outputNotOurs])
  }

  @Test func takesOverAFolderThatHoldsOnlyEmptyFolders() async throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/public/a/b", withIntermediateDirectories: true)
    #expect(try PublicFolder(at: location()).obstacles == [])
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

  @Test func replacesFileByFileWhereFoldersCannotBeExchanged() async throws {
    _ = try await build(["index.html": "1", "old/old.html": "2", "same.css": "3", "turned": "4"])
    try folder.write("mine", to: "public/CNAME")
    let files = ["index.html": "new", "a/index.html": "4", "same.css": "3", "turned/x.html": "5"]
    for (file, text) in files { try folder.write(text, to: "staging/\(file)") }
    try folder.write("", to: "staging/.sitegen-manifest")
    try PublicFolder(at: location()).replaceFileByFile(
      files.keys.sorted().map { FilePath($0) }, in: Folder("\(folder.path)/staging"),
      without: ["old/old.html", "turned"])
    #expect(
      folder.files(below: "public") == [
        ".sitegen-manifest", "CNAME", "a/index.html", "index.html", "same.css", "turned/x.html",
      ])
    #expect(folder.contents("public/index.html") == "new")
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/public/old"))
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

  /// A staging folder as a killed build leaves it, which this process has no lock of any more.
  private func killedStaging(_ work: (StagingFolder) throws -> Void) throws -> String {
    let staging = try StagingFolder(beside: location)
    try work(staging)
    return String(staging.folder.path.dropLast("/site".count))
  }

  private func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder.path)/\(path)")
  }

  @Test func anUnpublishedGenerationIsRemoved() throws {
    let name = try killedStaging { try $0.folder.write([0x31], toNew: "a/index.html") }
    #expect(isThere("\(name)/site/a/index.html"))
    #expect(try location.removeStaleStaging(working) == [])
    #expect(!isThere(name))
  }

  @Test func thatOfARunningBuildIsLeftAlone() throws {
    let staging = try StagingFolder(beside: location)
    #expect(try location.removeStaleStaging(working) == [])
    #expect(isThere("\(staging.folder.path)"))
    try staging.removeAll()
    #expect(!isThere("\(staging.folder.path)"))
  }

  @Test func anOldGenerationIsRemovedWithoutLosingWhatCameIn() throws {
    let manifest = "sitegen-manifest/1\n\(ContentHash([0x31]).hexadecimal) index.html\n"
    try folder.write("1", to: "public/index.html")
    try folder.write(manifest, to: "public/.sitegen-manifest")
    try folder.write("came in", to: "public/note.txt")
    try folder.write("edited", to: "public/feed.xml")
    let name = try killedStaging { staging in
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

  @Test func aFolderWithSomethingElseInItIsLeftAlone() throws {
    let name = try killedStaging { try $0.folder.write([0x31], toNew: "a") }
    try folder.write("mine", to: "\(name)/thesis.txt")
    #expect(try location.removeStaleStaging(working) == [])
    #expect(folder.contents("\(name)/thesis.txt") == "mine")
  }

  @Test func aCopyUnderAnotherNameIsLeftAlone() throws {
    let name = try killedStaging { try $0.folder.write([0x31], toNew: "a") }
    let copy = ".public.sitegen-0123456789abcdef"
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

struct WorkingFolderTests {
  @Test func keepsASecondBuildOut() throws {
    let folder = try TemporaryFolder()
    let site = try Folder(folder.path)
    var first: WorkingFolder? = try WorkingFolder(of: site)
    #expect(throws: BuildIsRunning.self) { try WorkingFolder(of: site) }
    #expect(first != nil)
    first = nil
    _ = try WorkingFolder(of: site)
  }
}

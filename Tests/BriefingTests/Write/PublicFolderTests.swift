import Foundation
import Rendering
import Testing

@testable import Build
@testable import Kit

struct PublicFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func build(_ files: [String: String]) async throws -> WriteSummary {
    let outputs = try files.sorted { $0.key < $1.key }.map { path, text in
      OutputFile(try #require(OutputPath(path)), from: path, .bytes(Array(text.utf8)))
    }
    return try await PublicFolder(at: "\(folder.path)/public").replace(
      with: outputs, from: folder.path, keepingReplacedIn: "\(folder.path)/replaced",
      inspecting: Inspection(), jobs: 2)
  }

  @Test func writesChangesAndRemoves() async throws {
    let first = try await build(["index.html": "1", "a/index.html": "2", "b/index.html": "3"])
    #expect((first.written, first.unchanged, first.removed) == (3, 0, 0))
    let second = try await build(["index.html": "1", "a/index.html": "new"])
    #expect((second.written, second.unchanged, second.removed) == (1, 1, 1))
    #expect(folder.files(below: "public") == [".sitegen-manifest", "a/index.html", "index.html"])
    #expect(folder.text("public/a/index.html") == "new")
    #expect(folder.files() == folder.files(below: "public").map { "public/\($0)" })
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
    #expect(folder.text("public/CNAME") == "example.org")
    #expect(folder.text("public/.git/HEAD") == "ref")
    #expect(folder.text("public/index.html") == "3")
  }

  @Test func keepsACopyOfAnEditedFile() async throws {
    _ = try await build(["index.html": "1"])
    try folder.write("edited", to: "public/index.html")
    let summary = try await build(["index.html": "2"])
    #expect(folder.text("replaced/index.html") == "edited")
    #expect(summary.diagnostics.map(\.rule) == [.outputEdited])
  }

  @Test func refusesAFolderOfSomebodyElse() throws {
    try folder.write("mine", to: "public/thesis.txt")
    let obstacles = try PublicFolder(at: "\(folder.path)/public").obstacles
    #expect(obstacles.map(\.rule) == [.outputNotOurs])
  }

  @Test func leavesTheOldGenerationAfterAFailure() async throws {
    _ = try await build(["index.html": "1"])
    let missing = OutputFile(try #require(OutputPath("a")), from: "a", .copy(of: "missing"))
    let changed = OutputFile(try #require(OutputPath("index.html")), from: "a", .bytes([0x32]))
    await #expect(throws: FileError.self) {
      try await PublicFolder(at: "\(folder.path)/public").replace(
        with: [changed, missing], from: folder.path,
        keepingReplacedIn: "\(folder.path)/replaced", inspecting: Inspection(), jobs: 1)
    }
    #expect(folder.text("public/index.html") == "1")
    #expect(folder.files() == ["public/.sitegen-manifest", "public/index.html"])
  }

  @Test func replacesFileByFileWhereFoldersCannotBeExchanged() async throws {
    _ = try await build(["index.html": "1", "old.html": "2", "same.css": "3"])
    try folder.write("mine", to: "public/CNAME")
    let staging = try StagingFolder(beside: "\(folder.path)/public")
    let files = ["index.html": "new", "a/index.html": "4", "same.css": "3"]
    for (file, text) in files { try staging.write(Array(text.utf8), to: file) }
    try staging.write(Manifest().bytes, to: Manifest.fileName)
    try staging.replaceFileByFile(files.keys.sorted(), removing: ["old.html"])
    #expect(
      folder.files() == [
        "public/.sitegen-manifest", "public/CNAME", "public/a/index.html", "public/index.html",
        "public/same.css",
      ])
    #expect(folder.text("public/index.html") == "new")
  }

  @Test func removesWhatAKilledBuildLeftBehind() async throws {
    try folder.write("half", to: ".public.sitegen-1/index.html")
    _ = try await build(["index.html": "1"])
    #expect(folder.files() == ["public/.sitegen-manifest", "public/index.html"])
  }
}

struct BuildLockTests {
  @Test func keepsASecondBuildOut() throws {
    let folder = try TemporaryFolder()
    let lock = try BuildLock(in: "\(folder.path)/.sitegen")
    #expect(throws: BuildIsRunning.self) { _ = try BuildLock(in: "\(folder.path)/.sitegen") }
    _ = consume lock
    _ = try BuildLock(in: "\(folder.path)/.sitegen")
  }
}

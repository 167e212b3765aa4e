import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Kit

/// What is believed of a folder without being read.
struct OutputTreeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["index.html": "1", "a/index.html": "2", "a/b/x": "3"])
  }

  private func look(knowing known: OutputTree? = nil, since nanoseconds: Int64 = .max) async throws
    -> OutputTree
  {
    try await OutputTree(
      Folder(folder.path), knowing: known, since: FileTime(nanoseconds: nanoseconds), jobs: 2)
  }

  /// What is known of all files, settled or not.
  private func known(since nanoseconds: Int64 = .max) async throws -> OutputTree {
    var tree = try await look(since: nanoseconds)
    for number in tree.nodes.indices { tree.nodes[number].hash = ContentHash(value: 1) }
    return tree
  }

  private func shell(_ line: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(filePath: folder.path)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  /// The files whose bytes are believed to be as they were.
  private func believed(_ tree: OutputTree) -> [FilePath] {
    tree.nodes.filter { $0.status.kind == .file && $0.hash != nil }.map(\.path)
  }

  @Test func nothingChanged() async throws {
    let known = try await known()
    #expect(try await look(knowing: known) == known)
  }

  @Test(arguments: [
    "printf 9 > index.html", "touch index.html", "chmod 600 index.html",
    "cp -p index.html i && mv i index.html",
    "touch -r index.html t && printf 9 > index.html && touch -r t index.html && rm t",
  ])
  func aFileThatWasTouchedIsNotBelieved(_ edit: String) async throws {
    let known = try await known()
    try shell(edit)
    let found = try await look(knowing: known)
    #expect(believed(found) == ["a/index.html", "a/b/x"])
    #expect(found.nodes.count == known.nodes.count)
  }

  @Test func aFileThatMayHaveBeenWrittenInTheSameTickIsNotBelieved() async throws {
    #expect(try await believed(look(knowing: known(since: 0))) == [])
  }

  /// An entry came in after the folder was looked at, and its status is the same: the clock has not
  /// ticked.
  @Test(arguments: [true, false])
  func entriesOfAFolderThatMayHaveChangedInTheSameTickAreSeen(_ isSettled: Bool) async throws {
    var known = try await known()
    let number = try #require(known.numbers["a"])
    try shell("printf 4 > a/new")
    known.nodes[number].status = try #require(try Folder(folder.path).status(of: "a"))
    known.nodes[number].isSettled = isSettled
    #expect(try await (look(knowing: known).numbers["a/new"] == nil) == isSettled)
  }

  @Test(arguments: [
    ("printf 4 > a/new", ["a/new"], []), ("rm a/b/x", [], ["a/b/x"]),
    ("rm -r a/b", [], ["a/b", "a/b/x"]), ("mkdir a/c", ["a/c"], []),
    ("mv a/b a/c", ["a/c", "a/c/x"], ["a/b", "a/b/x"]),
    ("rm -r a && ln -s /etc a", [], ["a/b", "a/b/x", "a/index.html"]),
    ("mv a/b/x a/b/y", ["a/b/y"], ["a/b/x"]),
  ])
  func whatCameAndWentIsSeen(_ edit: String, _ come: [String], _ gone: [String]) async throws {
    let known = try await known()
    try shell(edit)
    let found = try await look(knowing: known)
    let (before, after) = (Set(known.nodes.map(\.path)), Set(found.nodes.map(\.path)))
    #expect(after.subtracting(before) == Set(come.map { FilePath($0) }))
    #expect(before.subtracting(after) == Set(gone.map { FilePath($0) }))
  }

  @Test func nothingBehindALinkIsLookedAt() async throws {
    let known = try await known()
    try shell("mkdir ../$(basename $PWD)-aside && mv a ../$(basename $PWD)-aside/a")
    defer { try? FileManager.default.removeItem(atPath: folder.path + "-aside") }
    try shell("ln -s ../$(basename $PWD)-aside/a a")
    let found = try await look(knowing: known)
    #expect(found.nodes.map(\.path) == [".", "a", "index.html"])
    #expect(found.nodes[1].status.kind == .link)
  }
}

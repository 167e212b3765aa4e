import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Kit

struct OutputRecordTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "public/index.html": "1", "public/a/index.html": "2", "public/a/b/x": "3", "public/z": "4",
    ])
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/public/empty", withIntermediateDirectories: true)
    try folder.link("public/link", to: "a")
  }

  private func record() async throws -> OutputRecord {
    let site = try Folder(folder.path)
    let location = OutputLocation(parent: site, name: "public")
    var tree = try await OutputTree(
      Folder("public", in: site), knowing: nil, since: FileTime(nanoseconds: .max), jobs: 2)
    for number in tree.nodes.indices where tree.nodes[number].status.kind == .file {
      tree.nodes[number].hash = ContentHash(value: UInt64(number) << 56)
    }
    return try OutputRecord(tree, of: location)
  }

  @Test func isReadAsItWasWritten() async throws {
    let record = try await record()
    let read = try #require(OutputRecord(reading: record.bytes))
    #expect(read.tree == record.tree)
    #expect((read.parent, read.name) == (record.parent, record.name))
    #expect(
      read.tree.nodes.map(\.path) == [
        ".", "a", "empty", "index.html", "link", "z", "a/b", "a/index.html", "a/b/x",
      ])
    #expect(read.hashes.count == 4)
  }

  @Test func isNoneIfAnyOfItIsMissingOrOther() async throws {
    let bytes = try await record().bytes
    for end in bytes.indices { #expect(OutputRecord(reading: Array(bytes[..<end])) == nil) }
    for place in bytes.indices {
      for bit in [1, 16, 128] as [UInt8] {
        var other = bytes
        other[place] ^= bit
        #expect(OutputRecord(reading: other) == nil, "byte \(place)")
      }
    }
    #expect(OutputRecord(reading: bytes + [0]) == nil)
    #expect(OutputRecord(reading: Array("sitegen-output/4\n".utf8) + bytes.dropFirst(17)) == nil)
  }

  /// Whatever a record holds, it is read or refused, even if its hash is right.
  @Test func isReadOrRefusedWhateverItHolds() async throws {
    let bytes = try await record().bytes
    let start = "sitegen-output/3\n".utf8.count + 16
    var generator = SeededGenerator(seed: 1)
    var refused = 0
    for _ in 0..<20_000 {
      var content = Array(bytes[start...])
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = content.indices.randomElement(using: &generator) ?? 0
        content[place] =
          [0, 1, 0x2F, 0xFF, .random(in: 0...255, using: &generator)]
          .randomElement(using: &generator) ?? 0
      }
      if Bool.random(using: &generator) {
        content.removeLast(Int.random(in: 0..<content.count, using: &generator))
      }
      let changed = CheckedFormat("sitegen-output/3").bytes(with: [content])
      guard let record = OutputRecord(reading: changed) else {
        refused += 1
        continue
      }
      for node in record.tree.nodes.dropFirst() {
        #expect(!node.path.name.bytes.contains(0) && node.path.name != "..")
        #expect(node.entries.upperBound <= record.tree.nodes.count)
      }
    }
    #expect(refused > 1000)
  }

  @Test func isOfNoOtherOutputFolder() async throws {
    let site = try Folder(folder.path)
    let working = try WorkingFolder(of: site)
    let location = OutputLocation(parent: site, name: "public")
    let record = try await record()
    try record.write(to: OutputRecord.fileName, passing: OutputRecord.passing, in: working.folder)
    #expect(try OutputRecord(of: location, in: working) != nil)
    #expect(try OutputRecord(of: OutputLocation(parent: site, name: "other"), in: working) == nil)
    // Another folder under the same name.
    let files = FileManager.default
    try files.moveItem(atPath: "\(folder.path)/public", toPath: "\(folder.path)/aside")
    #expect(try OutputRecord(of: location, in: working) == nil)
    try files.copyItem(atPath: "\(folder.path)/aside", toPath: "\(folder.path)/public")
    #expect(try OutputRecord(of: location, in: working) == nil)
  }

  @Test func aLinkInItsPlaceIsRefused() throws {
    let site = try Folder(folder.path)
    let working = try WorkingFolder(of: site)
    try folder.link(".sitegen/output", to: "../public/z")
    #expect(throws: FileError.self) {
      try OutputRecord(of: OutputLocation(parent: site, name: "public"), in: working)
    }
  }
}

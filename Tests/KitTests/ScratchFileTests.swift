import TestSupport
import Testing

@testable import Kit

/// A file without a name holds what was set aside in it.
struct ScratchFileTests {
  @Test func givesBackWhatWasAdded() async throws {
    let folder = try TemporaryFolder()
    let opened = try Folder(folder.path)
    // Some file systems have no such files.
    guard let file = ScratchFile(in: opened) else { return }
    let parts = (0..<100).map { [UInt8](repeating: UInt8($0), count: $0 * 37) }
    let places = await parallelMap(parts.count, jobs: 4) { indices in
      indices.map { file.add(parts[$0]) }
    }.flatMap(\.self)
    for (part, place) in zip(parts, places) {
      #expect(file.bytes(at: try #require(place)) == part)
    }
    #expect(file.bytes(at: 0..<1_000_000) == nil)
    #expect(try opened.entries().isEmpty)
  }
}

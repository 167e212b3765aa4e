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

  @Test func takesNoMoreThanItMay() throws {
    let folder = try TemporaryFolder()
    guard let file = ScratchFile(in: try Folder(folder.path), limit: 100) else { return }
    #expect(file.add([UInt8](repeating: 1, count: 60)) == 0..<60)
    #expect(file.add([UInt8](repeating: 2, count: 40)) == 60..<100)
    #expect(file.add([3]) == nil)
    #expect(file.bytes(at: 60..<100) == [UInt8](repeating: 2, count: 40))
  }
}

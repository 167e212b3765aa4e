import Build
import Kit
import TestSupport
import Testing

@testable import Publishing

/// Nothing is published that the build did not write.
struct VerifiedSiteTests {
  private func site(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(files)
    let hashes = files.map { (FilePath($0), ContentHash(Array($1.utf8))) }
    let manifest = Manifest(Dictionary(uniqueKeysWithValues: hashes))
    try folder.write(manifest.bytes, to: ".sitegen-manifest")
    return folder
  }

  @Test func readsEveryFile() async throws {
    let folder = try site(["index.html": "Home", "a/index.html": "A"])
    let verified = try await VerifiedSite(folder.path, jobs: 2)
    #expect(verified.files.mapValues(\.size) == ["index.html": 4, "a/index.html": 1])
  }

  @Test func refusesAnEdit() async throws {
    let folder = try site(["index.html": "Home", "a/index.html": "A"])
    try folder.write("B", to: "a/index.html")
    let error = try await #require(throws: FileError.self) {
      try await VerifiedSite(folder.path, jobs: 2)
    }
    #expect(error.path == "\(folder.path)/a/index.html")
    #expect(error.reason == "it is not what the build wrote; build again")
  }

  @Test func refusesWhatIsMissing() async throws {
    let folder = try site(["index.html": "Home"])
    try folder.write(Manifest(["gone.html": ContentHash([])]).bytes, to: ".sitegen-manifest")
    await #expect(throws: FileError.self) { try await VerifiedSite(folder.path, jobs: 1) }
  }
}

import Foundation
import Kit
import Site
import TestSupport
import Testing

@testable import Build

/// A `.sitegen` that came with the site of somebody else is not believed.
struct ForeignCheckoutTests {
  private let site: TestSite
  private let page = "public/briefings/talks/index.html"

  init() async throws {
    site = try TestSite(["content/briefings/talks.md": TestSite.briefing("Text.")])
    #expect(try await site.build() == [])
    try forge()
  }

  /// Puts another page in the place of one, and has the memory and the manifest say that the build
  /// made it.
  private func forge() throws {
    let old = ContentHash(Array(try site.folder.text(page).utf8))
    try site.folder.write("FORGED", to: page)
    let new = ContentHash(Array("FORGED".utf8))
    try site.folder.edit("public/.sitegen-manifest", old.hexadecimal, to: new.hexadecimal)
    let url = site.folder.url(".sitegen/memory")
    let format = CheckedFormat("sitegen-memory/3")
    let bytes = Array(try Data(contentsOf: url))
    let segments = format.segments(of: bytes).map { Array(bytes[$0]) }
    try #require(segments.contains { $0.contains(Self.bytes(of: old)) })
    let forged = segments.map { $0.replacing(Self.bytes(of: old), with: Self.bytes(of: new)) }
    try Data(format.bytes(with: forged)).write(to: url)
  }

  private static func bytes(of hash: ContentHash) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: hash.value >> (8 * $0)) }
  }

  /// Copies the site, and builds the copy.
  private func buildCopy() async throws -> (folder: TemporaryFolder, findings: [String]) {
    let copy = try TestSite([:])
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: site.folder.path) {
      try? files.removeItem(at: copy.folder.url(name))
      try files.copyItem(at: site.folder.url(name), to: copy.folder.url(name))
    }
    return (copy.folder, try await copy.build())
  }

  /// Where it was written it is believed, so that the forgery is one.
  @Test func isBelievedWhereItWasWritten() async throws {
    _ = try await site.build { $0.today = nil }
    #expect(try site.folder.text(page) == "FORGED")
  }

  /// Files that anybody may have made as large as they like, of which nothing is read but the beginning.
  @Test(arguments: [
    ".sitegen/memory", ".sitegen/last", ".sitegen/search", ".sitegen/output",
    "public/.sitegen-manifest",
  ])
  func isSetAsideWhateverItsSize(_ name: String) async throws {
    let url = site.folder.url(name)
    let handle = try FileHandle(forWritingTo: url)
    try handle.truncate(atOffset: 5 << 30)
    try handle.close()
    let found = try await site.build { $0.takesOutputOver = true }
    #expect(!found.contains { $0.contains("5368709120") }, "\(found)")
  }

  @Test func isSetAsideElsewhere() async throws {
    let (folder, _) = try await buildCopy()
    #expect(try folder.text(page).contains("Text."))
    #expect(!(try folder.text(page).contains("FORGED")))
  }

  /// The next build believes what the first one wrote in its place.
  @Test func whatTheFirstBuildWritesIsBelieved() async throws {
    let (folder, _) = try await buildCopy()
    let before = folder.modificationDate(page)
    var options = BuildOptions(site: folder.path, now: .epoch)
    options.jobs = 1
    #expect(try await SiteBuilder(options).filesToRender() == [])
    #expect(try await SiteBuilder(options).build().written?.written == 0)
    #expect(folder.modificationDate(page) == before)
  }
}

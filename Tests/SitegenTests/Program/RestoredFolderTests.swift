import Foundation
import TestSupport
import Testing

/// A service restores a site's folder on another machine, with what made its builds fast.
struct RestoredFolderTests {
  /// Builds a site with a key, and a copy of its folder with another; true if the copy's build took
  /// the findings of pages from the first.
  private func isBelieved(_ key: String, then other: String) throws -> Bool {
    let site = try TinySite.make()
    try #require(
      try Sitegen.run(["build"], in: site, environment: ["SITEGEN_CACHE_KEY": key]).status == 0)
    let copy = try TemporaryFolder([:])
    try #require(try Command.shell("cp -R \(site.path)/. .", in: copy.path).run().status == 0)
    let outcome = try Sitegen.run(
      ["build", "--timings"], in: copy, environment: ["SITEGEN_CACHE_KEY": other])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let rows = outcome.errors.split(separator: "\n").map { $0.split(separator: " ") }
    let row = try #require(rows.first { $0.first == "check" })
    return row.count == 5
  }

  @Test func isBelievedByItsKey() throws {
    #expect(try isBelieved("a secret of the desk", then: "a secret of the desk"))
  }

  @Test(arguments: [("a", "b"), ("a", ""), ("", "a"), ("", "")])
  func isSetAsideWithoutIt(_ key: String, _ other: String) throws {
    #expect(try !isBelieved(key, then: other))
  }
}

import Foundation
import TestSupport
import Testing

/// Before whatever call of the operating system a build is killed, the output folder is the old site
/// or the new one, and the next build makes the new one and loses nothing.
///
/// The builds are those of a desk at work: there are the record and the spare of the build before,
/// something has changed in every way, and others keep and edit files in the output folder. Of the
/// calls some are tried; all are with `SITEGEN_TEST_ALL_FAULTS` set.
@Suite(
  .enabled(if: Fault.library != nil, "no C compiler `cc` is there to build the library of faults"))
struct KillTests {
  private static let arguments = ["build", "--jobs", "1"]
  private static let runsAll =
    ProcessInfo.processInfo.environment["SITEGEN_TEST_ALL_FAULTS"] != nil

  private let site: TemporaryFolder

  init() throws {
    site = try TinySite.make()
    try #require(try Sitegen.run(Self.arguments, in: site).status == 0)
    try site.write("example.org", to: "public/CNAME")
    try site.write("ref", to: "public/.git/refs/heads/main")
    try FileManager.default.createSymbolicLink(
      atPath: site.url("public/latest").path, withDestinationPath: "briefings/talks")
    try change(0)
    try #require(try Sitegen.run(Self.arguments, in: site).status == 0)
  }

  /// Changes the site in every way: a page and a file are other, some come and others go.
  private func change(_ round: Int) throws {
    try site.write(TinySite.briefing("Round \(round)."), to: "content/briefings/talks.md")
    try site.write("map \(round)", to: "content/assets/notes/map.txt")
    // As it was in every second round, so that the spare has to get it from what is published.
    try site.write("slow \(round / 2)", to: "content/assets/slow.txt")
    let (even, odd) = (
      [
        "briefings/extra.md": TinySite.briefing("Extra."), "assets/deep/er/x.txt": "x",
        "assets/turning": "a file",
      ], ["assets/odd/y.txt": "y", "assets/turning/z.txt": "in a folder"]
    )
    for path in (round % 2 == 0 ? odd : even).keys {
      try? FileManager.default.removeItem(at: site.url("content/\(path)"))
    }
    try? FileManager.default.removeItem(at: site.url("content/assets/turning"))
    for (path, text) in round % 2 == 0 ? even : odd { try site.write(text, to: "content/\(path)") }
    try site.write("edited \(round)", to: "public/index.html")
    try site.write("kept \(round)", to: "public/kept.txt")
  }

  /// The output folder that a first build makes, with what others keep in it.
  private func clean(_ round: Int) throws -> FileTree {
    let other = try TemporaryFolder()
    for name in ["content", "templates"] {
      try FileManager.default.copyItem(at: site.url(name), to: other.url(name))
    }
    try #require(try Sitegen.run(Self.arguments, in: other).status == 0)
    for name in ["CNAME", ".git", "kept.txt", "latest"] {
      try FileManager.default.copyItem(
        at: site.url("public/\(name)"), to: other.url("public/\(name)"))
    }
    return try FileTree(other.url("public").path)
  }

  @Test(arguments: [
    "any", "openat", "openat2", "write", "close", "mkdirat", "linkat", "renameat", "renameat2",
    "unlinkat",
  ])
  func leavesTheOldSiteOrTheNewOne(_ call: String) throws {
    try change(1)
    let count = try count(Fault.kill(before: call))
    try #require(count > 0)
    var (round, isNew) = (1, 0)
    for number in Self.chosen(count, step: call == "any" ? 25 : 4) {
      round += 1
      try change(round)
      let old = try FileTree(site.url("public").path)
      let new = try clean(round)
      let (outcome, hasFailed) = try Fault.kill(before: call).run(
        Self.arguments, in: site, failing: number)
      let name = "\(call) \(number) of \(count): \(outcome.errors)"
      // The number of calls varies by a few from round to round.
      #expect(outcome.status == (hasFailed ? 128 + 9 : 0), "\(name)")
      let found = try FileTree(site.url("public").path)
      if found.differences(from: old) != [] {
        isNew += 1
        #expect(found.differences(from: new) == [], "\(name)")
      }
      let next = try Sitegen.run(Self.arguments, in: site)
      #expect(next.status == 0, "\(name)then: \(next.errors)")
      #expect(try FileTree(site.url("public").path).differences(from: new) == [], "\(name)")
      try expectNothingIsLeftOrLost(round, name)
    }
    #expect(
      isNew > 0 || !["renameat", "close", "any"].contains(call), "no kill came after the exchange")
  }

  /// Checks that nothing is beside the site, there is one spare at most, and the edit is kept.
  private func expectNothingIsLeftOrLost(_ round: Int, _ name: String) throws {
    let files = FileManager.default
    #expect(
      try files.contentsOfDirectory(atPath: site.path).sorted()
        == [".sitegen", "content", "public", "templates"], "\(name)")
    let working = try files.contentsOfDirectory(atPath: site.url(".sitegen").path)
    #expect(working.count { $0.hasPrefix(".output.sitegen-") } <= 1, "\(name)")
    let copies = try files.contentsOfDirectory(atPath: site.url(".sitegen/replaced").path)
    #expect(
      try copies.contains { try site.text(".sitegen/replaced/\($0)") == "edited \(round)" },
      "\(name)")
    try files.removeItem(at: site.url(".sitegen/replaced"))
  }

  /// How many of the calls a build makes.
  private func count(_ fault: Fault) throws -> Int {
    try Fault(call: fault.call, error: fault.error).count(Self.arguments, in: site)
  }

  /// The numbers of the calls that are tried: most of them late, where the site is written.
  private static func chosen(_ count: Int, step: Int) -> [Int] {
    if runsAll { return Array(1...count) }
    let late = stride(from: count, to: max(0, count * 3 / 5), by: -max(1, count * 2 / 5 / step))
    return Set(late).union([1, max(1, count - 1), max(1, count - 2)]).sorted()
  }
}

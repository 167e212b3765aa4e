import Foundation
import TestSupport
import Testing

/// Before whatever call of the operating system a build is killed, and whichever of them fails, the
/// output folder is the old site or the new one, and the next build makes the new one and loses
/// nothing.
///
/// The builds are those of a desk at work: there are the record and the spare of the build before,
/// something has changed in every way, and others keep and edit files in the output folder. Of the
/// calls some are tried; all are with `SITEGEN_TEST_ALL_FAULTS` set.
@Suite(
  .enabled(if: Fault.library != nil, "no C compiler `cc` is there to build the library of faults"))
struct InterruptionTests {
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
  func leavesTheOldSiteOrTheNewOneIfItIsKilled(before call: String) throws {
    let tried = try leavesTheOldSiteOrTheNewOne(
      .signal(SIGKILL, before: call), samples: call == "any" ? 15 : 3
    ) { outcome, hasFailed, _, name in
      // The number of calls varies by a few from round to round.
      #expect(outcome.status == (hasFailed ? 128 + 9 : 0), "\(name)")
    }
    #expect(tried.contains(true) || !["renameat", "any"].contains(call), "none came late enough")
  }

  @Test(arguments: [
    "openat", "openat2", "write", "read", "readdir", "fstat", "fstatat", "mkdirat", "linkat",
    "renameat", "renameat2", "unlinkat",
  ])
  func leavesTheOldSiteOrTheNewOneIfACallFails(_ call: String) throws {
    _ = try leavesTheOldSiteOrTheNewOne(Fault(call: call, error: (5, "EIO")), samples: 3) {
      outcome, hasFailed, isNew, name in
      #expect(outcome.status == (hasFailed && !isNew ? 74 : 0), "\(name)")
      if hasFailed { #expect(outcome.errors.contains("cannot "), "\(name)") }
    }
  }

  /// What a user or a system that shuts down sends ends the program, once it has cleared up.
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func leavesNothingBehindIfItIsStopped(by signal: Int32) throws {
    let kept: Set<String> = [
      "lock", "memory", "search", "last", "output", "spare/lock", "spare/marker", "spare/site",
      "spare/left",
    ]
    let tried = try leavesTheOldSiteOrTheNewOne(.signal(signal, before: "any"), samples: 10) {
      outcome, hasFailed, isNew, name in
      #expect(outcome.status == 128 + signal || (outcome.status == 0 && isNew), "\(name)")
      #expect((try? workingFiles())?.subtracting(kept) == [], "\(name)")
    }
    #expect(tried.contains(false), "none came early enough")
  }

  /// The names in the working folder but those of copies, and in the staging folder that is kept.
  private func workingFiles() throws -> Set<String> {
    let files = FileManager.default
    let folder = site.url(".sitegen").path
    let names = try files.contentsOfDirectory(atPath: folder).filter { $0 != "replaced" }
    return try Set(
      names.flatMap { name in
        guard name.hasPrefix(".output.sitegen-") else { return [name] }
        return try files.contentsOfDirectory(atPath: "\(folder)/\(name)").map { "spare/\($0)" }
      })
  }

  /// Changes the site, builds it with a fault, and then without.
  ///
  /// - Parameters:
  ///   - fault: What happens at one of the calls.
  ///   - samples: How many of the later calls are tried.
  ///   - check: Checks how the build ended, given whether the fault came to be and whether the folder
  ///     holds the new site.
  /// - Returns: For each call that was tried whether the new site was there.
  /// - Throws: If the site cannot be built.
  private func leavesTheOldSiteOrTheNewOne(
    _ fault: Fault, samples: Int, _ check: (Outcome, Bool, Bool, String) -> Void
  ) throws -> [Bool] {
    // A round that adds files makes other calls than one that takes them away.
    let counts = try [1, 2].map { round in
      try change(round)
      return try count(fault)
    }
    let most = try #require(counts.max())
    try #require(most > 0)
    var round = 2
    return try Self.chosen(most, samples).map { chosen in
      round += 1
      try change(round)
      let count = counts[(round - 1) % 2]
      // As far from the end, where the sites are exchanged.
      let number = Self.runsAll ? chosen : max(1, count - (most - chosen))
      let old = try FileTree(site.url("public").path)
      let new = try clean(round)
      let (outcome, hasFailed) = try fault.run(Self.arguments, in: site, failing: number)
      let name = "\(fault.testDescription), \(number) of \(count): \(outcome.errors)"
      let found = try FileTree(site.url("public").path)
      let isNew = found.differences(from: old) != []
      if isNew { #expect(found.differences(from: new) == [], "\(name)") }
      check(outcome, hasFailed, isNew, name)
      let next = try Sitegen.run(Self.arguments, in: site)
      #expect(next.status == 0, "\(name)then: \(next.errors)")
      #expect(try FileTree(site.url("public").path).differences(from: new) == [], "\(name)")
      try expectNothingIsLeftOrLost(round, name)
      return isNew
    }
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
  private static func chosen(_ count: Int, _ samples: Int) -> [Int] {
    if runsAll { return Array(1...count) }
    let late = stride(from: count, to: max(0, count * 3 / 5), by: -max(1, count * 2 / 5 / samples))
    return Set(late).union([1, max(1, count - 1), max(1, count - 2)]).sorted()
  }
}

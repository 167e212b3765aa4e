import Foundation
import TestSupport
import Testing

/// Whatever call of the operating system fails, the output folder is the old site or the new one,
/// and a run that could not do its work ends with 74 and says where.
///
/// Of the calls that a run makes the first, the last and some between fail in turn; all of them do
/// with `SITEGEN_TEST_ALL_FAULTS` set.
@Suite(
  .enabled(if: Fault.library != nil, "no C compiler `cc` is there to build the library of faults"))
struct FaultTests {
  static let faults =
    ["openat", "openat2", "readdir", "fstat", "fstatat", "read", "write", "close"].map {
      Fault(call: $0, error: (5, "EIO"))
    }
    + ["mkdirat", "linkat", "renameat", "renameat2", "unlinkat", "flock", "fdopendir"].map {
      Fault(call: $0, error: (5, "EIO"))
    } + [
      Fault(call: "openat", error: (24, "EMFILE")), Fault(call: "openat2", error: (24, "EMFILE")),
      Fault(call: "openat2", error: (13, "EACCES")), Fault(call: "mkdirat", error: (13, "EACCES")),
      Fault(call: "renameat2", error: (13, "EACCES")), Fault(call: "linkat", error: (13, "EACCES")),
      Fault(call: "unlinkat", error: (13, "EACCES")),
      Fault(call: "realpath", error: (5, "EIO")), Fault(call: "renameat", error: (28, "ENOSPC")),
      Fault(call: "write", error: (28, "ENOSPC")), Fault(call: "linkat", error: (28, "ENOSPC")),
      Fault(call: "mkdirat", error: (28, "ENOSPC")), Fault(call: "flock", error: (37, "ENOLCK")),
      Fault(call: "write", error: (28, "ENOSPC"), isLasting: true),
      Fault(call: "openat2", error: (24, "EMFILE"), isLasting: true),
      Fault(call: "unlinkat", error: (5, "EIO"), isLasting: true),
      Fault(call: "readdir", error: (5, "EIO"), isLasting: true),
    ]

  /// What the program is to take no notice of.
  static let harmless = [
    Fault(call: "any", error: (4, "EINTR")), .short("read"), .short("write"),
    Fault(call: "linkat", error: (18, "EXDEV")), Fault(call: "statx", error: (38, "ENOSYS")),
  ]

  private static let runsAll =
    ProcessInfo.processInfo.environment["SITEGEN_TEST_ALL_FAULTS"] != nil

  private static let arguments = ["build", "--jobs", "1"]

  /// A site that was built and then changed in every way: a page and an asset are new, one of each
  /// is gone, one is other, one was edited by hand, and others keep files in the output folder.
  private static let changed = Result {
    let site = try TinySite.make([
      "content/briefings/gone.md": TinySite.briefing("Gone."),
      "content/assets/gone.txt": "gone",
    ])
    try #require(try Sitegen.run(arguments, in: site).status == 0)
    try site.write("example.org", to: "public/CNAME")
    try site.write("ref", to: "public/.git/packed-refs")
    try FileManager.default.createDirectory(
      at: site.url("public/.git/refs/heads"), withIntermediateDirectories: true)
    try site.write("edited", to: "public/notes/map.txt")
    try site.write("A better map.\n", to: "content/assets/notes/map.txt")
    for file in ["content/briefings/gone.md", "content/assets/gone.txt"] {
      try FileManager.default.removeItem(at: site.url(file))
    }
    try site.write(TinySite.briefing("Other words."), to: "content/briefings/talks.md")
    try site.write(TinySite.briefing("New."), to: "content/briefings/new.md")
    try site.write("new", to: "content/assets/deep/er/new.txt")
    return site
  }

  /// The output folder of the changed site as it is, and as a good build makes it.
  private static let outputs = Result {
    let old = try FileTree(changed.get().url("public").path)
    let site = try copy()
    try #require(try Sitegen.run(arguments, in: site).status == 0)
    let new = try FileTree(site.url("public").path)
    try #require(!old.differences(from: new).isEmpty)
    return (old: old, new: new)
  }

  private static func copy() throws -> TemporaryFolder { try changed.get().copied() }

  @Test(arguments: faults)
  func leavesTheOldSiteOrTheNewOne(_ fault: Fault) throws {
    let count = try fault.count(Self.arguments, in: Self.copy())
    try #require(count > 0)
    for number in Self.chosen(count) {
      #expect(try fails(fault, at: number), "call \(number) of \(count) did not fail")
    }
  }

  /// The numbers of the calls that are to fail, of so many.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - last: How many of the last ones are among them.
  ///   - parts: Into how many parts the others fall, of each of which the first is among them.
  /// - Returns: The numbers, ascending.
  private static func chosen(_ count: Int, last: Int = 2, parts: Int = 2) -> [Int] {
    if count == 0 || runsAll { return Array(1..<(count + 1)) }
    let between = stride(from: 1, to: count, by: max(1, count / parts))
    return Set(max(1, count - last + 1)...count).union(between).sorted()
  }

  /// Runs a build with a fault, and checks what it leaves.
  ///
  /// - Returns: Whether the call was made.
  private func fails(_ fault: Fault, at number: Int) throws -> Bool {
    let site = try Self.copy()
    let (outcome, hasFailed) = try fault.run(Self.arguments, in: site, failing: number)
    let (old, new) = try Self.outputs.get()
    let found = try FileTree(site.url("public").path)
    let name = "\(fault.testDescription), call \(number): \(outcome.errors)"
    if outcome.status == 0 {
      #expect(found.differences(from: new) == [], "\(name)")
      // What could not be done after the exchange is told. Nothing is lost when a file that was read
      // cannot be closed, and a folder that is shut is opened to remove what is in it.
      let isTold = ["output-leftover", "output-not-recorded", "cannot "].contains(
        where: outcome.errors.contains)
      let isHarmless =
        fault.call == "close" || fault.error.name == "EACCES"
        || (fault.call == "renameat2" && outcome.errors.contains("output-not-atomic"))
      #expect(isTold || isHarmless || !hasFailed, "\(name)")
    } else {
      #expect(outcome.status == 74, "\(name)")
      #expect(found.differences(from: old) == [], "\(name)")
      #expect(outcome.errors.contains(try Regex("cannot [a-z ]+ [^ ]*[a-z./]+[^ ]*: ")), "\(name)")
    }
    try expectGoodBuild(in: site, name)
    return hasFailed
  }

  @Test(arguments: harmless)
  func isNotSeen(_ fault: Fault) throws {
    let count = try fault.count(Self.arguments, in: Self.copy())
    let new = try Self.outputs.get().new
    try #require(count > 0)
    for number in Self.chosen(count, last: 1, parts: 5) {
      let site = try Self.copy()
      let (outcome, hasFailed) = try fault.run(Self.arguments, in: site, failing: number)
      let name = "\(fault.testDescription), call \(number): \(outcome.errors)"
      #expect(hasFailed && outcome.status == 0 && !outcome.errors.contains("cannot "), "\(name)")
      #expect(try FileTree(site.url("public").path).differences(from: new) == [], "\(name)")
      try expectGoodBuild(in: site, name)
    }
  }

  @Test(arguments: ["renameat", "renameat2", "mkdirat", "write"])
  func aFirstBuildLeavesNothingOrTheSite(_ call: String) throws {
    let fault = Fault(call: call, error: (5, "EIO"))
    let good = try TinySite.make()
    let count = try fault.count(Self.arguments, in: good)
    let whole = try FileTree(good.url("public").path)
    try #require(count > 0)
    for number in Self.chosen(count) {
      let site = try TinySite.make()
      let (outcome, hasFailed) = try fault.run(Self.arguments, in: site, failing: number)
      let found = try FileTree(site.url("public").path)
      if outcome.status == 0 {
        // Only what would make the next build faster could not be written.
        #expect(outcome.errors.contains(": warning[output-not-recorded]: "))
        #expect(found.differences(from: whole) == [])
      } else {
        #expect(hasFailed && outcome.status == 74, "call \(number): \(outcome.errors)")
        #expect(found.entries.isEmpty)
      }
      #expect(try Sitegen.run(Self.arguments, in: site).status == 0)
      #expect(try FileTree(site.url("public").path).differences(from: whole) == [])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: site.path).sorted()
          == [".sitegen", "content", "public", "templates"])
    }
  }

  /// Checks that the next build makes the new site, leaves nothing beside it and has lost no edit.
  private func expectGoodBuild(in site: TemporaryFolder, _ name: String) throws {
    let outcome = try Sitegen.run(Self.arguments, in: site)
    #expect(outcome.status == 0, "\(name)then: \(outcome.errors)")
    let found = try FileTree(site.url("public").path)
    #expect(found.differences(from: try Self.outputs.get().new) == [], "\(name)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.path).sorted()
        == [".sitegen", "content", "public", "templates"], "\(name)")
    #expect(try site.text(".sitegen/replaced/notes/map.txt") == "edited", "\(name)")
  }

  /// As on a kernel that has no openat2(2): the same is done another way.
  @Test func buildsWithoutOpenat2() throws {
    let fault = Fault(call: "openat2", error: (38, "ENOSYS"), isLasting: true)
    let site = try Self.copy()
    let (outcome, hasFailed) = try fault.run(Self.arguments, in: site, failing: 1)
    #expect(hasFailed && outcome.status == 0, "\(outcome.errors)")
    #expect(
      try FileTree(site.url("public").path).differences(from: Self.outputs.get().new) == [])
    try FileManager.default.removeItem(at: site.url(".sitegen"))
    try FileManager.default.createSymbolicLink(
      atPath: site.url(".sitegen").path, withDestinationPath: "content")
    let refused = try fault.run(Self.arguments, in: site, failing: 1).outcome
    #expect(refused.status == 74)
    #expect(
      refused.errors.contains("look at .sitegen/last: it is, or lies behind, a symbolic link"))
  }

  /// All that is published is on the disk before it is, and the exchange after it.
  @Test func syncsFilesAndFoldersBeforeTheExchange() throws {
    let arguments = Self.arguments + ["--durable"]
    let fault = Fault(call: "fsync", error: (5, "EIO"))
    let (old, new) = try Self.outputs.get()
    let count = try fault.count(arguments, in: Self.copy())
    // The folder itself, and twice for the exchange.
    #expect(count == new.entries.keys.count { Self.isOurs($0) } + 3)
    for number in Self.chosen(count) {
      let site = try Self.copy()
      let (outcome, hasFailed) = try fault.run(arguments, in: site, failing: number)
      #expect(hasFailed && outcome.status == 74, "call \(number): \(outcome.errors)")
      #expect(outcome.errors.contains("cannot sync "))
      #expect(try FileTree(site.url("public").path).differences(from: old) == [])
      try expectGoodBuild(in: site, "fsync, call \(number)")
    }
    #expect(try fault.count(Self.arguments, in: Self.copy()) == 0)
  }

  private static func isOurs(_ path: String) -> Bool {
    !path.hasPrefix(".git") && path != "CNAME"
  }

  /// Where folders cannot be exchanged, files are replaced one by one.
  @Test func replacesFileByFileWhereFoldersCannotBeExchanged() throws {
    let fault = Fault(call: "renameat2", error: (22, "EINVAL"), isLasting: true)
    let site = try Self.copy()
    let (outcome, hasFailed) = try fault.run(
      Self.arguments + ["--verbose"], in: site, failing: 1)
    #expect(hasFailed && outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("public:1:1: note[output-not-atomic]"))
    try expectGoodBuild(in: site, "")
  }

  @Test(arguments: ["check", "facts list", "facts lock --force"], ["readdir", "fstatat", "read"])
  func aVerbThatReadsEndsWith74(_ verb: String, _ call: String) throws {
    let fault = Fault(call: call, error: (5, "EIO"))
    let arguments = verb.split(separator: " ").map(String.init)
    let count = try fault.count(arguments, in: Self.copy())
    try #require(count > 0)
    for number in Self.chosen(count) {
      let site = try Self.copy()
      let (outcome, hasFailed) = try fault.run(arguments, in: site, failing: number)
      // Once the facts are locked, only a line that a finding quotes may be missing.
      let hasLocked = FileManager.default.fileExists(
        atPath: site.url("content/facts.lock.yaml").path)
      #expect(
        hasFailed && outcome.status == (hasLocked ? 0 : 74), "call \(number): \(outcome.errors)")
      #expect(outcome.errors.contains("cannot "))
    }
  }
}

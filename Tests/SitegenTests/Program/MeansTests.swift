import Foundation
import TestSupport
import Testing

/// What the system does not give is said at once, and nothing waits for it for ever.
struct MeansTests {
  private let site: TemporaryFolder

  init() throws { site = try TinySite.make([:]) }

  private func run(_ line: String) throws -> Outcome {
    try Command.shell("timeout 60 \(line)", in: site.path).run()
  }

  @Test(arguments: ["build", "check", "serve --port 0", "--version"])
  func addressSpace(_ verb: String) throws {
    let outcome = try run("bash -c \"ulimit -v 300000; exec '\(Sitegen.path)' \(verb)\"")
    #expect(outcome.status == 74)
    #expect(
      outcome.errors
        == "sitegen: cannot have 256 MiB of address space (ulimit -v): Cannot allocate memory\n")
  }

  /// The limit counts all threads of a user, and does not hold for the first of all.
  @Test(
    .enabled(
      if: getuid() == 0 && Command.path(of: "setpriv") != nil && Command.path(of: "prlimit") != nil,
      "only the first user can be another one"), arguments: [(1, 74), (3, 74), (4, 0), (8, 0)])
  func threads(_ limit: Int, _ status: Int32) throws {
    let copy = try TemporaryFolder()
    let program = copy.url("sitegen").path
    try FileManager.default.copyItem(atPath: Sitegen.path, toPath: program)
    for path in [copy.path, site.path] {
      #expect(try Command.shell("chmod -R a+rwX '\(path)'", in: "/").run().status == 0)
    }
    let user = 64_000 + limit
    let outcome = try run(
      "setpriv --reuid=\(user) --clear-groups prlimit --nproc=\(limit) '\(program)' build")
    #expect(outcome.status == status, "\(outcome.errors)")
    let says = outcome.errors.hasPrefix("sitegen: cannot start 3 threads (ulimit -u, ")
    #expect(says == (status == 74), "\(outcome.errors)")
  }

  @Test(arguments: [10, 20, 30])
  func filesOfAPreview(_ limit: Int) throws {
    let outcome = try run(
      "bash -c \"ulimit -n \(limit); exec '\(Sitegen.path)' serve --port 0\"")
    #expect(outcome.status == 74)
    #expect(
      outcome.errors
        == "sitegen: cannot open 48 files at a time (ulimit -n): Too many open files\n")
  }

  /// No file of ours gets the number of a descriptor that is closed.
  @Test(arguments: ["2>&-", "<&-", "<&- 2>&-", "<&- >&- 2>&-", ">&-"], ["check", "build"])
  func closedDescriptors(_ closed: String, _ verb: String) throws {
    try site.write(
      TinySite.briefing("12,345 died."), to: "content/briefings/number.md")
    let open = try run("'\(Sitegen.path)' \(verb)")
    #expect(open.status == 0 && open.errors.contains("12,345"), "\(open.errors)")
    let outcome = try run("'\(Sitegen.path)' \(verb) \(closed)")
    #expect(outcome.status == 0)
    let found = try FileManager.default.subpathsOfDirectory(atPath: site.path)
    for path in found where !path.hasPrefix("content/") {
      let data = FileManager.default.contents(atPath: site.url(path).path) ?? Data()
      #expect(data.range(of: Data("help: write [12,345]".utf8)) == nil, "\(path)")
    }
  }

  @Test func anAnswerWithoutAPlaceIsAnError() throws {
    let outcome = try run("'\(Sitegen.path)' --version >&-")
    #expect(outcome.status == 74)
    #expect(outcome.errors == "sitegen: cannot write standard output: Bad file descriptor\n")
  }
}

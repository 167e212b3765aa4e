import Foundation
import TestSupport
import Testing

/// An answer that cannot be written is an error of each verb, and a reader who goes away is none.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full is there"))
struct FullDeviceTests {
  /// The commands that write to standard output, and how they end where that can be written; each
  /// verb of the program has one.
  static let commands: [(line: String, status: Int32)] =
    [
      "--help", "--version", "help", "help authors", "help facts uses", "help symbolic-link",
      "--generate-completion-script bash", "check --rules", "check --explain symbolic-link",
      "check --format json", "check --format sarif", "build --format json",
      "facts list", "facts list --format json", "facts show org.a", "facts uses org.a",
      "facts schema", "theme list",
      "render page.html --data data.json",
    ].map { ($0, 0) } + Verbs.all.map { ("\($0) --help", 0) }

  /// A site that was built, with a finding, so that each format has something to say; tests copy it.
  private static let built = Result {
    let site = try TinySite.make([
      "data.json": "{\"page\": {\"title\": \"T\"}, \"content\": {\"body\": \"B\"}}"
    ])
    try #require(
      try Sitegen.run(["build", "--output", "other"], in: site).status == 0)
    try site.write("hidden", to: "content/assets/.hidden")
    return site
  }

  private let site: TemporaryFolder

  init() throws { site = try Self.built.get().copied() }

  @Test(arguments: commands)
  func isSeventyFour(_ line: String, _ status: Int32) throws {
    let run = "'\(Sitegen.path)' \(line)"
    let good = try Command.shell(run, in: site.path).run()
    try #require(good.status == status, "\(good)")
    try #require(!good.output.isEmpty)
    let full = try Command.shell("\(run) > /dev/full", in: site.path).run()
    #expect(full.status == 74)
    #expect(full.errors.contains("cannot write standard output: No space left on device"))
    let closed = try Command.shell(
      "set -o pipefail; \(run) | true", in: site.path
    ).run()
    #expect(closed.status == status, "\(closed.errors)")
    #expect(!closed.errors.contains("cannot write"))
  }

  /// What the program says of its work has no other place; the exit code is as it is.
  @Test(arguments: [
    ("build", 0), ("build --verbose", 0), ("no-such-verb", 64), ("build --site nowhere", 74),
  ])
  func standardErrorChangesNoExitCode(_ line: String, _ status: Int32) throws {
    let outcome = try Command.shell("'\(Sitegen.path)' \(line) 2> /dev/full", in: site.path).run()
    #expect(outcome.status == status)
  }
}

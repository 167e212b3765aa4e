import Foundation
import TestSupport
import Testing

/// Hostile and absurd sites within the documented limits end soon, in little memory and few words.
///
/// The cases are those of `Tests/Benchmarks/cost`, which tries all of them against the documented limits;
/// here a few of each kind run, in twice the time, as a processor that does other things as well takes
/// longer for each. A program that is not optimized has to end.
@Suite(.serialized, .enabled(if: Python.has("resource"), "needs python3"))
struct CostTests {
  private static let limits =
    ProcessInfo.processInfo.environment["SITEGEN_OPTIMIZED"] == nil
    ? ["--seconds", "100", "--megabytes", "450"] : ["--seconds", "10", "--megabytes", "300"]

  @Test(
    arguments: [
      "markdown/numbers-500", "markdown/raw-tags-500", "markdown/noncharacters", "markdown/huge",
      "markdown/headings-same", "markdown/table-wide", "front-matter/keys-same",
      "front-matter/topics-of-pages", "yaml/keys-same",
      "yaml/huge", "facts/references", "facts/replaced-by-circle", "facts/digits",
      "template/open-tags", "template/join", "template/deep", "template/recursion",
      "files/many-unexpected", "files/asset-large", "waiting/asset-begins-alike",
      "waiting/gzip-bomb", "options/jobs",
    ])
  func endsWithinTheLimits(_ name: String) throws {
    let tool = Sitegen.package.appending(path: "Tests/Benchmarks/cost/run.py").path
    let outcome = try Command(
      program: "/usr/bin/env",
      arguments: [
        "python3", tool, Sitegen.path, "--only", name, "--exact",
      ] + Self.limits
    ).run()
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("\n0 of 1 failed"), "\(outcome.output)\(outcome.errors)")
  }
}

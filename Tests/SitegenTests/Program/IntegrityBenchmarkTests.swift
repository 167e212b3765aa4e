import Foundation
import TestSupport
import Testing

/// What `Tests/Benchmarks/integrity/run.py` counts, and that its tables fit its sites.
@Suite(.enabled(if: Python.has("json"), "python3 is not here"))
struct IntegrityBenchmarkTests {
  private static let script = Checkout.root
    .appending(path: "Tests/Benchmarks/integrity/run.py").path

  @Test func itsTablesFitItsSites() throws {
    let outcome = try Command(program: Self.script, arguments: ["--fits"]).run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(/flood: \d{3} changes/))
  }

  @Test func itCountsWhatIsNew() throws {
    let outcome = try count([])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("| site | 1 of 3 | 1 of 2 | 1 | 1 | 0 |"), "\(outcome.output)")
    #expect(outcome.output.contains(/digit +2 +1 +1\n/))
    let missed = "missed: site/mistakes.txt:6: digit: 'stays 5' → 'stays 6'"
    #expect(outcome.output.contains(missed))
    let wrong = "false error: site/rewordings.txt:5: words: 'a 1' → 'a 9, or so'"
    #expect(outcome.output.contains(wrong))
  }

  @Test func itFailsBelowWhatIsAskedFor() throws {
    #expect(try count(["--at-least", "caught=33", "errors=1"]).status == 0)
    let outcome = try count(["--at-least", "caught=34", "errors=0"])
    #expect(outcome.status == 1)
    #expect(outcome.errors == "not met: caught is 33.3\nnot met: errors is 1.0\n")
  }

  @Test func itRefusesATableThatDoesNotFit() throws {
    let outcome = try count([], mistakes: "@ a.md\n= digit\n- c 3\n+ c 4\n")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "site/mistakes.txt:3: in content/a.md 0 times: 'c 3'\n")
  }

  /// Runs the script with a checker to which each line with a 9 or a 5 is an error.
  private func count(_ arguments: [String], mistakes: String = Self.mistakes) throws -> Outcome {
    let folder = try TemporaryFolder([
      "site/content/a.md": "a 1\n\nb 2\n\nstays 5\n",
      "site/mistakes.txt": mistakes,
      "site/rewordings.txt": "@ a.md\n= words\n- b 2\n+ b two\n- a 1\n+ a 9, or so\n",
      "checker": Self.checker,
    ])
    let checker = folder.url("checker").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: checker)
    return try withExtendedLifetime(folder) {
      try Command(
        program: Self.script,
        arguments: ["--folder", folder.path, "--sitegen", checker, "--verbose"] + arguments
      ).run()
    }
  }

  private static let mistakes = """
    @ a.md
    = digit
    - a 1
    + a 9
    # found before the change and after it
    - stays 5
    + stays 6
    = place
    - b 2
    + b 3

    """

  private static let checker = """
    #!/bin/bash
    cd "$7" && grep -n '[59]' content/a.md | while IFS=: read -r line words; do
      printf '{"file":"content/a.md","line":%s,"severity":"error","rule":"r","message":"%s"}\\n' \\
        "$line" "$words"
    done

    """
}

import Foundation
import TestSupport
import Testing

/// Where findings go, and in which form.
struct ReportingTests {
  /// A site with mistakes in a page, a facts file, a template and the settings.
  static func faultySite() throws -> TemporaryFolder {
    let site = try Sitegen.sampleSite()
    try site.write(
      "---\ntitel: Toll\ndate: 2024-02-30\n---\n\nSee [it](fact:figure.no-such).\n",
      to: "content/briefings/toll.md")
    try site.write("---\ntitle: About\n---\n\n[Gone](nowhere.md)\n", to: "content/pages/gone.md")
    try site.edit("content/site.yaml", "tagline:", to: "taglin:")
    try site.edit("content/facts.yaml", "  - id: claim.", to: "  - id: clam.")
    try site.edit("templates/home.html", "{% block main %}", to: "{% block main %}{{ sit.title }}")
    return site
  }

  static let faultyFiles = [
    "content/briefings/toll.md", "content/facts.yaml", "content/pages/gone.md",
    "content/site.yaml",
  ]

  @Test func tellsTheMistakesOfAllFilesInOneRun() throws {
    let outcome = try Sitegen.run(["build", "--format", "json"], in: Self.faultySite())
    #expect(outcome.status == 1)
    let findings = try Self.objects(outcome.output)
    let errors = findings.filter { $0["severity"] == "error" }
    for file in Self.faultyFiles {
      #expect(errors.contains { $0["file"] == file }, "\(file)")
    }
    let places = findings.map { ($0["file"] ?? "", Int($0["line"] ?? "") ?? 0) }
    let isInOrder = zip(places, places.dropFirst()).allSatisfy { $0.0 <= $0.1 }
    #expect(isInOrder)
  }

  @Test func writesTextToStandardErrorWithTheLineAndHelp() throws {
    let outcome = try Sitegen.run(["check"], in: Self.faultySite())
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("content/briefings/toll.md:2:1: error[unknown-key]: "))
    #expect(outcome.errors.contains("    2 | titel: Toll\n      | ^~~~~"))
    #expect(outcome.errors.contains("help: "))
    #expect(!outcome.errors.contains("\u{1B}["))
  }

  @Test(arguments: ["json", "github", "sarif"])
  func writesOtherFormatsToStandardOutput(_ format: String) throws {
    let outcome = try Sitegen.run(["check", "--format", format], in: Self.faultySite())
    #expect(outcome.status == 1)
    #expect(!outcome.errors.contains("error["))
    for file in Self.faultyFiles { #expect(outcome.output.contains(file)) }
  }

  @Test func writesWorkflowCommandsAsGitHubReadsThem() throws {
    let outcome = try Sitegen.run(["check", "--format", "github"], in: Self.faultySite())
    let lines = outcome.output.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.prefixMatch(of: /::(error|warning|notice) file=[^,:]+,line=\d+,col=\d+/) != nil)
    }
  }

  @Test func writesOneSARIFLog() throws {
    let outcome = try Sitegen.run(["check", "--format", "sarif"], in: Self.faultySite())
    let log = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(log?["version"] as? String == "2.1.0")
    let run = (log?["runs"] as? [[String: Any]])?.first
    let results = run?["results"] as? [[String: Any]] ?? []
    let rules = Set(results.compactMap { $0["ruleId"] as? String })
    #expect(rules.isSuperset(of: ["unknown-key", "date-impossible", "fact-unknown"]))
  }

  /// Sites with many findings, with none, and with names and columns that are not ASCII.
  static let sarifSites: [@Sendable () throws -> TemporaryFolder] = [
    { try faultySite() },
    { try Sitegen.sampleSite() },
    {
      let site = try Sitegen.sampleSite()
      try site.write(
        "---\ntitle: \"İstanbul 😀\"\n---\n\nİstanbul’da 😀 [a\tb “c”](nowhere.md) [d](<e f>)\n",
        to: "content/pages/İstanbul görüşmesi %20.md")
      return site
    },
  ]

  @Test(
    .enabled(if: Tool.areThere, "Tests/run installs the schema"), arguments: sarifSites.indices)
  func writesSARIFAsItsSchemaSays(_ index: Int) throws {
    let outcome = try Sitegen.run(["check", "--format", "sarif"], in: Self.sarifSites[index]())
    let log = try TemporaryFolder(["log.sarif": outcome.output])
    let problems = try withExtendedLifetime(log) {
      try Tool("check_sarif").problems(in: log.url("log.sarif").path)
    }
    #expect(problems == [])
  }

  @Test func saysOnlyFindingsIfQuiet() throws {
    let good = try Sitegen.run(["build", "--quiet", "--format", "json"], in: Sitegen.sampleSite())
    #expect(good.status == 0)
    #expect(good.errors.isEmpty)
  }

  /// What a newcomer sees first: the sample has no finding but what its desk accepts with a reason,
  /// and that its archived text is not in the repository.
  @Test func theSampleHasNothingToReport() throws {
    let outcome = try Sitegen.run(["check", "--format", "json"], in: Sitegen.sampleSite())
    let rules = try Self.objects(outcome.output).map { $0["rule"] }
    #expect(Set(rules).isSubset(of: ["archive-absent"]), "\(outcome.output)")
    #expect(outcome.errors.contains("accepted: content/facts.yaml:"))
  }

  @Test(arguments: [["--color", "always"], ["--color", "never"]])
  func colorsAsTold(_ arguments: [String]) throws {
    let outcome = try Sitegen.run(["check"] + arguments, in: Self.faultySite())
    #expect(outcome.errors.contains("\u{1B}[") == (arguments[1] == "always"))
  }

  @Test func endsQuietlyIfItsReaderGoesAway() throws {
    let site = try Sitegen.sampleSite()
    // More than the 64 KiB that a pipe holds.
    let lines = (1...2000).map { "[\($0)](fact:figure.no-such-\($0))\n" }.joined(separator: "\n")
    try site.write("---\ntitle: Much\n---\n\n\(lines)", to: "content/pages/much.md")
    let line = "'\(Sitegen.path)' check --format json | head -c 1; echo \" ${PIPESTATUS[0]}\""
    let outcome = try Command.shell(line, in: site.path).run()
    // Ended by its findings, or by the signal for a broken pipe.
    #expect(["{ 1\n", "{ 141\n"].contains(outcome.output))
    #expect(!outcome.errors.contains("Fatal"))
  }

  /// The members of the JSON objects that stand one a line, as texts.
  private static func objects(_ lines: String) throws -> [[String: String]] {
    try lines.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return (object as? [String: Any] ?? [:]).mapValues { "\($0)" }
    }
  }
}

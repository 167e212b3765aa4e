import Foundation
import TestSupport
import Testing

/// What `sitegen check --links external` finds out about addresses of a server on this machine.
@Suite(
  .serialized,
  .enabled(
    if: Tool.haveCurl && Tool.isNeededOr(Command.path(of: "python3") != nil),
    "curl or python3 is not installed"))
struct ExternalLinkTests {
  private let site: TemporaryFolder
  private let server: LoopbackServer

  init() throws {
    let site = try TinySite.make()
    server = try LoopbackServer(#require(Command.path(of: "python3"))) { port in
      [
        Sitegen.package.appending(path: "Tests/Tools/link_server.py").path, "\(port)",
        site.url("log").path,
      ]
    }
    self.site = site
  }

  private var host: String { "http://127.0.0.1:\(server.port)" }

  /// Writes a briefing whose lines from 7 on link to these paths.
  private func write(_ paths: [String]) throws {
    let lines = paths.map { "[a](\($0.hasPrefix("/") ? host + $0 : $0))" }
    try site.write(
      TinySite.briefing(lines.joined(separator: "\n")), to: "content/briefings/talks.md")
  }

  private func check(_ options: String..., on day: String = "2025-11-01") throws -> Outcome {
    try Sitegen.run(
      ["check", "--links", "external", "--allow-private", "--now", day] + options, in: site)
  }

  /// What the server was asked for.
  private var asked: [String] {
    (site.contents("log") ?? "").split(separator: "\n").map(String.init)
  }

  @Test func tellsThreeOutcomes() throws {
    try write([
      "/there", "/gone", "/taken-back#part", "/refused", "/busy", "/broken", "/moved",
      "/moved-and-gone", "/round", "/to-the-front", "/to-a-file", "/no-heads", "/lies-for-heads",
      "/endless", "/ü?a=b",
    ])
    let outcome = try check()
    #expect(outcome.status == 0)
    let file = "content/briefings/talks.md"
    for (line, path, reason) in [(8, "/gone", 404), (9, "/taken-back", 410)] {
      #expect(
        outcome.errors.contains(
          """
          \(file):\(line):5: warning[link-gone]: \(host)\(path) is gone: its host answers \(reason)

          """))
    }
    #expect(outcome.errors.contains("\(file):14:5: warning[link-gone]"))
    for (line, reason) in [
      (10, "its host refuses programs, with 403"), (11, "its host refuses programs, with 429"),
      (12, "its host answers 500"), (15, "it leads from address to address more than 5 times"),
      (16, "it leads to the front page of 127.0.0.1"),
      (17, "it leads to an address that sitegen does not ask for"),
    ] {
      let lines = outcome.errors.split(separator: "\n")
      let found = lines.first { $0.hasPrefix("\(file):\(line):5: note[link-untold]") }
      #expect(found?.hasSuffix(": \(reason)") == true, "\(reason) in \(found ?? "nothing")")
    }
    for line in [7, 13, 18, 19, 20, 21] {
      #expect(!outcome.errors.contains("\(file):\(line):5: "), "line \(line)")
    }
    #expect(
      outcome.errors.contains(
        "15 addresses, 15 asked for: 6 ok, 3 gone, 6 could not be told\n"))
    #expect(asked.allSatisfy { $0.hasSuffix(" sitegen-link-check/0.9.0") })
    #expect(asked.contains { $0.hasPrefix("HEAD /there ") })
    #expect(!asked.contains { $0.hasPrefix("GET /there ") })
    #expect(try check("--strict").status == 1)
  }

  @Test func namesTheArchivedTextOfASource() throws {
    try site.edit(
      "content/facts.yaml", "publisher: org.a",
      to: "url: \"\(host)/gone\", archive: { file: report.txt }, publisher: org.a")
    try site.write("A report\n", to: "archive/report.txt")
    let outcome = try check("--format", "json")
    let line = outcome.output.split(separator: "\n").first { $0.contains("\"link-gone\"") }
    let finding = String(try #require(line))
    #expect(finding.contains(#""file":"content/facts.yaml","line":4,"#))
    #expect(finding.contains(#""id":"source.a""#))
    #expect(
      finding.contains(
        """
        the words are kept in archive/report.txt; for readers link to a copy, which \
        https://web.archive.org/web/\(host)/gone may have
        """))
  }

  @Test func remembersAnswers() throws {
    try write(["/there", "/gone", "/broken", "/there?again#a", "/there?again#b"])
    #expect(try check().errors.contains("4 addresses, 4 asked for: 2 ok, 1 gone, 1 could not"))
    let first = asked.count
    let again = try check()
    #expect(again.errors.contains("4 addresses, 1 asked for: 2 ok, 1 gone, 1 could not"))
    #expect(again.errors.contains("/gone is gone: its host answers 404\n"))
    #expect(asked[first...].allSatisfy { $0.contains(" /broken ") })
    let nextDay = try check(on: "2025-11-02")
    #expect(nextDay.errors.contains("4 addresses, 2 asked for"))
    #expect(nextDay.errors.contains("/gone is gone: its host answers 404, since 2025-11-01\n"))
    #expect(try check(on: "2025-11-09").errors.contains("4 addresses, 4 asked for"))
    let memory = try site.text(".sitegen/links")
    #expect(memory.contains("2025-11-09\t2025-11-01\tgone\tits host answers 404\t\(host)/gone\n"))
    try site.write("sitegen-links/1\nnonsense\n\t\t\t\t\n", to: ".sitegen/links")
    #expect(try check(on: "2025-11-09").errors.contains("4 addresses, 4 asked for"))
  }

  /// A page of the content cannot have the program look into the desk's own network.
  @Test func asksNoPrivateNetwork() throws {
    let hosts = [
      "127.0.0.1", "localhost", "127.1", "2130706433", "0x7f.0.0.1", "0.0.0.0", "[::1]",
      "[::ffff:127.0.0.1]",
    ]
    try write(hosts.map { "http://\($0):\(server.port)/there" } + ["http://a@127.0.0.1/"])
    let outcome = try Sitegen.run(
      ["check", "--links", "external", "--now", "2025-11-01"], in: site)
    for (line, host) in zip(7..., hosts) {
      let name = host.filter { $0 != "[" && $0 != "]" }
      #expect(
        outcome.errors.contains("\(name) lies in a private network, which is asked only"),
        "line \(line): \(host)")
    }
    #expect(
      outcome.errors.contains("help: open it in a browser, or ask for it too with --allow-private"))
    #expect(outcome.errors.contains("sitegen cannot tell which host it names"))
    #expect(asked == [])
  }

  @Test func saysThatAHostDoesNotAnswer() throws {
    try write(["http://127.0.0.1:1/"])
    let outcome = try check()
    #expect(outcome.errors.contains("http://127.0.0.1:1/ is there: its host does not answer: "))
    #expect(outcome.errors.contains("1 address, 1 asked for: 0 ok, 0 gone, 1 could not be told"))
  }

  @Test func looksAtChosenFilesAlone() throws {
    try write(["/gone"])
    let outcome = try check("content/facts.yaml")
    #expect(outcome.errors.contains("0 addresses, 0 asked for"))
    #expect(asked == [])
  }

  @Test func isNoPartOfABuild() throws {
    try write(["/gone"])
    for arguments in [["build"], ["check"]] {
      let outcome = try Sitegen.run(arguments + ["--now", "2025-11-01"], in: site)
      #expect(outcome.status == 0)
      #expect(!outcome.errors.contains("link-gone"))
    }
    #expect(asked == [])
    #expect(try Sitegen.run(["check", "--allow-private"], in: site).status == 64)
    #expect(try Sitegen.run(["build", "--links", "external"], in: site).status == 64)
  }

  @Test func needsCurl() throws {
    try write(["/gone"])
    let outcome = try Sitegen.run(
      ["check", "--links", "external", "--allow-private"], in: site,
      environment: ["PATH": site.path])
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("cannot run curl: it is in no folder of PATH; install"))
  }
}

import Foundation
import TestSupport
import Testing

/// Whatever the file is at which publishing ends, readers get whole pages, and the next run goes on.
@Suite(.enabled(if: Tool.haveRsync, "rsync is not installed; Tests/run installs it"))
struct InterruptedPublicationTests {
  /// Every how many files a run is interrupted: at each where all faults are asked for.
  private static let step =
    ProcessInfo.processInfo.environment["SITEGEN_TEST_ALL_FAULTS"] == nil ? 11 : 1

  /// A site with the theme, as it is and as it was when it was published before.
  private struct Change {
    let site: TemporaryFolder
    let host: TemporaryFolder
    let old: [String: Data]
    let new: [String: Data]

    init() throws {
      site = try Sitegen.themedSite([
        "briefings/a.md": Sitegen.briefing("See [the other](b.md)."),
        "briefings/b.md": Sitegen.briefing("Gone soon."),
      ])
      host = try TemporaryFolder()
      let outcome = try Sitegen.run(["publish", "--no-lock", "\(host.path)/old"], in: site)
      try #require(outcome.status == 0, "\(outcome.errors)")
      old = try PublishedSite.files("\(host.path)/old")
      try FileManager.default.removeItem(at: site.url("content/briefings/b.md"))
      try site.write(
        Sitegen.briefing("See [the new one](c.md).", more: "title: T\ntopics: [Borders]\n"),
        to: "content/briefings/a.md")
      try site.write(
        Sitegen.briefing("New, beside [this](a.md).", more: "title: New\ntopics: [Borders]\n"),
        to: "content/briefings/c.md")
      // Another name for the style sheet, so that every page changes.
      try site.edit("templates/assets/style.css", "body", to: "/* new */ body")
      let build = try Sitegen.run(["build"], in: site)
      try #require(build.status == 0, "\(build.errors)")
      new = try PublishedSite.files("\(site.path)/public")
    }

    /// Publishes to a copy of what was published before.
    ///
    /// - Returns: The target, and whether the run was interrupted.
    func publish(after count: Int, kills: Bool) throws -> (target: String, isInterrupted: Bool) {
      let target = "\(host.path)/\(count)-\(kills)"
      try FileManager.default.copyItem(atPath: "\(host.path)/old", toPath: target)
      let programs = try TemporaryFolder(["budget": "\(count)\n"])
      try programs.link(
        "rsync", to: Sitegen.package.appending(path: "Tests/Tools/failing_carrier.sh").path)
      let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
      var environment = [
        "PATH": "\(programs.path):\(path)", "BUDGET": programs.url("budget").path,
        "CARRIER": try #require(Command.path(of: "rsync")),
      ]
      if kills { environment["KILLS"] = "1" }
      let outcome = try Sitegen.run(
        ["publish", "--no-lock", target], in: site, environment: environment)
      let isInterrupted = programs.contents("budget.spent") != nil
      #expect(outcome.status == (isInterrupted ? (kills ? 137 : 74) : 0), "\(outcome.errors)")
      return (target, isInterrupted)
    }
  }

  @Test(arguments: [false, true])
  func readersGetWholePages(_ kills: Bool) throws {
    let change = try Change()
    var (count, runs) = (kills ? 5 : 0, 0)
    while true {
      let (target, isInterrupted) = try change.publish(after: count, kills: kills)
      let files = try PublishedSite.files(target)
      for (path, bytes) in files {
        #expect(bytes == change.old[path] || bytes == change.new[path], "\(path) after \(count)")
      }
      #expect(Self.deadLinks(in: files) == [], "after \(count)")
      if !isInterrupted {
        #expect(files == change.new)
        break
      }
      let next = try Sitegen.run(["publish", "--no-lock", target], in: change.site)
      #expect(next.status == 0, "after \(count): \(next.errors)")
      #expect(try PublishedSite.files(target) == change.new, "after \(count)")
      count += Self.step
      runs += 1
    }
    #expect(runs > 3)
  }

  /// The links that lead nowhere, of all pages that the home page leads to.
  private static func deadLinks(in files: [String: Data]) -> Set<String> {
    var (seen, waiting, dead) = (Set<String>(), ["/"], Set<String>())
    while let address = waiting.popLast() {
      guard seen.insert(address).inserted else { continue }
      let path = String(address.dropFirst()) + (address.hasSuffix("/") ? "index.html" : "")
      guard let bytes = files[path] else {
        dead.insert(address)
        continue
      }
      guard path.hasSuffix(".html") else { continue }
      let html = String(decoding: bytes, as: UTF8.self)
      waiting += html.matches(of: /(?:href|src)="(\/[^"#?]*)/).map { String($0.output.1) }
    }
    return dead
  }

  /// The links of a site are seen.
  @Test func findsDeadLinks() {
    let files = ["index.html": Data(#"<a href="/a/">a</a><img src="/b.svg">"#.utf8)]
    #expect(Self.deadLinks(in: files) == ["/a/", "/b.svg"])
  }
}

import Foundation
import TestSupport
import Testing

/// A preview goes on whatever happens to the site and to the process that builds it, and ends when it
/// is asked to.
@Suite(.serialized)
struct PreviewLifeTests {
  private let site: TemporaryFolder
  private let preview: RunningPreview
  private static let file = "content/briefings/talks.md"
  private static let address = "/briefings/talks/"

  init() throws {
    site = try TinySite.make()
    preview = try RunningPreview(of: site)
  }

  private func findings(_ address: String = address) throws -> String {
    try preview.get("/_sitegen/\(preview.token())/findings.json?page=\(address)")?.body ?? ""
  }

  @Test func keepsTheLastGoodSiteUnderErrors() throws {
    try site.write(TinySite.briefing("Text.", more: "titel: x\n"), to: Self.file)
    try RunningPreview.wait("the error is found") { try findings().contains("unknown-key") }
    #expect(try preview.page(Self.address).contains("Text."))
    let found = try findings()
    #expect(found.contains("\"file\": \"\(Self.file)\""))
    #expect(found.contains("\"line\": 5"))
    #expect(found.contains("did you mean “title”"))
    #expect(found.contains("vscode://file\(site.path)/\(Self.file):5:1"))
    #expect(found.contains("\"isStale\": true"))
    #expect(try findings("/").contains("\"errorsElsewhere\": 1"))
    #expect(try preview.get("/_sitegen/")?.body.contains("did you mean “title”") == true)
    #expect(preview.said.contains("\(Self.file):5:1: error[unknown-key]"))
    try site.write(TinySite.briefing("Mended."), to: Self.file)
    try preview.wait(for: "Mended.", at: Self.address)
    try RunningPreview.wait("nothing is wrong") { try findings().contains("\"findings\": []") }
  }

  @Test func showsFindingsWhereNoSiteCouldBeBuilt() throws {
    let broken = try TinySite.make([Self.file: "---\ntitle: Talks\n---\n"])
    let preview = try RunningPreview(of: broken)
    let page = try #require(try preview.get("/"))
    #expect(page.status == 503)
    #expect(page.body.contains("missing-field"))
    // There is none yet that could be shown.
    for body in [page.body, try preview.get("/_sitegen/")?.body ?? "", preview.said] {
      #expect(!body.contains("as it was"), "\(body)")
    }
    #expect(preview.said.contains(", the site is shown once that is mended\n"))
    try broken.write(TinySite.briefing("Mended."), to: Self.file)
    try preview.wait(for: "Mended.", at: Self.address)
  }

  @Test func namesAnAddressForOthersWhereItListensOnAll() throws {
    let preview = try RunningPreview(of: site, ["--host", "0.0.0.0"])
    #expect(preview.said.contains("The site is at http://127.0.0.1:\(preview.port)/ – "))
    let own = try Command.shell("hostname -I 2>/dev/null || true", in: "/").run().output
      .split { $0.isWhitespace }.filter { !$0.contains(":") && !$0.hasPrefix("127.") }
    for address in own.prefix(1) {
      let named = "http://\(address):\(preview.port)/"
      #expect(preview.said.contains("other machines see it at "), "\(preview.said)")
      #expect(preview.said.contains(named), "\(preview.said)")
      let page = try Command.shell("curl -s '\(named)'", in: "/").run()
      #expect(!Tool.haveCurl || page.output.contains("<h1>"), "\(page)")
    }
  }

  @Test func survivesTheEndOfWhatBuilds() throws {
    kill(try preview.worker(), SIGKILL)
    try RunningPreview.wait("that is told") {
      preview.said.contains("the process that builds has ended by signal 9")
    }
    #expect(try preview.page(Self.address).contains("Text."))
    try site.write(TinySite.briefing("After that."), to: Self.file)
    try preview.wait(for: "After that.", at: Self.address)
    #expect(preview.interrupt() == 0)
  }

  /// A process that builds and does nothing any more is stopped, and that is said.
  @Test func stopsWhatBuildsAndIsStuck() throws {
    let preview = try RunningPreview(of: site, ["--patience", "1"])
    kill(try preview.worker(), SIGSTOP)
    try site.write(TinySite.briefing("After that."), to: Self.file)
    try preview.wait(for: "After that.", at: Self.address)
    #expect(preview.said.contains("the process that builds told nothing for "))
    #expect(preview.said.contains(" and is stopped\n"))
    #expect(preview.interrupt() == 0)
  }

  @Test(arguments: [
    ("192.0.2.1", "192.0.2.1 is no address of this machine"),
    ("no-such-host.invalid", "no-such-host.invalid is no host that this machine knows"),
  ])
  func refusesAHostThatIsAnother(_ host: String, _ reason: String) throws {
    let outcome = try Sitegen.run(["serve", "--port", "0", "--host", host], in: site)
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("sitegen: \(reason); name "), "\(outcome.errors)")
  }

  @Test func endsWithoutAWordWhenItIsInterrupted() throws {
    let (said, worker) = (preview.said, try preview.worker())
    #expect(preview.interrupt() == 0)
    #expect(preview.said == said)
    try RunningPreview.wait("what builds has ended too") { kill(worker, 0) != 0 }
    #expect(!FileManager.default.fileExists(atPath: site.url("public").path))
    #expect(!FileManager.default.fileExists(atPath: site.url(".sitegen").path))
  }

  @Test func refusesAPortThatIsInUse() throws {
    let outcome = try Sitegen.run(["serve", "--port", "\(preview.port)"], in: site)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("port \(preview.port) is in use"))
    #expect(outcome.errors.contains("--port \(preview.port + 1)"))
    #expect(try preview.get("/")?.status == 200)
  }

  @Test func tellsABrowserOnceOfASave() throws {
    let events = try RawConnection(port: preview.port)
    let path = "/_sitegen/\(try preview.token())/events?page=\(Self.address)&version=none"
    events.send("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n")
    // The page that it says it shows is not there any more.
    #expect(events.wait(for: "event: reload").contains("text/event-stream"))
    try site.write(TinySite.briefing("Saved."), to: Self.file)
    let told = events.wait(for: "event: reload")
    #expect(told.contains("event: reload\ndata: \n\n"))
    #expect(!told.contains("Saved."))
    #expect(try preview.page(Self.address).contains("Saved."))
  }

  @Test func leavesTheListOfFindingsAloneUntilOthersAreFound() throws {
    let list = try #require(try preview.get("/_sitegen/")?.body)
    let version = try #require(list.firstMatch(of: /data-version="(\w+)"/)?.1)
    let events = try RawConnection(port: preview.port)
    let path = "/_sitegen/\(try preview.token())/events?page=/_sitegen/&version=\(version)"
    events.send("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n")
    #expect(events.wait(for: "retry:").contains("text/event-stream"))
    try site.write(TinySite.briefing("Text.", more: "titel: x\n"), to: Self.file)
    #expect(!events.wait(for: "event: findings").contains("event: reload"))
  }

  @Test func goesOnBesideABuild() throws {
    #expect(try Sitegen.run(["build"], in: site).status == 0)
    let published = try FileTree(site.url("public").path)
    try site.write(TinySite.briefing("Not published."), to: Self.file)
    try preview.wait(for: "Not published.", at: Self.address)
    #expect(try FileTree(site.url("public").path) == published)
  }

  /// One template that hides the words of every fact is one finding, as a build has it.
  @Test func tellsOfABrokenTemplateOnce() throws {
    var files = ["templates/briefing.html": "<h1>{{ briefing.titel }}</h1>{{ briefing.body }}"]
    for number in 1...20 {
      files["content/briefings/page-\(number).md"] = TinySite.briefing("Text \(number).")
    }
    let broken = try TinySite.make(files)
    let preview = try RunningPreview(of: broken)
    try RunningPreview.wait("the error is told") { preview.said.contains("error[template-error]") }
    let count = preview.said.components(separatedBy: "error[template-error]").count - 1
    #expect(count == 1, "\(preview.said)")
    let built = try Sitegen.run(["build"], in: broken)
    #expect(built.errors.components(separatedBy: "error[template-error]").count - 1 == count)
  }
}

/// Where `--navigate` takes a browser after a save.
@Suite(.serialized)
struct PreviewNavigationTests {
  private static let facts = """
    schema: "sitegen-facts/1"
    base: { id: base.a, title: "A", language: en, default_source: source.a, as_of: "2025" }
    sources:
      - { id: source.a, type: report, title: "A report", publisher: org.a, published: "2025" }
    actors:
      - { id: org.a, name: "The Agency", at: [source.a] }
    assessments:
      - { id: assessment.a, text: "It is over.", confidence: low, by: [desk], at: [source.a] }
    claims:
      - { id: claim.one, text: "The talks ended.", by: [org.a], at: [source.a] }
      - { id: claim.two, text: "The talks went on.", by: [org.a], at: [source.a] }

    """

  private static let files = [
    "content/facts.yaml": facts,
    "content/briefings/talks.md": TinySite.briefing(
      "The Agency says that <fact:claim.one> <fact:claim.one#text>"),
    "templates/facts/claim.html": "<h1>{{ page.title }}</h1>{{ fact.text }}\n",
  ]

  /// The events that a browser gets that shows a page.
  private func events(_ page: String, of preview: RunningPreview) throws -> RawConnection {
    let body = try #require(try preview.get(page)?.body)
    let version = try #require(body.firstMatch(of: /data-version="(\w+)"/)?.1)
    let events = try RawConnection(port: preview.port)
    let path = "/_sitegen/\(try preview.token())/events?page=\(page)&version=\(version)"
    events.send("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n")
    _ = events.wait(for: "retry:")
    return events
  }

  @Test func opensThePageOfTheRecordThatWasEdited() throws {
    let site = try TinySite.make(Self.files)
    let preview = try RunningPreview(of: site, ["--navigate"])
    let events = try events("/briefings/talks/", of: preview)
    try site.edit("content/facts.yaml", "The talks went on.", to: "The talks went on and on.")
    let address = "event: navigate\ndata: /claim/two/"
    #expect(events.wait(for: address).contains(address))
  }

  @Test func opensThePageOfTheFileThatWasRenamed() throws {
    let site = try TinySite.make(Self.files)
    let preview = try RunningPreview(of: site, ["--navigate"])
    let events = try events("/briefings/talks/", of: preview)
    try FileManager.default.moveItem(
      at: site.url("content/briefings/talks.md"), to: site.url("content/briefings/round.md"))
    let address = "event: navigate\ndata: /briefings/round/"
    #expect(events.wait(for: address).contains(address))
  }

  /// Whoever looks at a page on which the change shows stays there.
  @Test func staysWhereTheChangeShows() throws {
    let site = try TinySite.make(Self.files)
    let preview = try RunningPreview(of: site, ["--navigate"])
    let events = try events("/briefings/talks/", of: preview)
    try site.edit("content/facts.yaml", "The talks ended.", to: "The talks ended early.")
    #expect(!events.wait(for: "event: reload").contains("event: navigate"))
    try preview.wait(for: "The talks ended early.", at: "/briefings/talks/")
    // Several records that change together are no one page.
    let text = try site.text("content/facts.yaml")
    try site.write(text.replacing("The talks", with: "All talks"), to: "content/facts.yaml")
    try preview.wait(for: "All talks ended early.", at: "/briefings/talks/")
    try site.write(TinySite.briefing("Words.", more: "slug: words\n"), to: "content/briefings/b.md")
    let told = events.wait(for: "event: navigate")
    #expect(!told.contains("/claim/"), "\(told)")
  }
}

import Kit
import NIOHTTP1
import TestSupport
import Testing

@testable import Preview

/// What is said to requests for a site in memory.
struct AnsweringTests {
  private let answering: Answering
  private let files: [String: String] = [
    "index.html": "<body>Home</body>", "briefings/a/index.html": "<p>No body</p>",
    "404.html": "<body>Nothing here</body>", "notes.txt": "Notes", "café/index.html": "Coffee",
    "_headers": "/*\n  Content-Security-Policy: default-src 'none'\n",
  ]

  init() {
    let site = PreviewSite { _ in }
    for (path, text) in files {
      if let path = try? OutputPath(path) {
        site.take(PreviewSite.File(Array(text.utf8)), at: path, of: 1)
      }
    }
    let plan = files.keys.map {
      SitePlan.File(path: $0, origin: "content/\($0)", isCopy: false, isAsTold: true)
    }
    _ = site.take(SitePlan(generation: 1, files: plan), made: [])
    answering = Answering(
      site: site, hosts: HostNames(host: nil, port: 80), live: LivePages(token: "t0", editor: nil))
  }

  private func answer(
    _ target: String, _ method: HTTPMethod = .GET,
    _ headers: [(String, String)] = [("Host", "localhost")]
  ) throws -> Answer {
    let head = HTTPRequestHead(
      version: .http1_1, method: method, uri: target, headers: HTTPHeaders(headers))
    guard case .answer(let answer) = answering.outcome(of: head, mayWait: false) else {
      throw NoAnswer()
    }
    return answer
  }

  private struct NoAnswer: Error {}

  private func text(_ answer: Answer) -> String { String(decoding: answer.body, as: UTF8.self) }

  @Test func putsTheScriptBeforeTheEndOfThePage() throws {
    let home = try text(answer("/"))
    #expect(home.hasPrefix("<body>Home<script src=\"/_sitegen/t0/live.js\" data-page=\"/\""))
    #expect(home.hasSuffix(" defer></script></body>"))
    #expect(try text(answer("/briefings/a/")).hasPrefix("<p>No body</p><script"))
    #expect(try text(answer("/notes.txt")) == "Notes")
  }

  @Test func leadsToTheFolderOfAPage() throws {
    let answer = try answer("/caf%C3%A9")
    #expect(answer.status == .found)
    #expect(answer.headers.contains { $0.name == "Location" && $0.value == "/caf%C3%A9/" })
  }

  @Test func showsTheSitesOwnPageForWhatIsNotThere() throws {
    for target in ["/none", "/briefings/b/", "/.env", "/.git/config", "/index.html/", "/con"] {
      let answer = try answer(target)
      #expect(answer.status == .notFound)
      #expect(text(answer).contains("Nothing here"), "\(target)")
    }
  }

  @Test func takesThePolicyFromTheSite() {
    #expect(answering.policy == "default-src 'none'")
  }

  @Test func answersItsOwnNamesAlone() throws {
    #expect(try answer("/", .GET, []).status == .badRequest)
    #expect(
      try answer("/", .GET, [("Host", "localhost"), ("Host", "localhost")]).status == .badRequest)
    #expect(try answer("/", .GET, [("Host", "evil.example")]).status == .forbidden)
    #expect(try answer("/", .POST).status == .methodNotAllowed)
    #expect(try answer("/", .OPTIONS).status == .methodNotAllowed)
  }

  @Test(arguments: [
    [("Origin", "http://evil.example")], [("Origin", "null")], [("Origin", "https://localhost")],
    [("Sec-Fetch-Site", "cross-site")], [("Sec-Fetch-Site", "same-site")],
  ])
  func tellsPagesOfOtherSitesNothing(headers: [(String, String)]) throws {
    for target in ["/_sitegen/t0/events?page=/", "/_sitegen/t0/findings.json?page=/"] {
      #expect(try answer(target, .GET, [("Host", "localhost")] + headers).status == .forbidden)
    }
  }

  @Test func hidesItsOwnFilesFromWhoeverDoesNotKnowTheWord() throws {
    for name in ["live.js", "events", "findings.json", "list.css"] {
      #expect(try answer("/_sitegen/\(name)").status == .notFound)
      #expect(try answer("/_sitegen/t1/\(name)").status == .notFound)
    }
    #expect(try answer("/_sitegen/t0/findings.json").status == .ok)
    #expect(LivePages.newToken() != LivePages.newToken())
    #expect(LivePages.newToken().utf8.count == 32)
  }

  /// Whatever is asked for, the answer is a file of the site or none.
  @Test(arguments: 0..<8)
  func showsNothingButFilesOfTheSite(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let parts = [
      "/", ".", "..", "%2e", "%2f", "%5c", "\\", "%00", "a", "index.html", "briefings",
      "//", "%", "?", "#", "é", "caf%C3%A9", "~", "etc/passwd", "%c3", "_headers", "notes.txt",
    ]
    let bodies = Set(files.values.map { $0.replacing("</body>", with: "") })
    for _ in 0..<2000 {
      let count = Int.random(in: 0..<8, using: &random)
      let target = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      let answer = try answer("/" + target)
      switch answer.status {
      case .ok: #expect(bodies.contains { text(answer).hasPrefix($0) }, "\(target)")
      case .found, .notFound, .badRequest: break
      default: Issue.record("\(answer.status) for \(target)")
      }
    }
  }
}

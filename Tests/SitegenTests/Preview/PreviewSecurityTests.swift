import Foundation
import TestSupport
import Testing

/// What a preview answers to requests that no browser of its user makes.
@Suite(.serialized)
struct PreviewSecurityTests {
  private let site: TemporaryFolder
  private let preview: RunningPreview

  init() throws {
    site = try TinySite.make([
      "content/assets/.env": "SECRET", "secret.txt": "SECRET", "content/assets/a b.txt": "Spaced.",
    ])
    try site.write("SECRET", to: ".git/config")
    preview = try RunningPreview(of: site)
  }

  /// The preview still answers.
  private func expectLife() throws {
    #expect(try preview.get("/")?.status == 200)
  }

  /// Addresses that lead to no file of the site, whatever a server may make of them.
  private static let targets = [
    "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..%5csecret.txt",
    "/%2e%2e%2fsecret.txt",
    "/%252e%252e/secret.txt", "//etc/passwd", "/etc/passwd", "/a%00", "/.env", "/assets/.env",
    "/.git/config", "/.sitegen/lock", "/./index.html", "/index.html/../../secret.txt", "*", "",
    "http://127.0.0.1/", "http://evil.example/etc/passwd", "/briefings/..", "/%", "/%zz", "/%ff",
    "/secret.txt", "/content/facts.yaml", "/index.html%00.txt", "/notes/../../secret.txt",
    "/\\..\\secret.txt",
    "/?/../secret.txt#", "/\(String(repeating: "a", count: 5000))",
  ]

  @Test func namesNoFileButThoseOfTheSite() throws {
    for target in Self.targets {
      let answer = try #require(try preview.get(target), "\(target)")
      #expect(answer.status == 400 || answer.status == 404, "\(target)")
      #expect(!answer.body.contains("SECRET"), "\(target)")
      try expectLife()
    }
  }

  @Test func showsFilesWithTheirTypes() throws {
    for (target, type) in [
      ("/", "text/html; charset=utf-8"), ("/feed.xml", "application/atom+xml; charset=utf-8"),
      ("/robots.txt", "text/plain; charset=utf-8"),
      ("/facts.json", "application/json; charset=utf-8"),
      ("/a%20b.txt", "text/plain; charset=utf-8"),
    ] {
      let answer = try #require(try preview.get(target))
      #expect(answer.status == 200, "\(target)")
      #expect(answer.header("Content-Type") == type, "\(target)")
      #expect(answer.header("X-Content-Type-Options") == "nosniff")
      #expect(answer.header("Cross-Origin-Resource-Policy") == "same-origin")
      #expect(answer.header("Cache-Control") == "no-store")
      #expect(answer.header("Content-Security-Policy")?.contains("script-src 'self'") == true)
      #expect(!answer.headers.contains { $0.lowercased().hasPrefix("access-control-") })
      #expect(answer.header("Content-Length") == "\(answer.body.utf8.count)")
    }
    #expect(try preview.get("/briefings")?.header("Location") == "/briefings/")
    #expect(try preview.get("/nothing/")?.status == 404)
  }

  @Test func answersHeadWithoutABody() throws {
    let answer = try #require(try preview.get("/", method: "HEAD"))
    #expect(answer.status == 200)
    #expect(answer.body.isEmpty)
    #expect(answer.header("Content-Length") != "0")
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"] {
      let refusal = try #require(try preview.get("/", method: method))
      #expect(refusal.status == 405)
      #expect(refusal.header("Allow") == "GET, HEAD")
    }
  }

  private func answer(to request: String) throws -> HTTPAnswer? {
    let connection = try RawConnection(port: preview.port)
    connection.send(request)
    return HTTPAnswer(connection.all())
  }

  @Test func answersUnderItsOwnNamesAlone() throws {
    let port = preview.port
    for (host, status) in [
      ("Host: evil.example\r\n", 403), ("Host: localhost\r\n", 403), ("", 400),
      ("Host: localhost:\(port)\r\nHost: localhost:\(port)\r\n", 400),
      ("Host: localhost:\(port)\r\n", 200), ("Host: [::1]:\(port)\r\n", 200),
      ("Host: 127.0.0.1:\(port)\r\nX-Forwarded-Host: evil.example\r\n", 200),
    ] {
      let answer = try answer(to: "GET / HTTP/1.1\r\n\(host)Connection: close\r\n\r\n")
      #expect(answer?.status == status, "\(host)")
      #expect(answer?.body.contains("evil.example") == false)
    }
  }

  @Test func tellsPagesOfOtherSitesNothing() throws {
    let events = "/_sitegen/\(try preview.token())/events?page=/"
    for header in [
      "Origin: http://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site",
      "Sec-Fetch-Site: same-site",
    ] {
      #expect(try preview.get(events, [header])?.status == 403, "\(header)")
    }
    #expect(try preview.get("/_sitegen/\(String(repeating: "0", count: 32))/events")?.status == 404)
  }

  @Test func listensOnThisMachineAlone() throws {
    // The addresses on which sockets listen, in hexadecimal digits (proc(5)).
    let table = try String(contentsOfFile: "/proc/\(preview.identifier)/net/tcp", encoding: .utf8)
    let port = String(preview.port, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: 4 - port.count) + port
    #expect(table.contains("0100007F:\(padded) 00000000:0000 0A"))
    #expect(!table.contains("00000000:\(padded) 00000000:0000 0A"))
    let none = "00000000000000000000000000000000"
    let six = try? String(contentsOfFile: "/proc/\(preview.identifier)/net/tcp6", encoding: .utf8)
    #expect(six?.contains("\(none):\(padded) \(none):0000 0A") != true)
    // Where there is IPv6 it listens on that address of the machine too, which `localhost` may lead to.
    let own = "00000000000000000000000001000000"
    let addresses = (try? String(contentsOfFile: "/proc/net/if_inet6", encoding: .utf8)) ?? ""
    if addresses.contains("00000000000000000000000000000001 ") {
      #expect(six?.contains("\(own):\(padded) \(none):0000 0A") == true)
      let page = try Command.shell("curl -sg 'http://[::1]:\(preview.port)/'", in: "/").run()
      #expect(!Tool.haveCurl || page.output.contains("<h1>"), "\(page)")
    }
  }

  @Test func leadsToItsList() throws {
    let answer = try #require(try preview.get("/_sitegen"))
    #expect(answer.status == 302 && answer.header("Location") == "/_sitegen/")
  }

  @Test func refusesLongHeads() throws {
    let host = "Host: 127.0.0.1:\(preview.port)\r\n"
    let long = String(repeating: "a", count: 200_000)
    for request in [
      "GET /\(long) HTTP/1.1\r\n\(host)\r\n", "GET / HTTP/1.1\r\n\(host)X: \(long)\r\n\r\n",
      "GET / HTTP/1.1\r\n\(host)" + String(repeating: "X: y\r\n", count: 40_000) + "\r\n", long,
    ] {
      let connection = try RawConnection(port: preview.port)
      connection.send(request)
      let answer = connection.all()
      #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"))
      try expectLife()
    }
  }

  @Test func survivesWhatIsNoRequest() throws {
    let host = "Host: 127.0.0.1:\(preview.port)\r\n"
    for request in [
      "\u{16}\u{3}\u{1}\u{2}", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\(host)\r\n", "\r\n\r\n\r\nX",
      "GET / HTTP/1.1\r\n\(host)Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "GET / HTTP/1.1\r\n\(host)Content-Length: 5\r\nContent-Length: 6\r\n\r\n",
      "GET / HTTP/1.1\r\n\(host)Content-Length: -1\r\n\r\n",
      "GET / HTTP/1.1\r\n\(host)X : y\r\n\r\n",
      "GET / HTTP/1.1\r\n\(host)Upgrade: websocket\r\nConnection: upgrade\r\n\r\n",
      "GET / HTTP/1.1\r\n\(host)Range: bytes=9223372036854775807-\r\nConnection: close\r\n\r\n",
      "GET / HTTP/1.1\r\n\(host)Range: bytes=-5--2\r\nConnection: close\r\n\r\n",
    ] {
      let connection = try RawConnection(port: preview.port)
      connection.send(request)
      // What waits for more is given up by the test.
      if !request.contains("\r\n\r\n") { continue }
      _ = connection.next()
      try expectLife()
    }
  }

  @Test func answersRequestsThatComeAtOnce() throws {
    let connection = try RawConnection(port: preview.port)
    let head = " HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n"
    connection.send(
      "GET /robots.txt\(head)\r\nGET /nothing\(head)\r\nGET /robots.txt\(head)Connection: close\r\n\r\n"
    )
    let answers = connection.all().components(separatedBy: "HTTP/1.1 ").dropFirst()
    #expect(answers.map { String($0.prefix(3)) } == ["200", "404", "200"])
  }

  @Test func endsConnectionsOnWhichNoRequestComes() throws {
    let silent = try RawConnection(port: preview.port)
    let slow = try RawConnection(port: preview.port)
    slow.send("GET / HTTP/1.1\r\nHost: ")
    #expect(silent.all().isEmpty)
    #expect(!slow.all().hasPrefix("HTTP/1.1 200"))
    try expectLife()
  }

  @Test func refusesMoreConnectionsThanItHasRoomFor() throws {
    let events = "/_sitegen/\(try preview.token())/events?page=/&version=x"
    var open = try (0..<64).map { _ in
      let connection = try RawConnection(port: preview.port)
      connection.send("GET \(events) HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n")
      _ = connection.next()
      return connection
    }
    let more = try RawConnection(port: preview.port)
    #expect(more.all().hasPrefix("HTTP/1.1 503"))
    open.removeAll()
    try RunningPreview.wait("there is room again") { try preview.get("/")?.status == 200 }
  }

  /// Those who begin a request and do not end it keep nobody from an answer.
  @Test func answersBesideRequestsThatAreNeverWhole() throws {
    let open = try (0..<200).map { _ in
      let connection = try RawConnection(port: preview.port)
      connection.send("GET / HTTP/1.1\r\nHost: ")
      return connection
    }
    for _ in 0..<3 { #expect(try preview.get("/")?.status == 200) }
    // The newest are still waited for, the oldest have been ended.
    open[199].send("127.0.0.1:\(preview.port)\r\nConnection: close\r\n\r\n")
    #expect(open[199].all().hasPrefix("HTTP/1.1 200"))
    #expect(!open[0].all().hasPrefix("HTTP/1.1 200"))
  }

  @Test func showsWhatIsNewWhateverTheBrowserKept() throws {
    for text in ["First.", "Other.", "Third."] {
      try site.write(TinySite.briefing(text), to: "content/briefings/talks.md")
      try preview.wait(for: text, at: "/briefings/talks/")
      let old = try #require(try preview.get("/briefings/talks/"))
      try site.write(TinySite.briefing(text + " More."), to: "content/briefings/talks.md")
      try preview.wait(for: text + " More.", at: "/briefings/talks/")
      let kept = [
        old.header("ETag").map { "If-None-Match: \($0)" },
        "If-Modified-Since: \(old.header("Last-Modified") ?? "Fri, 01 Jan 2100 00:00:00 GMT")",
      ].compactMap(\.self)
      let new = try #require(try preview.get("/briefings/talks/", kept))
      #expect(new.status == 200)
      #expect(new.body.contains(text + " More."))
    }
  }
}

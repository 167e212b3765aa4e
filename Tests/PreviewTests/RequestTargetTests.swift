import Testing

@testable import Preview

/// What a request may name.
struct RequestTargetTests {
  @Test(arguments: [
    ("/", ""), ("/briefings/", "briefings/"), ("/a/b.html", "a/b.html"), ("/a%20b", "a b"),
    ("/caf%C3%A9/", "café/"), ("/a?x=/../y", "a"), ("/%41", "A"),
    ("/.well-known/x", ".well-known/x"),
    ("/%252e%252e/x", "%2e%2e/x"), ("/...", "..."),
  ])
  func decodesAPathOnce(target: String, path: String) {
    #expect(RequestTarget(target)?.path == path)
  }

  @Test(arguments: [
    "", "*", "x", "//", "//etc/passwd", "/a//b", "/../x", "/a/../b", "/a/..", "/.", "/./a",
    "/%2e%2e/x", "/%2E./x", "/.%2e/x", "/..%2fx", "/a%2fb", "/..%5cx", "/a\\b", "/a%5cb", "/a%00",
    "/a%0a", "/a%7f", "/%", "/%2", "/%zz", "/%ff", "/%c3", "/a#b", "/a b", "/a\tb",
    "http://localhost/", "http://127.0.0.1/x", "/" + String(repeating: "a", count: 2048),
  ])
  func refusesEveryOtherForm(target: String) {
    #expect(RequestTarget(target) == nil)
  }

  @Test func readsTheFirstOfEachParameter() {
    let target = RequestTarget("/e?page=%2Fa%2F&version=1&page=2&x")
    #expect(target?.query == ["page": "/a/", "version": "1"])
  }
}

/// The names under which the preview answers.
struct HostNamesTests {
  @Test(arguments: [
    "localhost:80", "127.0.0.1:80", "[::1]:80", "LOCALHOST:80", "localhost", "[::1]",
  ])
  func areThoseOfTheMachine(name: String) {
    #expect(HostNames(host: nil, port: 80).contain(name))
  }

  @Test(arguments: [
    "localhost", "localhost:80", "localhost:80800", "evil:8000", "localhost.evil:8000",
    "evil.localhost:8000", "127.0.0.1.evil:8000", "192.168.0.1:8000", "", ":8000", "[::1]",
    "localhost:8000:8000", "localhost :8000", "[::1:8000",
  ])
  func areNoOthers(name: String) {
    #expect(!HostNames(host: nil, port: 8000).contain(name))
  }

  @Test func areAlsoTheOneThatItsUserNames() {
    let names = HostNames(host: "desk.lan", port: 8000)
    #expect(names.contain("desk.lan:8000"))
    #expect(names.contain("Desk.LAN:8000"))
    #expect(!names.contain("other.lan:8000"))
    #expect(HostNames(host: "fe80::1", port: 8000).contain("[fe80::1]:8000"))
  }

  @Test func areAddressesInDigitsWhereItListensOnAll() {
    let names = HostNames(host: "0.0.0.0", port: 8000)
    #expect(names.contain("192.168.0.7:8000"))
    #expect(names.contain("[fe80::7]:8000"))
    #expect(!names.contain("evil.example:8000"))
    #expect(!names.contain("192.168.0.7.evil.example:8000"))
  }
}

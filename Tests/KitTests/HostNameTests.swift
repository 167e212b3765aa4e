import Testing

@testable import Kit

/// Hosts of web addresses are the same however they are written.
struct HostNameTests {
  @Test(arguments: [
    ("desk.example", "DESK.example."), ("desk.example", "desk.example:443"),
    ("desk.example:8443", "desk.example:8443"), ("desk%2Eexample", "desk.example"),
    ("bücher.example", "xn--bcher-kva.example"), ("BÜCHER.example", "XN--bcher-kva.example"),
    // RFC 3492, 7.1 (B) and (L).
    ("他们为什么不说中文.example", "xn--ihqwcrb4cv8a8dqg056pqjye.example"),
    ("3年b組金八先生.example", "xn--3b-ww4c5e180e575a65lsy2b.example"),
  ])
  func namesOfOneHostAreEqual(_ one: String, _ other: String) {
    #expect(HostName(one[...], isSecure: true) == HostName(other[...], isSecure: true))
  }

  @Test(arguments: [
    ("desk.example", "desk.example:80"), ("desk.example", "desks.example"),
    ("bücher.example", "bucher.example"), ("bücher.example", "xn--bcher-kvb.example"),
    ("desk.example:8443", "desk.example:8444"),
  ])
  func namesOfOthersDiffer(_ one: String, _ other: String) {
    #expect(HostName(one[...], isSecure: true) != HostName(other[...], isSecure: true))
  }

  @Test func thePortOfTheSchemeIsNone() {
    let plain = HostName("desk.example:80", isSecure: false)
    #expect(plain == HostName("desk.example", isSecure: false))
    #expect(plain != HostName("desk.example:443", isSecure: false))
  }

  /// What stands for no letters, or is longer than a part of a name can be, is as it is written.
  @Test(arguments: [
    "xn--", "xn---", "xn--99999999999999999999", "xn--\u{E9}", "xn--a-\u{10FFFF}", ":", "",
    "xn--zz:",
    "xn--" + String(repeating: "a", count: 100_000),
  ])
  func whatIsNoNameIsLeftAsItIs(_ name: String) {
    #expect(HostName(name[...], isSecure: true) == HostName(name[...], isSecure: true))
    #expect(HostName(name[...], isSecure: true) != HostName("desk.example", isSecure: true))
  }
}

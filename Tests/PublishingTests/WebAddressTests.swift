import Testing

@testable import Publishing

/// Which host an address names, and whether it may be asked.
struct WebAddressTests {
  @Test(arguments: [
    ("https://Example.org", "example.org", 443, "https://Example.org"),
    ("HTTP://example.org:8080/a?b#c", "example.org", 8080, "http://example.org:8080/a?b"),
    ("https://example.org/ü \"x\"", "example.org", 443, "https://example.org/%C3%BC%20%22x%22"),
    ("https://example.org?q=@x", "example.org", 443, "https://example.org?q=@x"),
    ("http://[2001:DB8::1]:81/", "2001:db8::1", 81, "http://[2001:DB8::1]:81/"),
  ])
  func isRead(_ text: String, _ host: String, _ port: UInt16, _ asked: String) throws {
    let address = try #require(WebAddress(text))
    #expect(address.host == host)
    #expect(address.port == port)
    #expect(address.text == asked)
  }

  @Test(arguments: [
    "ftp://example.org/", "example.org", "https://", "https:///a", "https://user@example.org/",
    "https://example.org\\@127.0.0.1/", "https://example.org:0/", "https://example.org:99999/",
    "https://exa mple.org/", "https://ex%61mple.org/", "https://bücher.example/",
    "https://[::1/", "https://[::1]x/", "https://[fe80::1%25eth0]/", "https://a:b@c/",
  ])
  func isRefused(_ text: String) { #expect(WebAddress(text) == nil) }

  @Test(arguments: [
    ("https://example.org", true), ("https://example.org/", true), ("https://example.org/a", false),
    ("https://example.org/?a", false),
  ])
  func knowsAFrontPage(_ text: String, _ isFront: Bool) throws {
    #expect(try #require(WebAddress(text)).isFrontPage == isFront)
  }

  @Test(
    arguments: [
      ([127, 0, 0, 1], true), ([10, 1, 2, 3], true), ([172, 16, 0, 1], true),
      ([172, 32, 0, 1], false),
      ([192, 168, 1, 1], true), ([169, 254, 169, 254], true), ([100, 64, 0, 1], true),
      ([100, 128, 0, 1], false), ([0, 0, 0, 0], true), ([224, 0, 0, 1], true),
      ([255, 255, 255, 255], true), ([8, 8, 8, 8], false), ([198, 18, 0, 1], true),
      ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], true),
      ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 10, 0, 0, 1], true),
      ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 8, 8, 8, 8], false),
      ([0, 100, 255, 155, 0, 0, 0, 0, 0, 0, 0, 0, 127, 0, 0, 1], true),
      ([32, 2, 10, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], true),
      ([252, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], true),
      ([254, 128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], true),
      ([32, 1, 13, 184, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], true),
      ([42, 0, 20, 80, 64, 1, 0, 0, 0, 0, 0, 0, 0, 0, 32, 14], false), ([], true),
    ] as [([UInt8], Bool)])
  func knowsPrivateNetworks(_ bytes: [UInt8], _ isPrivate: Bool) {
    #expect(NetworkAddress(bytes: bytes).isPrivate == isPrivate)
  }
}

import Testing

@testable import Kit

struct OutputPathTests {
  @Test(arguments: ["index.html", "claim/dialogue-failed/index.html", ".well-known/x", "a b.png"])
  func allows(path: String) {
    #expect(OutputPath(path)?.text == path)
  }

  @Test(arguments: [
    "", "/etc/x", "../x", "a/../../b", "a//b", "a/", ".", ".git/hooks/x", "a\0b", "a\\b", "con",
    "a/NUL.txt", "a.", "a ", "a:b", "\u{1}", String(repeating: "a", count: 201),
  ])
  func refuses(path: String) {
    #expect(OutputPath(path) == nil)
  }

  @Test func areEqualOnlyIfTheirBytesAre() {
    let composed = OutputPath("caf\u{E9}")
    let decomposed = OutputPath("cafe\u{301}")
    #expect(composed != decomposed)
    #expect(composed?.collisionKey == decomposed?.collisionKey)
  }
}

struct ContentHashTests {
  /// The values are those of xxHash's own specification and of its command `xxhsum -H1`.
  @Test(arguments: [
    ("", "ef46db3751d8e999"),
    ("a", "d24ec4f1a98c6e5b"),
    ("abc", "44bc2cf5ad770999"),
    ("Nobody inspects the spammish repetition", "fbcea83c8a378bf1"),
  ])
  func equalsXXH64(of text: String, hash: String) {
    #expect(ContentHash(Array(text.utf8)).hexadecimal == hash)
  }
}

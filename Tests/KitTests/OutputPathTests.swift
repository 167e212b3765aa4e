import Testing

@testable import Kit

struct OutputPathTests {
  @Test(arguments: [
    "index.html", "claim/dialogue-failed/index.html", ".well-known/x", ".nojekyll", "a b.png",
    "console.html", "com10.txt", "a.con", String(repeating: "a", count: 200),
  ])
  func allows(path: String) throws {
    #expect(try OutputPath(path).text == path)
  }

  @Test(arguments: [
    ("", "a-file"), ("/etc/x", "a-file"), ("../x", ""), ("a/../../b", ""), ("a//b", "a-file"),
    ("a/", "a-file"), (".", ""), (".git/hooks/x", "git"), ("a\0b", "a-b"), ("a\\b", "a-b"),
    ("con", "con-file"), ("a/NUL.txt", "NUL-file.txt"), ("aux.tar.gz", "aux-file.tar.gz"),
    ("con .txt", "con -file.txt"), ("COM0", "COM0-file"), ("lpt¹.css", "lpt¹-file.css"),
    ("conin$", "conin$-file"), ("a.", "a"), ("a . ", "a"), ("a:b", "a-b"), ("\u{1}", "-"),
    ("photo: Kabul.jpg", "photo-Kabul.jpg"), ("a ? b", "a-b"),
    (
      String(repeating: "word-", count: 50) + "x.jpeg",
      String(repeating: "word-", count: 15) + "word.jpeg"
    ),
    (String(repeating: "語", count: 70), String(repeating: "語", count: 26)),
  ])
  func refusesAndSuggests(path: String, suggestion: String) throws {
    let refusal = try #require(OutputPath.refusal(of: path))
    #expect(refusal.suggestion(adding: "file") == suggestion)
    #expect(!refusal.message.isEmpty)
  }

  @Test func refusesAPathThatIsTooLong() {
    let path = Array(repeating: String(repeating: "a", count: 100), count: 9).joined(separator: "/")
    #expect(OutputPath.refusal(of: path)?.reason == .long(limit: 900))
  }

  @Test func areEqualOnlyIfTheirBytesAre() throws {
    let composed = try OutputPath("caf\u{E9}")
    let decomposed = try OutputPath("cafe\u{301}")
    #expect(composed != decomposed)
    #expect(composed.collisionKey == decomposed.collisionKey)
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

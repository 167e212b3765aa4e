import TestSupport
import Testing

@testable import Build
@testable import Kit

/// Words are found however a file writes them, and other words are not.
struct LeakInAnyFormTests {
  private static let secret = "Envoys will meet in a village near Doha on Sunday morning"

  private func site(_ notes: [UInt8], _ file: String = "notes.txt") throws -> TestSite {
    let site = try TestSite([
      "content/briefings/seen.md": TestSite.briefing("Text.", title: "Seen"),
      "content/briefings/hidden.md": TestSite.briefing(
        "\(Self.secret), *it is said*.", title: "A meeting in Zürich", more: "draft: true\n"),
    ])
    try site.folder.write(notes, to: "content/assets/\(file)")
    return site
  }

  private static func isLeak(_ finding: String) -> Bool { finding.contains("[embargo-in-file]") }

  @Test(arguments: [
    "Envoys will meet\nin a village near\r\nDoha on Sunday morning",
    "> Envoys will meet\n> in a village near\n> Doha on Sunday morning",
    "ENVOYS WILL MEET IN A VILLAGE NEAR DOHA ON SUNDAY MORNING",
    "Envoys Will Meet in a Village near Doha on Sunday Morning",
    "Envoys&#32;will&#x20;meet&nbsp;in a\u{A0}village near\u{202F}Doha on Sunday morning",
    "Envoys will&shy; meet in a vil\u{AD}lage near\u{200B} Doha on Sunday morning",
    "{\"a\":\"Envoys\\u0020will \\u006deet in\\na village near Doha on Sunday morning\"}",
    "<p>Envoys will <b>meet</b> in a vil<i>lage</i> near<br>Doha</p><p>on Sunday morning</p>",
    "<img alt=\"Envoys will meet in\n a village near Doha on Sunday morning\">",
    "<!-- Envoys will\n meet in a village near Doha on Sunday morning -->",
    "/*\n * Envoys will meet in a village\n * near Doha on Sunday morning\n */",
    "mailto:a@b.org?subject=Envoys%20will%20meet%20in%20a%20village%20near%20Doha%20on%20Sunday%20morning",
    "**Envoys** will _meet_ in a village near Doha on Sunday morning",
    "A MEETING IN ZÜRICH", "A meeting in Z&uuml;rich", "A\nmeeting in Z\\u00fcrich",
  ])
  func aSentenceIsFound(_ text: String) async throws {
    #expect(try await site(Array("Soon: \(text)!\n".utf8)).build().filter(Self.isLeak).count == 1)
  }

  @Test func aSentenceInUTF16IsFound() async throws {
    let text = "Soon, as we hear in the city: \(Self.secret)!\n"
    for (mark, isLittle) in [(true, true), (true, false), (false, true), (false, false)] {
      let units = Array(((mark ? "\u{FEFF}" : "") + text).utf16)
      let bytes = units.flatMap { unit in
        isLittle
          ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      }
      #expect(try await site(bytes).build().filter(Self.isLeak).count == 1)
    }
  }

  /// Short words in small letters, words with others between them, parts of longer words.
  @Test(arguments: [
    "a meeting in zürich", "A meeting in Zürichberg", "A meeting, in Zürich",
    "Envoys will meet in a village near Doha on Sunday",
    "Envoys will meet. In a village near Doha on Sunday morning",
    "<p>Envoys will meet in a village near Doha</p> x <p>on Sunday morning</p>",
    "if (a<b && c>d) {}", "<", "<a", "&", "\\u", "%", "\\", "\u{C3}",
  ])
  func otherWordsAreNot(_ text: String) async throws {
    #expect(try await site(Array("\(text)".utf8)).build().filter(Self.isLeak) == [])
  }

  /// What a page says in any form is no secret.
  @Test func whatIsSaidInPublicIsNone() async throws {
    let site = try site(Array("\(Self.secret.uppercased())\n".utf8))
    try site.folder.write(
      TestSite.briefing(Self.secret.replacing(" village ", with: "\nvillage "), title: "Seen"),
      to: "content/briefings/seen.md")
    #expect(try await site.build().filter { $0.contains("embargo") } == [])
  }

  /// A file that others put into the output folder is published as well.
  @Test func aFileOfOthersInTheOutputFolderIsLookedAt() async throws {
    let site = try site([])
    #expect(try await site.build() == [])
    try site.folder.write("Soon: \(Self.secret)!", to: "public/own/note.html")
    try site.folder.write("Soon: \(Self.secret)!", to: "public/.git/note")
    let leak =
      "public/own/note.html:1:1: warning[embargo-in-file]: “\(Self.secret)” of"
      + " content/briefings/hidden.md is in own/note.html of the site, and may not be seen yet"
    // As long as it is there.
    for _ in 0..<2 { #expect(try await site.build() == [leak]) }
    try site.folder.write("Later", to: "public/own/note.html")
    #expect(try await site.build() == [])
    #expect(try await site.build() == [])
    try site.folder.write("Soon: \(Self.secret)!", to: "public/own/note.html")
    #expect(try await site.build() == [leak])
    #expect(site.folder.contents("public/own/note.html") == "Soon: \(Self.secret)!")
  }

  /// A short phrase counts as it is written and in capitals, and not in small letters.
  @Test(arguments: [
    ("Talks of Zürich", [0]), ("TALKS OF ZÜRICH", [0]), ("talks of zürich", []),
    ("Talks\nof <b>Zürich</b>", [0]), ("TALKS OF ÉVIAN", [1]), ("Talks of Évian", [1]),
  ])
  func aShortPhraseIsFoundInCapitals(_ text: String, _ found: [Int]) {
    let phrases = ["Talks of Zürich", "Talks of Évian"].map { Array($0.utf8) }
    let search = ReadSearch(for: phrases)
    #expect(search.phrases(in: Array(text.utf8)).sorted() == found)
    #expect(search.only([1]).phrases(in: Array(text.utf8)) == Set(found).intersection([1]))
  }

  /// The time is linear in the bytes, whatever they are.
  @Test func noTextTakesLong() {
    for part in ["<a", "&amp", "\\u", "<!--", "<a<", "%2", "& ", "\u{C3}", "Envoys "] {
      let text = Array(String(repeating: part, count: 100_000).utf8)
      let start = ContinuousClock.now
      #expect(!TextAsRead(text).bytes.isEmpty)
      #expect(ContinuousClock.now - start < .seconds(5))
    }
  }
}

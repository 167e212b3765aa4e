import Kit
import Testing

struct ComparisonTests {
  @Test(arguments: [
    ("It’s “so” – they said…", "It's \"so\" - they said..."),
    ("  two \u{00A0} spaces\n", "two spaces"),
    ("Kali\u{0307}n", "Kali\u{0307}n"),
    ("I\u{0307}brahim", "İbrahim"),
    ("plain", "plain"),
    ("", ""),
    (" ", ""),
    ("\"\u{0301}", "\"\u{0301}"),
  ])
  func normalizes(_ text: String, result: String) {
    #expect(Array(text.normalized.unicodeScalars) == Array(result.unicodeScalars))
  }

  @Test(arguments: [
    ("İbrahim KALIN", "ibrahim kalin"), ("ibrahim kalın", "ibrahim kalin"), ("IĞDIR", "igdir"),
    ("ığdır", "igdir"), ("Türkiye", "turkiye"), ("Tu\u{0308}rkiye", "turkiye"),
    ("Straße", "strasse"), ("Łódź, Søren, Þór, Œuvre", "lodz, soren, thor, oeuvre"),
    ("ŞÇĞÜÖ", "scguo"), ("Цезарь", "цезарь"), ("طالبان", "طالبان"),
  ])
  func folds(_ text: String, result: String) {
    #expect(Array(text.folded.unicodeScalars) == Array(result.unicodeScalars))
  }

  @Test(arguments: [
    ("“We called Kabul,”", "We called Kabul"), ("Most points were done.", "Most points were done"),
    ("'so'", "so"), ("“", ""), ("a “b”", "a \"b"),
  ])
  func takesTheCoreOfQuotations(_ text: String, core: String) {
    #expect(text.quotationCore == core)
  }

  @Test func findsWholeWordsOnly() {
    #expect("of 4,600 and 460.".holdsWords("460"))
    #expect(!"of 4600 men".holdsWords("460"))
    #expect(!"Asifs".holdsWords("Asif"))
    #expect("“Asif”".holdsWords("Asif"))
    #expect(!"Asifé".holdsWords("Asif"))
    #expect("外交部长王毅说".holdsWords("王毅"))
    #expect(!"طالباني".holdsWords("طالبان"))
    #expect("aab".holds("ab"))
    #expect(!"ab".holds("abc"))
  }

  @Test func clipsOnOneLine() {
    #expect("a\nb".clipped == "a b")
    #expect(String(repeating: "ü", count: 81).clipped.unicodeScalars.count == 81)
  }

  @Test(arguments: [
    ("standng", "standing"), ("sepaker", "speaker"), ("evnts", "events"), ("zzz", nil), ("a", nil),
  ])
  func suggestsWhatIsNear(_ text: String, candidate: String?) {
    #expect(text.closest(among: ["standing", "speaker", "events"]) == candidate)
  }
}

import Kit
import Testing

struct WritingScriptTests {
  @Test(arguments: [
    ("The bridge", WritingScript.latin), ("سکھر کا بند", .arabic), ("Мост", .cyrillic),
    ("גשר", .hebrew), ("पुल", .devanagari), ("橋", .han), ("はし", .kana), ("다리", .hangul),
    ("Γέφυρα", .greek), ("สะพาน", .thai), ("هـ 18 “x”", .arabic), ("سکھر AB", .arabic),
  ])
  func tellsTheScriptOfMostLetters(_ words: String, _ script: WritingScript) {
    #expect(words.unicodeScalars.script == script)
  }

  @Test(arguments: ["", "18", "$4.5–6 %", "١٨", "— “…”"])
  func wordsWithoutLettersHaveNone(_ words: String) {
    #expect(words.unicodeScalars.script == nil)
    #expect(words.language(among: ["ur", "en"]) == nil)
  }

  @Test(arguments: [
    ("ur", true), ("ar-EG", true), ("he", true), ("ug", true), ("pa", false), ("pa-Arab", true),
    ("az-arab", true), ("und-Arab", true), ("dv", true), ("en", false), ("tlh", false), ("", false),
    ("UR", true), ("uz-Latn", false),
  ])
  func knowsWhichLanguagesRunFromRightToLeft(_ tag: String, _ isRightToLeft: Bool) {
    #expect(tag.isRightToLeft == isRightToLeft)
  }

  @Test(arguments: [
    ("سکھر", ["en", "ur"], "ur"), ("سکھر", ["en", "fr"], "und-Arab"),
    ("Sukkur", ["ur", "en"], "en"),
    ("Sukkur", ["ur"], "und-Latn"), ("Le pont", ["fr", "en"], "fr"), ("橋", ["en", "ja"], "ja"),
    ("Most", ["sr", "sr-Latn"], "sr-Latn"), ("Qapla’", ["tlh"], "tlh"),
    ("\u{2068}صوبائی ادارہ\u{2069}: open", ["en", "ur"], "en"),
    ("\u{2068}سکھر\u{2069}: 18", ["en", "ur"], "ur"),
  ])
  func tellsTheLanguageByTheLetters(_ words: String, _ languages: [String], _ language: String) {
    #expect(words.language(among: languages) == language)
  }

  @Test func isolatesWhatRunsTheOtherWay() {
    #expect("سکھر".isolated(inRightToLeft: false) == "\u{2068}سکھر\u{2069}")
    #expect("سکھر 18".isolated(inRightToLeft: true) == "سکھر 18")
    #expect("$18 billion".isolated(inRightToLeft: true) == "\u{2068}$18 billion\u{2069}")
    #expect("$18 billion".isolated(inRightToLeft: false) == "$18 billion")
    #expect("\u{2068}سکھر\u{2069}: open — “x”".withoutIsolates == "سکھر: open — “x”")
  }

  @Test(arguments: [
    ("en", "en-GB", true), ("en", "EN", true), ("zh-TW", "zh-CN", true), ("pa", "pa-Arab", false),
    ("en", "eng", false), ("ur", "ar", false),
  ])
  func regionsMakeNoOtherLanguage(_ one: String, _ other: String, _ isSame: Bool) {
    #expect(one.isSameLanguage(as: other) == isSame)
  }
}

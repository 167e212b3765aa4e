import Markdown
import Testing

struct SlugTests {
  @Test(arguments: [
    ("Why it failed", "why-it-failed"),
    ("İbrahim Kalın", "ibrahim-kalin"),
    ("IŞIK ışık", "isik-isik"),
    ("Çağrı Öğün Üç", "cagri-ogun-uc"),
    ("café À la carte", "cafe-a-la-carte"),
    ("cafe\u{301}", "cafe"),
    ("i\u{307}", "i"),
    ("Straße STRAẞE", "strasse-strasse"),
    ("Æsir Œuvre Þór Łódź", "aesir-oeuvre-thor-lodz"),
    ("Pakistan’s 1,800 dead", "pakistans-1-800-dead"),
    ("  --a -- b--  ", "a-b"),
    ("a — b … c", "a-b-c"),
    ("2 × 3", "2-3"),
    ("کابل مذاکرات", "کابل-مذاکرات"),
    ("استنبول، ترکیه", "استنبول-ترکیه"),
    ("北京 会談", "北京-会談"),
    ("Phát hành đẹp lệ Ơn ư ș ǧ ḥ", "phat-hanh-dep-le-on-u-s-g-h"), ("Москва", "москва"),
    ("ΑΘΗΝΑ", "αθηνα"), ("日本", "日本"),
    ("🇵🇰", ""),
    ("", ""),
    ("\"><script>", "script"),
    ("a\u{202E}b\u{200B}c", "abc"),
  ])
  func isWrittenInSmallLetters(_ text: String, as expected: String) {
    #expect(Array(slug(text.utf8).utf8) == Array(expected.utf8))
  }

  @Test func isUniqueInAPage() {
    let document = document("# A\n# A\n# A-1\n# A\n# !\n# ?\n")
    #expect(document.headings.map(\.id) == ["a", "a-1", "a-1-1", "a-2", "section", "section-1"])
  }

  @Test func leavesReservedAnchorsAlone() {
    let document = document("# Notes\n", options: .init(reservedAnchors: ["notes"]))
    #expect(document.headings.map(\.id) == ["notes-1"])
  }
}

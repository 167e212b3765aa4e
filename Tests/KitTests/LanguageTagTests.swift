import Testing

@testable import Kit

struct LanguageTagTests {
  @Test(arguments: [
    ("en", "en"), ("EN", "en"), ("pt-br", "pt-BR"), ("zh-hant", "zh-Hant"),
    ("ZH-HANT-TW", "zh-Hant-TW"), ("es-419", "es-419"), ("de-1996", "de-1996"),
    ("sl-rozaj-biske", "sl-rozaj-biske"), ("ckb", "ckb"), ("zh-yue-HK", "zh-yue-HK"),
    ("en-u-ca-gregory", "en-u-ca-gregory"), ("en-x-desk-US", "en-x-desk-us"),
    ("de-DE-u-co-phonebk", "de-DE-u-co-phonebk"), ("und", "und"),
  ])
  func tagsAreRead(_ text: String, _ tag: String) {
    #expect(LanguageTag(text)?.text == tag)
  }

  @Test(arguments: [
    "", "e", "xx", "english", "en_GB", "en-", "-en", "en--GB", "eng", "deu", "ger", "en-GB-Latn",
    "en-toolongtag", "en-x", "en-u", "en GB", "e1", "français", "i-klingon", "en-GB-US",
  ])
  func whatIsNoTagIsNone(_ text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test(arguments: [
    ("english", "en"), ("English", "en"), ("en_GB", "en-GB"), ("en_GB.UTF-8", "en-GB"),
    ("eng", "en"), ("ger", "de"), ("zh_hant_tw", "zh-Hant-TW"), ("jp", "ja"), ("cn", "zh"),
    ("frensh", "fr"), ("Spanish", "es"), ("Urdu", "ur"), ("en-toolongtag", "en"),
  ])
  func whatWasMeantIsTold(_ text: String, _ tag: String) {
    #expect(LanguageTag.meant(by: text) == tag)
  }

  @Test(arguments: ["", "xx", "qqqqqqqqqqqq"])
  func nothingIsGuessed(_ text: String) {
    #expect(LanguageTag.meant(by: text) == nil)
  }

  @Test func theTableIsThatOfISO639() {
    #expect(LanguageTag.table.count == 184)
    #expect(LanguageTag.table.allSatisfy { $0.code.utf8.count == 2 })
    #expect(LanguageTag.table.allSatisfy { (1...2).contains($0.longCodes.count) })
  }
}

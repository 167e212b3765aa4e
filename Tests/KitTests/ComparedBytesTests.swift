import Testing

@testable import Kit

/// The quick forms equal those of whole texts.
struct ComparedBytesTests {
  @Test(arguments: [
    "Plain words", "  Two  spaces\t\n", "İbrahim Kalın", "“Quoted” – it’s … so—yes",
    "e\u{301}te\u{301}",
    "\u{212B}ngstrom ﬁ", "Ελλάδα ΑΘΗΝΑ", "Москва Ёлка", "تالیفات آزاد", "日本語 テキスト がぎ", "각\u{200B}x",
    "a\u{FEFF}b", "Straße ẞ", "ǅ Ⅷ ①", "\u{85}x\u{2028}y", "«guillemets» ‹x›", "", "a—b — c—", "—",
    "١٨٠٠ ۱٬۸۰۰ १८००１，８００", "\u{200F}€\u{200E}18\u{AD}x",
    "٥٪ ５％", "𝟙𝟚 ²½①", "x\u{2066}y\u{2069}",
  ])
  func formsAreThoseOfTheWholeText(_ text: String) {
    #expect(String(decoding: [UInt8](folding: text.utf8), as: UTF8.self) == text.folded)
    #expect([UInt8](folding: text.utf8) == Array(text.folded.utf8))
    #expect([UInt8](normalizing: Array(text.utf8)[...]) == Array(text.normalized.utf8))
  }

  @Test func aThinSpaceBetweenDigitsIsAComma() {
    let text = "1\u{2009}800 and 1\u{202F}800\u{A0}000 and 18\u{A0}men"
    #expect([UInt8](folding: text.utf8) == Array("1,800 and 1,800,000 and 18 men".utf8))
  }
}

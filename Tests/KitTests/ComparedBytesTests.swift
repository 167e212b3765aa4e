import Testing

@testable import Kit

struct ComparedBytesTests {
  @Test(arguments: [
    ("Plain words", "Plain words", "plain words"),
    ("Two  spaces\t\n", "Two spaces", "two spaces"),
    ("İbrahim Kalın", "İbrahim Kalın", "ibrahim kalin"),
    ("“Quoted” – it’s … so—yes", "\"Quoted\" - it's ... so-yes", "\"quoted\" - it's ... so - yes"),
    ("e\u{301}te\u{301}", "été", "ete"),
    ("\u{212B}ngstrom ﬁ", "Ångstrom ﬁ", "angstrom ﬁ"),
    ("Ελλάδα ΑΘΗΝΑ", "Ελλάδα ΑΘΗΝΑ", "ελλαδα αθηνα"),
    ("Москва Ёлка", "Москва Ёлка", "москва елка"),
    ("تالیفات آزاد", "تالیفات آزاد", "تالیفات ازاد"),
    ("日本語 テキスト がぎ", "日本語 テキスト がぎ", "日本語 テキスト かき"),
    ("각\u{200B}x", "각 x", "\u{1100}\u{1161}\u{11A8} x"),
    ("a\u{FEFF}b", "a b", "a b"),
    ("Straße ẞ", "Straße ẞ", "strasse ss"),
    ("ǅ Ⅷ ①", "ǅ Ⅷ ①", "ǆ ⅷ ①"),
    ("\u{85}x\u{2028}y", "x y", "x y"),
    ("«guillemets» ‹x›", "\"guillemets\" 'x'", "\"guillemets\" 'x'"),
    ("", "", ""),
    ("a—b — c—", "a-b - c-", "a - b - c -"),
    ("—", "-", "-"),
    ("١٨٠٠ ۱٬۸۰۰ १८००１，８００", "١٨٠٠ ۱٬۸۰۰ १८००１，８００", "1800 1,800 18001,800"),
    ("\u{200F}€\u{200E}18\u{AD}x", "\u{200F}€\u{200E}18\u{AD}x", "€18x"),
    ("٥٪ ５％", "٥٪ ５％", "5% 5%"),
    ("𝟙𝟚 ²½①", "𝟙𝟚 ²½①", "12 ²½①"),
    ("x\u{2066}y\u{2069}", "x\u{2066}y\u{2069}", "xy"),
  ])
  func hasTwoForms(_ text: String, normalized: String, folded: String) {
    #expect([UInt8](normalizing: Array(text.utf8)[...]) == Array(normalized.utf8))
    #expect([UInt8](folding: text.utf8) == Array(folded.utf8))
  }

  @Test func aThinSpaceBetweenDigitsIsAComma() {
    let text = "1\u{2009}800 and 1\u{202F}800\u{A0}000 and 18\u{A0}men"
    #expect([UInt8](folding: text.utf8) == Array("1,800 and 1,800,000 and 18 men".utf8))
  }
}

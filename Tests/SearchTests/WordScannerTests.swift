import Testing

@testable import Search

struct WordScannerTests {
  @Test(arguments: [
    ("İbrahim Kalın", ["ibrahim", "kalin"]),
    ("KALIN kalin Kalin", ["kalin", "kalin", "kalin"]),
    ("Türkiye’s Şanlıurfa", ["turkiye", "sanliurfa"]),
    ("Straße Ærø Đuro Łódź", ["strasse", "aero", "duro", "lodz"]),
    ("cafe\u{301} café", ["cafe", "cafe"]),
    ("Αθήνα Ёлка", ["αθηνα", "елка"]),
    ("كابل کابل", ["کابل", "کابل"]),
    ("می\u{200C}خواهد", ["میخواهد"]),
  ])
  func foldsLetters(of text: String, into words: [String]) {
    #expect(self.words(of: text) == words)
  }

  @Test(arguments: [
    ("nearly 1,800 people", ["nearly", "1800", "people"]),
    ("1\u{202F}800 and 1,234,567", ["1800", "and", "1234567"]),
    ("3.5 per cent, 2025-10-29.", ["3.5", "per", "cent", "2025", "10", "29"]),
    ("1,80 12,3456", ["1", "80", "12", "3456"]),
    ("۱۸۰۰ ١٨٠٠", ["1800", "1800"]),
    ("CO₂ m³ ¹⁰ o\u{FB03}ce", ["co2", "m3", "10", "office"]),
    ("Т-72, МиГ‑29 и Ё-7; إف-16", ["т72", "миг29", "и", "е7", "اف16"]),
    ("Кабулл-7 Т-7200", ["кабулл", "7", "т", "7200"]), ("F-16s, COVID19", ["f16s", "covid19"]),
    ("Su\u{2011}35 F\u{2013}16 S\u{2010}400, 10\u{2013}16", ["su35", "f16", "s400", "10", "16"]),
    ("“F-16”, MiG-29 covid-19’s", ["f16", "mig29", "covid19"]),
    (
      "mid-1990s post-2021 missile-12 16-year 3-4",
      [
        "mid", "1990s", "post", "2021", "missile", "12", "16", "year", "3", "4",
      ]
    ),
  ])
  func readsNumbers(of text: String, as words: [String]) {
    #expect(self.words(of: text) == words)
  }

  @Test(arguments: [
    ("Pakistan's Pakistan’s", ["pakistan", "pakistan"]),
    ("Qur’an don't 'quoted'", ["quran", "dont", "quoted"]),
    ("U.S. u.n., (D.R.C) end.Next", ["us", "un", "drc", "end", "next"]),
    ("U. S. and U.\u{A0}N., (D. R. C.) end", ["us", "and", "un", "drc", "end"]),
    (
      "plan A. I went, u. s. of U. S and J. R. Smith",
      [
        "plan", "a", "i", "went", "u", "s", "of", "u", "s", "and", "jr", "smith",
      ]
    ),
    ("U.S.Next J.Smith A.", ["us", "next", "j", "smith", "a"]),
    ("soft\u{AD}hyphen \u{FEFF}bom", ["softhyphen", "bom"]),
    ("…“quoted”—dash/slash", ["quoted", "dash", "slash"]),
    ("", []), ("… – ’", []), ("\u{301} a", ["a"]),
  ])
  func endsWords(of text: String, at marks: [String]) {
    #expect(self.words(of: text) == marks)
  }

  @Test(arguments: [
    ("東京都", ["東京", "京都"]), ("京", ["京"]), ("abc東京2020", ["abc", "東京", "2020"]),
    ("東京、都", ["東京", "都"]),
  ])
  func takesNeighbors(of text: String, as words: [String]) {
    #expect(self.words(of: text) == words)
  }

  @Test func cutsLongWordsBetweenLetters() {
    let ascii = String(repeating: "a", count: 50)
    let cyrillic = "a" + String(repeating: "ж", count: 50)
    #expect(words(of: "\(ascii) b") == [String(repeating: "a", count: 40), "b"])
    #expect(words(of: "\(cyrillic) b") == ["a" + String(repeating: "ж", count: 19), "b"])
  }

  @Test(arguments: 1...20)
  func packsWordsOfAnyLength(_ length: Int) {
    let word = String("abcdefghijklmnopqrstuvwxyz".prefix(length))
    #expect(words(of: word) == [word])
    #expect(words(of: " \(word)é") == [word + "e"])
    #expect(words(of: "\(word), \(word).") == [word, word])
  }

  private func words(of text: String) -> [String] { WordScanner.words(of: text) }
}

extension WordScanner {
  static func words(of text: String) -> [String] {
    var scanner = WordScanner(text)
    var words: [String] = []
    while scanner.next() {
      words.append(String(decoding: scanner.wordBytes, as: UTF8.self))
    }
    return words
  }
}

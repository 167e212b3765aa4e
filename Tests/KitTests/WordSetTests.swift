import Kit
import Testing

@Suite struct WordSetTests {
  private let words = WordSet("no not never none nor über 日本 a")

  @Test(arguments: ["no", "not", "never", "none", "nor", "über", "日本", "a"])
  func holdsItsWords(_ word: String) {
    #expect(words.contains(Array(word.utf8)[...]))
  }

  /// The words that have length, ends and middle in common with one of them, or begin like one.
  @Test(arguments: ["", "n", "nope", "nevers", "naver", "nvver", "日木", "b", "nott", "no "])
  func holdsNoOthers(_ word: String) {
    #expect(!words.contains(Array(word.utf8)[...]))
  }

  @Test func wordsAreFoundWithinALongerText() {
    let text = Array("it is not so".utf8)
    #expect(words.contains(text[6..<9]))
    #expect(!words.contains(text[6..<10]))
  }

  @Test func numbersAreThoseOfTheOrder() {
    let places = ["no", "not", "a", "zero"].map { words.number(of: Array($0.utf8)[...]) }
    #expect(places == [0, 1, 7, nil])
  }

  @Test func manyWordsAreAllFound() {
    let many = (0..<2_000).map { "word\($0)x\($0 % 7)" }
    let set = WordSet(many.map(\.utf8))
    #expect(many.indices.allSatisfy { set.number(of: Array(many[$0].utf8)[...]) == $0 })
    #expect(!set.contains(Array("word2000x5".utf8)[...]))
  }

  @Test func anEmptySetHoldsNothing() {
    #expect(!WordSet("").contains([]))
    #expect(!WordSet("").contains(Array("a".utf8)[...]))
  }

  /// The first entry of equal words counts, and an empty word may be one of them.
  @Test func aMapTellsWhatWordsStandFor() {
    let map = WordMap([("up", 1), ("", 0), ("down", 2), ("up", 3)])
    let found = ["up", "down", "", "u"].map { map[Array($0.utf8)[...]] }
    #expect(found == [1, 2, 0, nil])
  }

  @Test(
    arguments: [
      ("rejected", true), ("refus", true), ("refu", false), ("ended", true), ("end", false),
      ("Rejected", false), ("", false), ("ábc", false), ("dejected", false),
    ])
  func beginningsAreThoseOfWords(_ word: String, _ begins: Bool) {
    #expect(WordBeginnings("reject refus ended").begin(Array(word.utf8)[...]) == begins)
  }
}

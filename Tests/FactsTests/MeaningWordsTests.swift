import TestSupport
import Testing

@testable import Facts

/// How a folded text comes apart into words.
struct MeaningWordsTests {
  @Test(
    arguments: [
      ("", []),
      (" , ", []),
      ("don't", ["don't"]),
      ("the workers' pay", ["the", "workers", "pay"]),
      ("'so' it is", ["so", "it", "is"]),
      ("rock''n", ["rock''n"]),
      ("a''", ["a"]),
      ("5 of çe", ["5", "of", "çe"]),
    ] as [(String, [String])])
  func takesApart(_ text: String, _ words: [String]) {
    let bytes = Array("x \(text)".utf8)
    #expect(
      bytes.dropFirst(2).meaningWords.map { String(decoding: $0, as: UTF8.self) } == words)
  }

  /// The words that are found one by one, from the front and from the back, are those of the list.
  @Test func wordsInTurnAreThoseOfTheList() {
    var random = SeededGenerator(seed: 7)
    let letters = Array("ab1'' ,-é".utf8)
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &random)]
      }[...]
      let (words, inTurn) = (text.meaningWords, text.wordsInTurn)
      #expect(Array(inTurn) == words)
      #expect(inTurn.first == words.first && inTurn.last == words.last)
      #expect(inTurn.isEmpty == words.isEmpty)
      for count in 0...4 {
        #expect(Array(inTurn.prefix(count)) == Array(words.prefix(count)))
        #expect(Array(inTurn.suffix(count)) == Array(words.suffix(count)))
      }
    }
  }

  @Test func cutsWordsThatMeanSomething() {
    #expect("the negotiators of an it met, and negotiations".contentWords == ["negoti", "met"])
    #expect("ends with peace".contentWords == ["ends", "peace"])
    #expect("".contentWords == [])
  }
}

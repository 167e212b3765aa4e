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

  @Test func cutsWordsThatMeanSomething() {
    #expect("the negotiators of an it met, and negotiations".contentWords == ["negoti", "met"])
    #expect("ends with peace".contentWords == ["ends", "peace"])
    #expect("".contentWords == [])
  }
}

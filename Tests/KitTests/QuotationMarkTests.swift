import Testing

@testable import Kit

struct QuotationMarkTests {
  @Test(arguments: [
    ("we met", "“we met”"), ("They said “go”", "“They said ‘go’”"),
    ("the dockers’ “no”", "“the dockers’ ‘no’”"),
  ])
  func marksWithinMarksAreSingle(_ text: String, _ quoted: String) {
    #expect(text.inQuotationMarks == quoted)
  }

  @Test(arguments: [
    ("They met", "They met."), ("They met.", "They met."), ("Who met?", "Who met?"),
    ("“Who met?”", "“Who met?”"), ("“They met”", "“They met”."), ("Acme Inc.", "Acme Inc."),
    ("It holds…", "It holds…"), ("They met (likely.)", "They met (likely.)."), ("", "."),
  ])
  func aSentenceEndsOnce(_ text: String, _ sentence: String) {
    #expect(text.asSentence == sentence)
  }
}

import Kit
import Markdown
import Testing

/// Texts for which libcmark or a careless walk takes time or stack beyond all proportion.
struct LimitTests {
  @Test func refusesTextsThatAreTooLarge() {
    let limit = 512 * 1024
    let line = String(repeating: "a", count: 1023) + "\n"
    let fits = document(String(repeating: line, count: 512))
    #expect(fits.problems.isEmpty)
    #expect(!fits.html.bytes.isEmpty)
    let document = document(String(repeating: line, count: 512) + "a")
    #expect(document.problems.map(\.kind) == [.tooLarge(limit: limit)])
    #expect(document.html.bytes.isEmpty)
  }

  /// CVE-2023-22486.
  @Test(arguments: ["![[]()", "[", "[a](", "![", "[[]"])
  func refusesTooManyBrackets(_ piece: String) {
    let document = document(String(repeating: piece, count: 10_001))
    #expect(document.problems.map(\.kind) == [.tooManyBrackets(limit: 10_000)])
  }

  @Test(arguments: ["> ", "- ", "+ ", "* ", ">", "1. ", "12) ", "> - "])
  func refusesDeepBlocks(_ mark: String) {
    let depth = mark == "> - " ? 32 : 64
    let fits = document(String(repeating: mark, count: depth) + "a\n\n\n")
    #expect(fits.problems.isEmpty)
    let document = document("a\n\n" + String(repeating: mark, count: depth + 1) + "a\n\n\n")
    #expect(document.problems.map(\.kind) == [.nestingTooDeep(limit: 64)])
    #expect(document.problems.map(\.sourceRange.start.line) == [3])
    #expect(document.html.bytes.isEmpty)
  }

  @Test func refusesDeepListsOverSeveralLines() {
    let lines = (0..<65).map { String(repeating: " ", count: 2 * $0) + "- a" }
    let fits = document(lines.prefix(64).joined(separator: "\n"))
    #expect(fits.problems.isEmpty)
    let document = document(lines.joined(separator: "\n"))
    #expect(document.problems.map(\.kind) == [.nestingTooDeep(limit: 64)])
  }

  /// Blank lines in deep lists, and CVE-2023-24824: emphasis in deep block quotes.
  @Test(arguments: [
    String(repeating: "- ", count: 30_000) + "x" + String(repeating: "\n", count: 30_000),
    String(repeating: ">", count: 30_000) + String(repeating: "a*", count: 30_000),
    String(repeating: ">", count: 20_000),
    String(repeating: "1. ", count: 10_000),
  ])
  func refusesTheWorstOfDeepBlocks(_ text: String) {
    #expect(document(text).problems.map(\.kind) == [.nestingTooDeep(limit: 64)])
  }

  @Test(arguments: ["* * *", "- - -", "*\t*\t*", String(repeating: "- ", count: 200)])
  func takesLongRulesForWhatTheyAre(_ rule: String) {
    #expect(plainHTML("a\n\n\(rule)\n") == "<p>a</p>\n<hr />\n")
    #expect(document("a\n\n\(rule)\n").problems.isEmpty)
  }

  @Test(arguments: [
    String(repeating: "*a **a ", count: 10_000) + String(repeating: " a** a*", count: 10_000),
    String(repeating: "*", count: 30_000) + "x" + String(repeating: "*", count: 30_000),
    String(repeating: "*a _b ", count: 100) + "[c](d)" + String(repeating: " b_ a*", count: 100),
    String(repeating: "![", count: 5_000) + "a" + String(repeating: "](b)", count: 5_000),
  ])
  func reportsDeepInlines(_ text: String) {
    #expect(document(text).problems.contains { $0.kind == .nestingTooDeep(limit: 64) })
  }

  @Test(arguments: [
    String(repeating: "~~a ", count: 10_000) + String(repeating: " a~~", count: 10_000),
    String(repeating: "~~a~~", count: 10_000),
    String(repeating: "`~~", count: 10_000),
    String(repeating: "<", count: 20_000),
    String(repeating: "`", count: 20_000),
    String(repeating: "a\n", count: 40_000),
    String(repeating: "# a\n", count: 10_000),
    String(repeating: "&amp;", count: 10_000) + "[a](fact:b.c)",
    String(repeating: "a&b", count: 10_000) + "[a](fact:b.c)",
    String(repeating: "|", count: 20_000) + "\n" + String(repeating: "|-", count: 20_000),
    String(repeating: "|a\n|-\n", count: 10_000),
    String(repeating: "[^a]: b\n", count: 5_000) + String(repeating: "x[^a] ", count: 4_000),
    String(repeating: "[a]: b\n", count: 5_000) + String(repeating: "[a] ", count: 4_000),
    (0..<4_000).map { "[a\($0)]: b\n\n" }.joined() + (0..<4_000).map { "[a\($0)] " }.joined(),
    String(repeating: "](" + String(repeating: " ", count: 100) + "fact:", count: 4_000),
    String(repeating: "[a", count: 4_000) + String(repeating: "](b)", count: 4_000),
    String(repeating: "&#xFFFF;", count: 10_000), String(repeating: "a <!-- ", count: 10_000),
    String(repeating: "a <!-- b -- c --> ", count: 4_000),
    String(repeating: "x<!-->", count: 10_000),
    String(repeating: "<p>&#1;", count: 10_000), String(repeating: "x &amp;<!-- \n", count: 10_000),
    String(repeating: "{{", count: 10_000) + String(repeating: "fact:a.", count: 10_000),
  ])
  func readsLongTexts(_ text: String) {
    #expect(!document(text).html.bytes.isEmpty)
  }
}

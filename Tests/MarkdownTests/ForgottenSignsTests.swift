import Kit
import Testing

@testable import Markdown

/// Markup that lacks a sign, and so would be published as it is written.
struct ForgottenSignsTests {
  private typealias Kind = MarkdownProblem.Kind

  @Test(arguments: [
    ("##No space", Kind.headingWithoutSpace, "##No space"),
    ("#Several words", .headingWithoutSpace, "#Several words"),
    ("a\n\n###é b\nc", .headingWithoutSpace, "###é b"),
    ("See [the report] (/about/).", .linkApart, "/about/"),
    ("[a] (../b.md#c)", .linkApart, "../b.md#c"), ("[a] (talks.md)", .linkApart, "talks.md"),
    ("```View\nkind: gaps\n```\n", .misnamedView, "View"),
    ("~~~ views\nkind: gaps\n~~~\n", .misnamedView, "views"),
    ("| a | b |\n| c | d |", .tableWithoutDelimiters(columns: 2), "| a | b |"),
    ("a | b\n--|\nc | d", .delimiterRow(columns: 2, found: 1), "--|"),
    ("| a | b |\n|---|---|---|\n", .delimiterRow(columns: 2, found: 3), "|---|---|---|"),
    ("| a | b |\n|- -|---|\n", .delimiterRow(columns: 2, found: 2), "|- -|---|"),
    ("| a | b |\n\n|---|---|\n| c | d |", .tableWithoutHead, "|---|---|"),
  ])
  func isReported(_ text: String, _ kind: MarkdownProblem.Kind, _ words: String) {
    let problems = document(text).problems
    #expect(problems.map(\.kind) == [kind])
    #expect(problems.map(\.text) == [words])
  }

  @Test(arguments: [
    "## A space", "\\##No heading", "#MeToo spread.", "#MeToo", "#1 of many", "#one #two",
    "a ##b", "`##a`", "[sic] (see below)",
    "#OperaStrike continues", "- #MeToo at the opera", "- #several words", "> #said before",
    "#ff0000 is red", "[a] (no path)", "[a] \\(/b/)", "a (/b/)",
    "- [x] (done)", "```view\nkind: gaps\n```\n", "```swift\nkind: gaps\n```\n",
    "```views\nlet a = 1\n```\n", "| a | b |\n| - | - |\n| c | d |", "a | b\nc | d",
    "|x| is at least\n|y|", "| a | b |", "a\n--|--\n", "fact: a figure",
  ])
  func wordsAreNot(_ text: String) {
    #expect(document(text).problems == [])
  }
}

import Kit
import Markdown
import Testing

struct StrikethroughTests {
  @Test(arguments: [
    ("~~a~~", "<p><del>a</del></p>\n"),
    ("x~~a b~~y", "<p>x<del>a b</del>y</p>\n"),
    ("~~a *b* c~~", "<p><del>a <em>b</em> c</del></p>\n"),
    ("*~~a~~ b*", "<p><em><del>a</del> b</em></p>\n"),
    ("~~*a*~~", "<p><del><em>a</em></del></p>\n"),
    ("~~a~~ and ~~b~~", "<p><del>a</del> and <del>b</del></p>\n"),
    ("~~a\nb~~", "<p><del>a\nb</del></p>\n"),
    ("# ~~a~~", "<h1 id=\"a\"><del>a</del></h1>\n"),
    ("[~~a~~](https://b.org)", "<p><a href=\"https://b.org\"><del>a</del></a></p>\n"),
  ])
  func strikes(_ text: String, as html: String) {
    #expect(plainHTML(text) == html)
  }

  @Test(arguments: [
    "a ~~ b", "~~a", "a~~", "~a~", "~~~a~~~ b", "~~ a ~~", #"\~~a~~"#, #"~\~a~~"#, #"~~a\~~"#,
    "`~~a~~`", "*~~a* b~~", "~~a\n\nb~~", "<https://a.org/~~b~~>",
  ])
  func leavesAlone(_ text: String) {
    #expect(!plainHTML("x " + text).contains("<del>"))
  }

  @Test(arguments: [
    ("One ~~two [three](fact:claim.x)~~ four", "One four"),
    ("He was ~~not~~ killed", "He was killed"), ("~~460~~ 470 and ~~46~~47.", "470 and 47."),
    ("a~~b~~ ~~c~~ d", "a d"), ("~~a *b* `c`~~d", "d"), ("*~~a~~ b* c", "b c"),
    ("~~a ~~b~~ c~~ d", "d"), ("~~<fact:claim.x> a~~\nb", " b"), ("~~a~~", ""),
    ("# ~~a~~ b", "a b"),
    ("| ~~a~~ b |\n|-|\n| c ~~d~~ |", "b\nc "), ("~~a", "~~a"),
  ])
  func struckWordsAreNoneOfTheText(_ text: String, _ words: String) {
    #expect(document(text).plainText == words)
  }

  @Test func tellsWhereTheWordsAfterStruckOnesStand() throws {
    let document = document("One ~~two~~ three")
    let run = try #require(document.runs.last)
    #expect(String(decoding: document.bytes(of: run), as: UTF8.self) == "three")
    #expect(run.position == SourcePosition(line: 1, column: 13))
  }
}

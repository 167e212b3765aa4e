import Markdown
import Testing

/// Raw HTML that the pages' Content-Security-Policy does not let through, and anchors in it that the
/// page has already.
struct BlockedMarkupTests {
  private func problems(_ text: String) -> [MarkdownProblem] {
    document(text, options: .init(allowsRawHTML: true)).problems
  }

  @Test(arguments: [
    ("<iframe src=\"https://a.org/\"></iframe>", BlockedMarkup.frame),
    ("a <IFRAME src=/b.html></IFRAME>", .frame), ("<object data=\"a.svg\"></object>", .plugin),
    ("<embed src=a.swf>", .plugin), ("<script>alert(1)</script>", .script),
    ("text <script type=module>a()</script>", .script),
    ("<script type=\"text/javascript\">a()</script>", .script),
    ("<script src=\"https://a.org/a.js\"></script>", .otherHost("https://a.org/a.js")),
    ("<p onclick=\"go()\">a</p>", .handler), ("<p style=\"color: red\">a</p>", .styleAttribute),
    ("a <b STYLE=x>b</b>", .styleAttribute), ("<style>p { }</style>", .style),
    (
      "<link rel=\"preload stylesheet\" href=\"https://a.org/a.css\">",
      .otherHost("https://a.org/a.css")
    ),
    ("<form action=\"https://a.org/f\"></form>", .otherHost("https://a.org/f")),
    ("<video src=\"https://a.org/a.mp4\"></video>", .otherHost("https://a.org/a.mp4")),
    ("<audio><source src=\"https://a.org/a.mp3\"></audio>", .otherHost("https://a.org/a.mp3")),
    ("<base href=\"/x/\">", .base), ("> <div>\n> <iframe src=a.html></iframe></div>", .frame),
  ])
  func isReported(_ text: String, _ markup: BlockedMarkup) {
    #expect(problems(text).map(\.kind) == [.blocked(markup)])
  }

  @Test(arguments: [
    "<p class=\"a\" title=\"onclick=b style=c\">a</p>", "<script src=\"/a.js\"></script>",
    "<link rel=stylesheet href=/a.css>", "<script type=\"application/ld+json\">{}</script>",
    "<video src=a.mp4 poster=b.png></video>", "<form action=\"/f\"></form>",
    "<a href=\"https://a.org\">a</a>",
    "<svg viewBox=\"0 0 1 1\"><rect width=1 fill=red /></svg>", "<!-- <iframe> -->", "`<iframe>`",
    "<script type=\"text/template\"><iframe></iframe></script>",
    "<link rel=alternate href=\"https://a.org/feed\">", "<p on=1>a</p>",
    "<picture><source srcset=\"a.webp\"><img src=a.png alt=a></picture>",
  ])
  func otherMarkupIsNot(_ text: String) {
    #expect(problems(text).filter { if case .blocked = $0.kind { true } else { false } } == [])
  }

  @Test(arguments: [
    ("# A b\n\n<p id=\"a-b\">x</p>", ["a-b"]), ("<p id=a>x</p>\n\n<p id=a>y</p>", ["a"]),
    ("<a name=x id=x></a>", []), ("## <a id=\"set-up\"></a>Set up", []),
    ("<p id=\"set-up\">x</p>\n\n## Set up", []), ("<p id=a>x</p>\n\n<p id=A>y</p>", []),
    ("a <b id=c>d</b> <b id=c>e</b>", ["c"]),
  ])
  func aRepeatedAnchorIsReported(_ text: String, _ anchors: [String]) {
    let found = problems(text)
    #expect(found.map(\.kind) == anchors.map { _ in .repeatedAnchor })
    #expect(found.map(\.text) == anchors)
  }

  /// What raw HTML has named is left to it, so that no two elements of a page have one id.
  @Test func aHeadingGivesWay() {
    let document = document(
      "## <a name=\"set-up\"></a>Set up\n", options: .init(allowsRawHTML: true))
    #expect(document.headings.map(\.id) == ["set-up-1"])
    #expect(document.rawAnchors == ["set-up"])
  }
}

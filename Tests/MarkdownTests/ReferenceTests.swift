import Kit
import Markdown
import Testing

struct ReferenceTests {
  /// `«»` stand around the destinations of the text's references but that of `p.md`.
  @Test(arguments: [
    "[a](«fact:claim.a»)",
    "[a](«b.md») [c](«https://example.org») <«fact:figure.x»> ![d](«e.png»)",
    "  indented\n  [one](«x1.md») [two](«b.md») [three](«x2.md»)",
    "> quote\nlazy [gone](«zzz.md»)",
    "> quote\n> > deep [a](«b.md»)\n> > [c](«d.md»)",
    "`soft-wrapped\ncode` then [gone](«nowhere.md»)",
    "> `soft-wrapped\n> code` then [gone](«nowhere.md»)",
    "``a ` b`` [c](«d.md»)",
    "[a](\n«url») [x](«y»)",
    "[a](«url»\n'title\nlong') [x](«y»)",
    "[link\nto art](«url») and [b](«url») and [c](«url»)",
    "- item\n  [a](«b»)\n  - item [c](«d»)\n\n    [e](«f»)",
    "Ünïcödé 🇵🇰 [a](«b») é [c](«d»)",
    "**[a](«b»)** *[c](«d») e* ***f [g](«h»)***",
    "a*b [c](«d»)*e* **f* [g](«h»)",
    "\\[a](b) [c](«d») \\* \\_ [e](«f»)",
    "&amp; &copy; &nosuch; &#8212; &ngE; [a](«b») &amp;[c](«d»)",
    "[a](<«b»>) [e](«f»)",
    "[a](«b(c)d») [e](«f») \"quoted\" [g](«h» \"i\") [j](«k» (l))",
    "# Heading [a](«b») #\n\n## [c](«d»)\n\n[e](«f»)\n===\n\nTwo\nlines [g](«h»)\n---",
    "#\tTab [a](«b»)",
    "[![alt](«i.png»)](p.md) [c](«d»)",
    "<b>x</b> [a](«b») <i\nclass=\"x\"> [c](«d»)",
    "a  \nb [c](«d»)\\\n[e](«f»)",
    "a\t[b](«c»)\r\n[d](«e»)\r[f](«g»)",
    "[foo]: bar baz\n[a](«b»)",
    "[x]: y.md 'z'\n[a](«b»)",
    "[x]: y.md\n'z'\n[a](«b»)",
    "[a]:\n b [c](«d»)",
    "~~x [a](«b»)~~ [c](«d»)",
    "- [ ] [a](«b»)\n- [x] c [d](«e»)",
    "> [!NOTE]\n> [a](«b»)",
    "[words](«fact:a.b») text [words](«fact:a.b») text [words](«fact:a.b»)",
    "fact:a.b](fact:a.b) [words](«fact:a.b»)",
    "<«https://example.org/?a=b&c»> [a](«b»)",
    "*a `b* c` [d](«e»)",
    "a&amp;[b](«c») a\\\\[b](«c») &amp;a*b* <«fact:d.e»>",
    "![a <«fact:b.c»> [d](«e.md»)](«f.png»)",
    "![](«a.png»)[](«b»)[](«c»)",
  ])
  func pointsAtTheDestination(_ text: String) {
    let marked = MarkedText(text)
    let references = document(marked.text).references.filter { $0.destination != "p.md" }
    let spans = references.map(\.sourceRange).sorted { $0.start < $1.start }
    #expect(spans == marked.spans)
  }

  @Test(arguments: [
    "[a][b] text\n\n[b]: «c.md»\n",
    "[b][] text\n\n[b]: «c.md» \"title\"\n",
    "[b] text\n\n> [b]: <«c.md»>\n",
    "[A  b] text\n\n- x\n\n  [a B]:\n  «c.md»\n",
    "[b]\n\n[c]: d.md\n[b]: «c.md»\n",
    "[one][x]\n\n[x]: «a.md»\n\n[y]: a.md\n",
    "[one][y]\n\n[x]: a.md\n\n[y]: «a.md»\n",
    "![b]\n\n[b]: «c.png»\n",
    "[b](not a destination)\n\n[b]: «c.md»\n",
  ])
  func pointsIntoTheDefinition(_ text: String) {
    let marked = MarkedText(text)
    #expect(document(marked.text).references.map(\.sourceRange) == marked.spans)
  }

  @Test(arguments: [
    (#"[a](b\_c\)d)"#, "b_c)d", #"b\_c\)d"#),
    ("[a](b&amp;c&#x2F;d)", "b&c/d", "b&amp;c&#x2F;d"),
    ("[a](&ouml;)", "ö", "&ouml;"),
  ])
  func resolvesEscapes(_ text: String, to destination: String, writtenAs written: String) throws {
    let reference = try #require(document(text).references.first)
    #expect(reference.destination == destination)
    #expect(reference.sourceRange.start.column == 5)
    #expect(reference.sourceRange.length == written.unicodeScalars.count)
  }

  @Test(arguments: [
    ("fact:claim.a", Reference.Kind.fact, "claim.a"),
    ("FACT:claim.a", .fact, "claim.a"),
    ("cite:source.b#L3", .citation, "source.b#L3"),
    ("a/b.md#c", .page, "a/b.md#c"),
    ("#c", .page, "#c"), ("<a b.md>", .page, "a b.md"), ("<java script:a>", .page, "java script:a"),
    ("/a/", .page, "/a/"),
    ("?a:b", .page, "?a:b"),
    ("", .page, ""),
    ("https://example.org", .externalLink, "https://example.org"),
    ("HTTP://example.org", .externalLink, "HTTP://example.org"),
    ("mailto:a@example.org", .externalLink, "mailto:a@example.org"),
  ])
  func knowsKindsOfDestination(_ text: String, kind: Reference.Kind, target: String) throws {
    let reference = try #require(document("[a](\(text))").references.first)
    #expect(reference.kind == kind)
    #expect(reference.target == target)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,x",
    "data:image/png;base64,AA", "file:///etc/passwd", "blob:x", "intent:x", "ftp://example.org",
    "unknown:x", "//evil.example", "&#106;avascript:alert(1)", "javascript&colon;alert(1)",
    "https:/\\evil", "a\\b", "< javascript:x>", "<java\tscript:x>", "&#1;javascript:x",
    "<&#10;javascript:x>", "x:y", "a&#127;b", "<!-- a b -->", "<a&#10;b>", "<&#32;a>",
  ])
  func refusesUnsafeDestinations(_ destination: String) throws {
    for mark in ["", "!"] {
      let document = document("é \(mark)[a](\(destination))")
      let problems = document.problems.filter { $0.kind != .forbiddenCharacter }
      #expect(problems.map(\.kind) == [.unsafeLink])
      #expect(problems.map(\.sourceRange.start.line) == [1])
      let html = String(decoding: document.plainHTML, as: UTF8.self)
      #expect(html.contains("<a href=\"\">") || html.contains("<img src=\"\" "))
    }
  }

  @Test(arguments: ["fact:a.b", "cite:a.b", "data:image/png;base64,AA"])
  func refusesUnsafeImages(_ source: String) {
    #expect(document("![a](\(source))").problems.map(\.kind) == [.unsafeLink])
  }

  @Test(arguments: ["javascript:x", "file:///etc/passwd", "vbscript:x"])
  func refusesUnsafeAutolinks(_ destination: String) {
    let document = document("<\(destination)>")
    #expect(document.problems.map(\.kind) == [.unsafeLink])
    #expect(document.problems.first?.sourceRange.start.column == 2)
  }

  @Test func tellsWordsAndAutolinks() {
    let document = document("[*One* `two`\nthree](fact:a.b \"title\") <cite:c.d> ![alt](e.png)")
    #expect(document.references.map(\.words) == ["One two three", "", "alt"])
    #expect(document.references.map(\.isAutolink) == [false, true, false])
    #expect(document.references.map(\.title) == ["title", "", ""])
    #expect(document.references.map(\.wordsRange.start.column) == [1, 26, 37])
    #expect(document.references.map(\.wordsRange.length) == [0, 10, 6])
    #expect(document.plainText == "One two three  ")
  }

  @Test func countsLinesFromTheFirst() {
    let text = Array("\n[a](b.md)".utf8)
    let document = MarkdownDocument(parsing: text[...], firstLine: 10)
    #expect(document.references.map(\.sourceRange.start) == [SourcePosition(line: 11, column: 5)])
    #expect(document.blocks.map(\.position) == [SourcePosition(line: 11, column: 1)])
  }

  @Test(arguments: ["[](fact:a.b)", "[ ](cite:a.b)", "[](fact:a.b 'title')"])
  func reportsLinksWithoutWords(_ text: String) {
    let document = document("é \(text)")
    #expect(document.problems.map(\.kind) == [.emptyReference])
    #expect(document.problems.map(\.sourceRange.start.column) == [3])
  }
}

/// A text without its `«»`, and what stood between them.
struct MarkedText {
  var text = ""
  var spans: [SourceRange] = []

  init(_ marked: String) {
    var position = SourcePosition(line: 1, column: 1)
    var start = position
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": start = position
      case "»":
        spans.append(SourceRange(start: start, length: position.column - start.column))
      default:
        let isNewLine = scalar == "\n" && !text.unicodeScalars.suffix(1).elementsEqual(["\r"])
        text.unicodeScalars.append(scalar)
        if isNewLine || scalar == "\r" {
          position = SourcePosition(line: position.line + 1, column: 1)
        } else if scalar != "\n" {
          position.column += 1
        }
      }
    }
  }
}

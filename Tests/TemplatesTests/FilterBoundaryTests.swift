import Templates
import Testing

/// What filters do where nothing is said, which is Jinja2's: 255 and a leeway of 5 for `truncate`, 79
/// for `wordwrap`, 80 for `center`, 4 for `indent`.
struct FilterBoundaryTests {
  @Test(arguments: [(14, "abcdefghijklmn"), (15, "abcdef...")])
  func truncateLeavesFiveMoreCharactersAlone(_ length: Int, _ result: String) throws {
    let text = String("abcdefghijklmnopq".prefix(length))
    #expect(try render("{{ '\(text)'|truncate(9, true) }}") == result)
  }

  @Test(arguments: [(12, "abcdefghijkl"), (13, "abcdef...")])
  func truncateLeavesAsManyAloneAsItIsTold(_ length: Int, _ result: String) throws {
    let text = String("abcdefghijklmnopq".prefix(length))
    #expect(try render("{{ '\(text)'|truncate(9, true, leeway=3) }}") == result)
  }

  @Test func truncateCutsAt255() throws {
    #expect(try render("{{ ('x' * 260)|truncate|length }}") == "260")
    #expect(try render("{{ ('x' * 261)|truncate|length }}") == "255")
  }

  /// Lines between which markup stands are escaped, as Jinja2's are.
  @Test func wordwrapEscapesLinesBesideMarkup() throws {
    let wrap = "wordwrap(2, wrapstring=br)"
    let set = "{% set br = '<br>'|safe %}"
    #expect(try render("\(set){{ 'a< b< c'|\(wrap) }}") == "a&lt;<br>b&lt;<br>c")
    #expect(try render("\(set){{ 'a<'|\(wrap) }}") == "a&lt;")
    #expect(try render("\(set){{ 'a\\n\\nb'|\(wrap) }}") == "a<br><br>b")
  }

  @Test func wordwrapCutsAt79() throws {
    #expect(try render("{{ ('x' * 79)|wordwrap|length }}") == "79")
    #expect(try render("{{ ('x' * 80)|wordwrap|length }}") == "81")
  }

  @Test func centerFillsUpTo80() throws {
    #expect(try render("{{ 'x'|center|length }}") == "80")
  }

  @Test func indentIsFourSpaces() throws {
    #expect(try render("{{ 'a\\nb'|indent }}") == "a\n    b")
  }

  @Test(arguments: [(32, true), (33, false)])
  func blocksAreNested32LevelsDeep(_ depth: Int, _ isRead: Bool) {
    let text =
      String(repeating: "{% if x %}", count: depth) + String(repeating: "{% endif %}", count: depth)
    #expect(errors(in: [("main", text)]).isEmpty == isRead)
  }

  /// The page's own template is the first of them.
  @Test(arguments: [(31, true), (32, false)])
  func templatesAre32InAChain(_ depth: Int, _ isRendered: Bool) throws {
    let chain =
      (0..<depth).map { ("t\($0)", "{% include 't\($0 + 1)' %}") } + [("t\(depth)", "end")]
    if isRendered {
      #expect(try render(chain) == "end")
    } else {
      #expect(throws: TemplateError.self) { try render(chain) }
    }
  }

  @Test(arguments: [(100_000, true), (100_001, false)])
  func rangeGives100000Numbers(_ count: Int, _ isRendered: Bool) throws {
    if isRendered {
      #expect(try render("{{ range(\(count))|length }}") == "\(count)")
    } else {
      #expect(throws: TemplateError.self) { try render("{{ range(\(count))|length }}") }
    }
  }
}

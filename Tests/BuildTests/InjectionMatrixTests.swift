import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Facts
@testable import Kit
@testable import Rendering
@testable import Site

/// Whatever words stand in a field of the site, of a page or of a fact, no reader's program takes
/// them for more than words.
struct InjectionMatrixTests {
  /// What tries to end what stands around it.
  private static let ends = [
    "", "\"", "'", ">", "\">", "'>", "-->", "</title>", "</script>", "</style>", "</textarea>",
    "]]>", "?>", "\\", "\\\"", "\"}", "\"},", "</", "`", "\" ", "\u{301}\"", "\u{200D}'", "&quot;",
    "%22", "</svg>",
  ]

  /// What would be seen if that worked.
  private static let payloads = [
    "<xinj onclick=xinj()>", "<script>document.body.className='ran'//xinj</script>",
    "<img src=x onerror=document.body.className='ran' alt=xinj>",
    "xinj=1 onfocus=xinj() autofocus ",
    "<!-- xinj", "{{ xinj }}{% include 'xinj' %}", "\"xinj\":1,",
    "=HYPERLINK(\"https://a.org/xinj\")",
    "＝xinj+1",
  ]

  /// All of both, and some of other kinds.
  static let texts =
    ends.flatMap { end in payloads.map { "\(end)\($0)" } }
    + [
      "javascript:xinj()", "data:text/html,xinj", "//xinj.example", "X-Xinj: 1", "BEGIN:XINJ",
      "a;xinj=1:b,c", "/* /xinj 302", "@xinj", "-xinj", "\u{3000}+xinj", "]]><xinj/>",
      "<?xml version='1.0'?><xinj/>", "&xinj;", "&#60;xinj&#62;", "&lt;xinj&gt;",
      "\\u003cxinj\\u003e",
      "<![CDATA[xinj", "</script><!--<script>xinj", "\u{2028}xinj", "'-xinj()-'", "${xinj}",
      "</SCRIPT ><xinj>",
    ]

  /// How many of the texts a run of the tests moves through every field; all of them where
  /// `SITEGEN_TEST_ALL_INJECTIONS` is set.
  private static let turns =
    ProcessInfo.processInfo.environment["SITEGEN_TEST_ALL_INJECTIONS"] == nil
    ? [0, 97] : Array(texts.indices)

  @Test func hasMoreThanAHundredTexts() { #expect(Set(Self.texts).count > 200) }

  @Test(
    .enabled(if: Python.has("html.parser"), "needs python3"), arguments: turns)
  func noTextBreaksOut(_ turn: Int) async throws {
    let site = try Self.site(turn)
    let result = try await site.builder().build()
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let said = try Self.check(site.folder.path + "/public")
    #expect(said.first.map { $0.hasSuffix("files") } == true)
    #expect(said.dropFirst().isEmpty, "\(said.prefix(10).joined(separator: "\n"))")
  }

  /// A browser runs none of them, and puts up no element that they name.
  @Test(.enabled(if: BrowserPage.isAvailable, "needs chromium and python3"))
  func noBrowserRunsThem() async throws {
    let site = try Self.site(3)
    let errors = try await site.builder().build().diagnostics.filter { $0.severity == .error }
    try #require(errors.map(\.message) == [])
    for page in ["", "briefings/all/", "claim/plain/"] {
      let html = try BrowserPage("public/\(page)", of: site.folder).html
      #expect(html.contains("xinj"))
      #expect(!html.contains("class=\"ran\"") && !html.contains("<xinj"))
    }
  }

  /// What dates, addresses, languages and the like take of the texts.
  private static let taken = (TypedField.ofPages + TypedField.ofSettings).map {
    (field: $0, values: $0.accepted(of: texts).uniqued())
  }

  /// A value that the field of the settings takes, in quotation marks; another one if it takes none.
  private static func taken(by name: String, _ turn: Int, else plain: String) -> String {
    let values = taken.first { $0.field.name.hasPrefix("\(name): ") }?.values ?? []
    return "\"\((values.isEmpty ? plain : values[turn * 37 % values.count]).yamlEscaped)\""
  }

  /// Pages of which each has one such value.
  private static func typedPages(_ turn: Int) -> [String: String] {
    var files: [String: String] = [:]
    for (field, values) in taken where field.source.hasPrefix("---") {
      for step in 0..<min(6, values.count) {
        let value = values[(turn * 6 + step) * 37 % values.count]
        files["content/briefings/typed-\(field.name)-\(step).md"] = field.source(with: value)
      }
    }
    return files
  }

  /// What programs of readers find in a built site: how many files there are, and what broke out of them.
  static func check(_ folder: String) throws -> [String] {
    let tool = Checkout.root.appending(path: "Tests/Tools/check_injection.py").path
    let program = "import sys\nsys.argv = ['', '\(folder)']\nexec(open('\(tool)').read())"
    return try Python.run(program).split(separator: "\n").map(String.init)
  }

  /// A site with every field of every kind, each text another one of those above.
  private static func site(_ turn: Int) throws -> TestSite {
    var next = turn
    func text() -> String {
      next += 1
      return texts[next % texts.count]
    }
    func quoted(after word: String = "") -> String { "\"\(word)\(text().yamlEscaped)\"" }
    var files = try ProjectTheme.files()
    let forms = EveryForm()
    files["content/facts.yaml"] = String(
      decoding: forms.base.replacingTexts(with: text).bytes, as: UTF8.self)
    files["content/site.yaml"] = """
      title: \(quoted())
      tagline: \(quoted())
      base_url: "https://example.org/desk"
      language: \(taken(by: "language", turn, else: "en"))
      publisher: { name: \(quoted()), url: \(taken(by: "publisher", turn, else: "https://a.org/")) }
      license: { name: \(quoted()), url: \(taken(by: "license", turn, else: "https://a.org/")) }
      navigation:
        - { title: \(quoted()), url: "/claims/" }
        - { title: \(quoted()), url: \(taken(by: "navigation", turn, else: "https://a.org/")) }
      rules: { \(Rule.all.filter { !$0.isFixed }.map { "\($0.name): off" }.joined(separator: ", ")) }

      """
    let links = forms.ids.prefix(80).map { "[words](fact:\($0)) <fact:\($0)>\n" }.joined()
    let views = ViewBlock.Kind.allCases.map {
      "```view\nkind: \($0.rawValue)\ntitle: \(quoted())\n```\n"
    }.joined()
    for name in ["all", "other"] {
      files["content/briefings/\(name).md"] = """
        ---
        title: \(quoted())
        date: "2025-10-29"
        as_of: unknown
        summary: \(quoted())
        dateline: \(quoted())
        topics: [\(quoted(after: "Topic "))]
        series: [\(quoted(after: "Series "))]
        authors: [\(quoted())]
        key_points: [\(quoted())]
        slug: \(name)
        extra: { a: \(quoted()) }
        ---

        # \(text())

        \(text())

        > \(text())

        | \(text()) | a |
        |---|---|
        | \(text()) | \(text()) |

        - \(text()) [words](https://example.org "\(text())") ![\(text())](map.png)

        \(links)
        \(views)
        """
    }
    files["content/briefings/map.png"] = ""
    return try TestSite(files.merging(typedPages(turn)) { $1 })
  }
}

extension JSONValue {
  /// The value with the next of other texts for each that stands for any words, and with what may stand
  /// in an address of them for each address.
  fileprivate func replacingTexts(with text: () -> String) -> JSONValue {
    switch self {
    case .string("some words"), .string("word-of-our-own"): .string(text())
    case .string("https://example.org/a"):
      .string("https://example.org/\(text().inWebAddress)#\(text().inWebAddress)")
    case .array(let items): .array(items.map { $0.replacingTexts(with: text) })
    case .object(let members):
      .object(members.map { JSONMember($0.name, $0.value.replacingTexts(with: text)) })
    default: self
    }
  }
}

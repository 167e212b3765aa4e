import Foundation
import TestSupport
import Testing

/// The theme in the program, and what a site's own `templates` does to it.
struct ThemeVerbTests {
  /// A site without `templates`.
  private func bareSite(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    let site = try Sitegen.themedSite()
    try FileManager.default.removeItem(at: site.url("templates"))
    for (path, text) in files { try site.write(text, to: path) }
    return site
  }

  private func tree(of site: TemporaryFolder) -> [String: String] {
    var tree: [String: String] = [:]
    for file in site.files(below: "public") { tree[file] = site.contents("public/\(file)") }
    return tree
  }

  @Test func aSiteWithoutTemplatesIsThatOfTheProjectsTheme() throws {
    let (bare, themed) = (try bareSite(), try Sitegen.themedSite())
    for site in [bare, themed] {
      let outcome = try Sitegen.run(["build"], in: site)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let wanted = tree(of: themed)
    #expect(wanted["briefings/a/index.html"]?.contains("Words.") == true)
    #expect(tree(of: bare) == wanted)
  }

  @Test func aFileOfTheSiteReplacesOrAddsOne() throws {
    let site = try bareSite([
      "templates/topics.html": "<p>Mine</p>{% include \"parts/mine.html\" %}",
      "templates/parts/mine.html": "<p>Added</p>",
    ])
    #expect(try Sitegen.run(["build"], in: site).status == 0)
    #expect(try site.text("public/topics/index.html") == "<p>Mine</p><p>Added</p>")
    #expect(try site.text("public/briefings/a/index.html").contains("<link rel=\"stylesheet\""))
    let list = try Sitegen.run(["theme", "list"], in: site).output
    #expect(list.contains("\nhome.html\n"))
    #expect(list.firstMatch(of: /\ntopics\.html +changed\n/) != nil)
    #expect(list.firstMatch(of: /\nparts\/mine\.html +added\n/) != nil)
  }

  /// The site's own page has no block that the theme's `style.html` fills, which no page asks for.
  @Test func whatDoesNotGoWithTheSitesTemplatesIsLeftOutWhereNobodyNeedsIt() throws {
    let site = try bareSite(["templates/page.html": "<h1>{{ page.title }}</h1>"])
    let outcome = try Sitegen.run(["build"], in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    try site.write(
      "---\ntitle: \"Style\"\ntemplate: style.html\n---\n", to: "content/pages/style.md")
    let asked = try Sitegen.run(["build"], in: site)
    #expect(asked.status == 1)
    #expect(asked.errors.contains("style.html"))
  }

  @Test func anErrorInTheThemeSaysWhereItStands() throws {
    let site = try bareSite(["templates/macros/layout.html": "{# No macro is left. #}"])
    let outcome = try Sitegen.run(["build"], in: site)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("theme:"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("templates/base.html"))
  }

  @Test func aCopyKeepsWhatItWasMadeFrom() throws {
    let site = try bareSite()
    let copied = try Sitegen.run(["theme", "copy", "parts/note.html"], in: site)
    #expect(copied.status == 0)
    let note = try site.text("templates/parts/note.html")
    #expect(try site.text("templates/.origin/parts/note.html") == note)
    #expect(try Sitegen.run(["theme", "diff"], in: site).output == "")
    let again = try Sitegen.run(["theme", "copy", "parts/note.html"], in: site)
    #expect(again.status == 74)
    #expect(again.errors.contains("it is there already; --force replaces it"))
    try site.write("\(note)<!-- mine -->\n", to: "templates/parts/note.html")
    let difference = try Sitegen.run(["theme", "diff", "parts/note.html"], in: site).output
    #expect(difference.hasPrefix("--- templates/parts/note.html as it was copied\n"))
    #expect(difference.hasSuffix("+<!-- mine -->\n"))
    #expect(try Sitegen.run(["theme", "copy", "parts/note.html", "--force"], in: site).status == 0)
    #expect(try site.text("templates/parts/note.html") == note)
  }

  @Test func programsGetObjects() throws {
    let site = try bareSite(["templates/404.html": "<p>Mine</p>\n"])
    try site.write("<p>As it was</p>\n", to: "templates/.origin/404.html")
    func objects(_ words: [String]) throws -> [[String: Any]] {
      let outcome = try Sitegen.run(words + ["--format", "json"], in: site)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try outcome.output.split(separator: "\n").map {
        try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }
    let list = try objects(["theme", "list"])
    #expect(list.contains { $0["file"] as? String == "404.html" && $0["effect"] is String })
    let difference = try objects(["theme", "diff"])
    #expect(difference.count == 1)
    #expect(difference.first?["file"] as? String == "404.html")
    #expect(difference.first?["effect"] as? String == "changed beneath")
    #expect((difference.first?["changes"] as? String)?.hasSuffix("+<p>Mine</p>\n") == true)
    #expect((difference.first?["beneath"] as? String)?.contains("-<p>As it was</p>\n") == true)
    let copied = try objects(["theme", "copy", "home.html"])
    #expect(copied.first?["file"] as? String == "templates/home.html")
  }

  @Test func whatChangedBeneathACopyIsShownFirst() throws {
    let site = try bareSite(["templates/404.html": "<p>Mine</p>\n"])
    try site.write("<p>As it was</p>\n", to: "templates/.origin/404.html")
    let list = try Sitegen.run(["theme", "list"], in: site).output
    #expect(list.firstMatch(of: /404\.html +changed beneath\n/) != nil)
    let difference = try Sitegen.run(["theme", "diff"], in: site).output
    #expect(
      difference.hasPrefix(
        "--- templates/404.html as it was copied\n+++ templates/404.html of the theme\n"))
    #expect(
      difference.hasSuffix(
        """
        --- templates/404.html as it was copied
        +++ templates/404.html
        @@ -1 +1 @@
        -<p>As it was</p>
        +<p>Mine</p>

        """))
  }

  @Test func otherLineEndsAreNoChange() throws {
    let site = try bareSite()
    try #require(try Sitegen.run(["theme", "copy", "parts/note.html"], in: site).status == 0)
    for path in ["templates/parts/note.html", "templates/.origin/parts/note.html"] {
      try site.write(try site.text(path).replacing("\n", with: "\r\n"), to: path)
      let list = try Sitegen.run(["theme", "list"], in: site).output
      #expect(list.firstMatch(of: /parts\/note\.html +same\n/) != nil)
    }
    #expect(try Sitegen.run(["theme", "diff"], in: site).output == "")
    let built = try Sitegen.run(["build"], in: site)
    #expect(built.status == 0, "\(built.errors)")
  }

  @Test func aFileThatTheThemeHasNotIsWrongUsage() throws {
    let outcome = try Sitegen.run(["theme", "copy", "parts/nota.html"], in: bareSite())
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("did you mean “parts/note.html”?"))
  }

  @Test(arguments: [
    ("reference", "See [the end](fact:claim.ended)."),
    ("citation", "See [it](cite:source.report)."),
    ("quotation", "> They ended.\n>\n> — [Someone](fact:claim.ended)"),
  ])
  func aTemplateThatLeavesOutWordsOfTheTextIsAnError(_ part: String, _ body: String) throws {
    let site = try bareSite([
      "content/briefings/a.md": Sitegen.briefing(body),
      "templates/parts/\(part).html": "{# nothing #}",
    ])
    let outcome = try Sitegen.run(["build"], in: site)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains(
        "templates/parts/\(part).html:1:1: error[template-error]: the template leaves out the "
          + "words of the text to which it is applied"), "\(outcome.errors)")
    #expect(site.contents("public/index.html") == nil)
  }
}

import Foundation
import TestSupport
import Testing

/// Files of a site's own theme that take away what its pages say.
struct LostWordsTests {
  private static let link = "See [the end](fact:claim.ended)."

  /// Builds a site whose pages are the theme's but for these files, strictly.
  private func build(_ files: [String: String], _ body: String = link) throws -> (
    Outcome, TemporaryFolder
  ) {
    let site = try Sitegen.themedSite(["briefings/a.md": Sitegen.briefing(body)])
    try FileManager.default.removeItem(at: site.url("templates"))
    for (path, text) in files { try site.write(text, to: "templates/\(path)") }
    return (try Sitegen.run(["build"], in: site), site)
  }

  /// The findings that stop the build, each once.
  private func errors(_ files: [String: String], _ body: String = link) throws -> [String] {
    let (outcome, site) = try build(files, body)
    #expect(outcome.status == 1)
    #expect(site.contents("public/index.html") == nil)
    return outcome.errors.components(separatedBy: "\n").filter { $0.contains(": error[") }
  }

  @Test(arguments: [
    "briefing.html", "home.html", "facts/claim.html", "indexes/claims.html", "404.html",
    "briefings.html", "search.html",
  ])
  func aPageWithoutAWordIsAnError(_ file: String) throws {
    for text in ["", "{# nothing #}\n", "<div class=\"a\">\n</div>"] {
      let errors = try errors([file: text])
      #expect(errors.count == 1, "\(errors)")
      let start =
        "templates/\(file):1:1: error[template-error]: the template makes a page without a word,"
        + " rendering /"
      #expect(errors.first?.hasPrefix(start) == true, "\(errors)")
    }
  }

  /// The words of a link stand on the page, and no reader sees them.
  @Test(arguments: [
    "<template>{{ reference.words }}</template>", "<span hidden>{{ reference.words }}</span>",
    "<b><i style=\"display: none\"><u>x</u>{{ reference.words }}</i></b>",
    "<dialog>{{ reference.words }}</dialog>",
    "<div popover><div></div>{{ reference.words }}</div>",
  ])
  func hiddenWordsAreAnError(_ template: String) throws {
    let errors = try errors(["parts/reference.html": template])
    #expect(errors.count == 1, "\(errors)")
    #expect(
      errors.first?.hasPrefix(
        "templates/parts/reference.html:1:1: error[template-error]: the template hides the words of the text"
      ) == true, "\(errors)")
  }

  @Test(arguments: [
    "<template>{{ briefing.body }}</template>", "<article hidden>{{ briefing.body }}</article>",
  ])
  func aHiddenTextIsAnError(_ template: String) throws {
    let errors = try errors(["briefing.html": "<h1>{{ briefing.title }}</h1>\(template)"])
    #expect(errors.count == 1, "\(errors)")
    #expect(
      errors.first?.hasPrefix(
        "templates/briefing.html:1:1: error[template-error]: the template hides the text of the page"
      ) == true, "\(errors)")
  }

  @Test(arguments: [
    "<i>{{ reference.words }}</i>", "<span hidden>x</span>{{ reference.words }}",
    "<!-- a --><template><b></b></template><dialog open>{{ reference.words }}</dialog>",
    "<i title=\"a > b\" hidden><i>{{ reference.words }}</i></i><b>{{ reference.words }}</b>",
  ])
  func shownWordsAreNone(_ template: String) throws {
    let (outcome, _) = try build(["parts/reference.html": template])
    #expect(!outcome.errors.contains("error[template-error]"), "\(outcome.errors)")
  }

  @Test func anEmptyFrameIsToldOnce() throws {
    let errors = try errors(["base.html": ""])
    #expect(errors.count == 1, "\(errors)")
    #expect(errors.first?.hasPrefix("templates/base.html:1:1: error[template-error]: ") == true)
    #expect(errors.first?.contains("the file has no block 'head'") == true, "\(errors)")
    #expect(errors.first?.contains("block 'main'") == true, "\(errors)")
  }

  @Test func macrosThatAreGoneAreToldOnce() throws {
    let errors = try errors(["macros/layout.html": ""])
    #expect(errors.count == 1, "\(errors)")
    #expect(errors.first?.hasPrefix("templates/macros/layout.html:1:1: ") == true, "\(errors)")
  }

  @Test func aFrameWithoutATitleIsAnError() throws {
    let blocks = ["head_title", "head", "main", "script"].map { "{% block \($0) %}{% endblock %}" }
      .joined()
    let errors = try errors(["base.html": "<!doctype html>\n<html><body>\(blocks)</body></html>"])
    #expect(errors.count == 1, "\(errors)")
    #expect(
      errors.first?.hasPrefix(
        "templates/base.html:1:1: error[template-error]: the template makes a page without a title"
      ) == true, "\(errors)")
  }

  @Test(arguments: [
    "{% extends \"base.html\" %}",
    "{% extends \"base.html\" %}{% block main %}<h1>{{ briefing.title }}</h1>{% endblock %}",
    "<p>{{ briefing.title }}</p>",
  ])
  func aBriefingWithoutItsTextIsAnError(_ template: String) throws {
    let errors = try errors(["briefing.html": template])
    #expect(
      errors == [
        "templates/briefing.html:1:1: error[template-error]: the template leaves out the text of the"
          + " page, rendering /briefings/a/"
      ])
  }

  @Test func itsTextMayBePrintedWithOtherTags() throws {
    let (outcome, site) = try build(
      ["briefing.html": "<h1>{{ briefing.title }}</h1>{{ briefing.body | striptags }}"],
      "Words *here* & there.")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try site.text("public/briefings/a/index.html").contains("Words here &amp; there."))
  }

  @Test(arguments: ["", "<li>{{ note.number }}</li>", "<li id=\"{{ note.id }}\">A note</li>"])
  func notesWithoutTheirWordsAreAnError(_ template: String) throws {
    let errors = try errors(["parts/note.html": template])
    #expect(errors.count == 1, "\(errors)")
    let start =
      "templates/parts/note.html:1:1: error[template-error]: the template leaves out notes to which"
      + " the text leads"
    #expect(errors.first?.hasPrefix(start) == true, "\(errors)")
  }

  @Test func aNoteOfTheDesksOwnIsFine() throws {
    let (outcome, _) = try build([
      "parts/note.html": "<li id=\"{{ note.id }}\">{{ note.fact.text }}</li>"
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func aComponentThatShowsNothingIsAnError() throws {
    let errors = try errors(["views/claims.html": "<div></div>"], "```view\nkind: claims\n```")
    #expect(
      errors == [
        "templates/views/claims.html:1:1: error[template-error]: the template shows nothing of the"
          + " component, rendering /briefings/a/"
      ])
  }
}

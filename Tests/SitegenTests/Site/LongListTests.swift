import Foundation
import TestSupport
import Testing

/// No page grows with the site: lists of thousands run over several pages, or lead to one that does.
struct LongListTests {
  private static let gaps = (1...230).map { number in
    "  - { id: gap.number-\(number), text: \"Gap \(number)\", about: [figure.killed] }"
  }

  private static let files: [String: String] = {
    var files = [
      "content/site.yaml": "title: Test\nbase_url: https://example.org\n",
      "content/facts.yaml": """
      schema: "sitegen-facts/1"
      base: { id: base.test, title: "Test", language: en, default_source: source.report }
      sources:
        - { id: source.report, type: report, title: "A report", publisher: org.agency }
      actors:
        - { id: org.agency, name: "The Agency", at: [source.report] }
      figures:
        - id: figure.killed
          measure: "People killed"
          as_text: "1,800"
          value: { qualifier: plain, point: 1800 }
          by: org.agency
          at: [source.report]
      gaps:
      \(gaps.joined(separator: "\n"))

      """,
    ]
    for number in 1...60 {
      files["content/briefings/b\(number).md"] = """
        ---
        title: "Briefing \(number)"
        date: "2025-10-29"
        as_of: unknown
        ---

        The Agency counts [1,800](fact:figure.killed) dead.

        """
    }
    return files
  }()

  /// A site of the files with the theme of the project, built.
  private func site(_ files: [String: String] = files) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(files)
    try FileManager.default.copyItem(
      at: Sitegen.package.appending(path: "templates"), to: folder.url("templates"))
    let outcome = try Sitegen.run(["build", "--quiet"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  private func count(_ words: String, in page: String, of site: TemporaryFolder) throws -> Int {
    try site.text("public/\(page)/index.html").components(separatedBy: words).count - 1
  }

  @Test func listsOfFactsRunOverPages() throws {
    let site = try site()
    #expect(try count("href=\"/gap/number-", in: "gaps", of: site) == 200)
    #expect(try count("href=\"/gap/number-", in: "gaps/page/2", of: site) == 30)
    let first = try site.text("public/gaps/index.html")
    #expect(first.contains("<a href=\"/gaps/page/2/\" rel=\"next\">Next</a>"))
    #expect(first.contains("Page 1 of 2"))
    #expect(
      try site.text("public/gaps/page/2/index.html").contains(
        "<a href=\"/gaps/\" rel=\"prev\">Previous</a>"))
    #expect(try site.text("public/sitemap.xml").contains("https://example.org/gaps/page/2/"))
  }

  @Test func aComponentOfAllLeadsToTheRest() throws {
    var files = Self.files
    files["content/briefings/b1.md"]? += "\n```view\nkind: gaps\n```\n"
    let site = try site(files)
    let page = try site.text("public/briefings/b1/index.html")
    #expect(page.components(separatedBy: "<li><a href=\"/gap/number-").count - 1 == 230)
    // The rest stands where the page lists what is not known about its facts.
    #expect(!page.contains("180 more"))
    #expect(page.contains("<p class=\"more\"><a href=\"/gaps/\">30 more</a></p>"))
  }

  @Test func thePageOfAFactLeadsToTheRest() throws {
    let site = try site()
    let page = try site.text("public/figure/killed/index.html")
    #expect(page.contains("<a href=\"/figure/killed/pages/\">10 more</a>"))
    #expect(page.contains("<a href=\"/figure/killed/facts/\">180 more</a>"))
    #expect(try count("href=\"/briefings/b", in: "figure/killed", of: site) == 50)
    #expect(try count("href=\"/gap/number-", in: "figure/killed", of: site) == 50)
    #expect(try count("href=\"/gap/number-", in: "figure/killed/facts", of: site) == 200)
    #expect(try count("href=\"/gap/number-", in: "figure/killed/facts/page/2", of: site) == 30)
    let pages = site.files(below: "public/figure/killed/pages").filter {
      $0.hasSuffix("index.html")
    }
    let titles = try pages.map { try count("<h2><a", in: folder(of: $0), of: site) }
    #expect(titles.reduce(0, +) == 60)
    #expect(
      try site.text("public/sitemap.xml").contains("https://example.org/figure/killed/facts/"))
  }

  private func folder(of page: String) -> String {
    "figure/killed/pages/\(page)".replacingOccurrences(of: "/index.html", with: "")
      .replacingOccurrences(of: "index.html", with: "")
  }

  @Test func thePageOfAFactThatIsUsedALittleLeadsNowhereElse() throws {
    let site = try site()
    let page = try site.text("public/gap/number-1/index.html")
    #expect(!page.contains(" more</a>"))
    #expect(site.files(below: "public/gap/number-1") == ["index.html", "index.json"])
  }
}

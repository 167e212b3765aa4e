import Foundation
import TestSupport
import Testing

/// What a desk's own choices make of the reader's site, in the project's theme.
struct ReaderSiteTests {
  private static let facts = """
    schema: "sitegen-facts/1"
    base: { id: base.test, title: "Test", language: en, default_source: source.report }
    sources:
      - { id: source.report, type: report, title: "A report" }
    actors:
      - { id: org.agency, name: "The Agency", at: [source.report] }
    figures:
      - { id: figure.cost, measure: "Cost of the flood", as_text: "$18 billion", by: org.agency, at: [source.report] }
      - { id: figure.dead, measure: "People killed", as_text: "40", value: { qualifier: plain, point: 40 }, by: org.agency, at: [source.report] }
      - { id: figure.lost, measure: "People lost", as_text: "several", by: org.agency, at: [source.report] }
      - { id: figure.moved, measure: "People moved", as_text: "300", value: { qualifier: plain, point: 300 }, by: org.agency, at: [source.report] }
    claims:
      - { id: claim.ended, text: "The talks ended.", standing: uncontested, hedge: "reportedly", by: [org.agency], at: [source.report] }
    statuses:
      - { id: status.road, subject: { text: "The road" }, state: "closed", as_of: "2025-10-01", by: [source-voice], at: [source.report] }
      - { id: status.bridge, subject: { text: "The bridge" }, state: "open", as_of: "2025-10-20", by: [source-voice], at: [source.report] }
    prospects:
      - { id: prospect.talks, text: "New talks in May.", modal: "could", by: [org.agency], at: [source.report] }

    """

  /// A built site; its files below `public/`.
  private func site(
    _ content: [String: String] = [:], settings: String = "", files: [String: [UInt8]] = [:]
  ) throws -> (folder: TemporaryFolder, told: String) {
    let folder = try Sitegen.themedSite(
      ["facts.yaml": Self.facts].merging(content) { $1 }, settings: settings)
    for (file, bytes) in files {
      try folder.write(bytes, to: "content/\(file)")
    }
    let outcome = try Sitegen.run(["build"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return (folder, outcome.errors)
  }

  private func page(_ path: String, of folder: TemporaryFolder) throws -> String {
    try folder.text("public/\(path)index.html")
  }

  /// A picture of 3 by 2 points, as far as its size goes.
  private static let image: [UInt8] = Array("GIF89a".utf8) + [3, 0, 2, 0, 0, 0, 0]

  @Test func imagesStandBesideTheirBriefing() throws {
    let body = """
      A word ![Sign](map.gif) of it.

      ![A map of the “river”](map.gif "Where the river *was*, by night")

      ![](map.gif)
      """
    let (folder, told) = try site(
      ["briefings/a.md": Sitegen.briefing(body)], files: ["briefings/map.gif": Self.image])
    let html = try page("briefings/a/", of: folder)
    let attributes = "src=\"/briefings/map.gif\" width=\"3\" height=\"2\" loading=\"lazy\""
    #expect(html.contains("<p>A word <img \(attributes) alt=\"Sign\" /> of it.</p>"))
    #expect(
      html.contains(
        "<figure class=\"image\"><img \(attributes) alt=\"A map of the “river”\" />\n"
          + "<figcaption>Where the river *was*, by night</figcaption>\n</figure>"))
    #expect(try Data(contentsOf: folder.url("public/briefings/map.gif")) == Data(Self.image))
    #expect(told.contains("content/briefings/a.md:10:5: warning[image-without-alt]"), "\(told)")
    #expect(told.components(separatedBy: "[image-without-alt]").count == 2)
  }

  @Test func theHomePageShowsWhatTheDeskChooses() throws {
    let old = "---\ntitle: Old\ndate: \"2025-08-01\"\nas_of: unknown\n---\n\nWords.\n"
    let (folder, _) = try site(
      ["briefings/old.md": old],
      settings: """
        home:
          lead: "/briefings/old/"
          figures: [figure.moved]
          statuses: [status.road]

        """)
    let html = try page("", of: folder)
    #expect(html.contains("<h2 class=\"lead-title\"><a href=\"/briefings/old/\">Old</a>"))
    #expect(html.contains("href=\"/figure/moved/\"") && !html.contains("href=\"/figure/dead/\""))
    #expect(html.contains("href=\"/status/road/\"") && !html.contains("href=\"/status/bridge/\""))
    #expect(html.contains("<h2 class=\"unseen\" id=\"seconds\">More briefings</h2>"))
    #expect(!html.contains("Latest briefings"))
    #expect(html.contains("<form class=\"masthead-search\" role=\"search\" action=\"/search/\">"))
  }

  /// A briefing of a day.
  private func briefing(_ title: String, _ day: String) -> String {
    "---\ntitle: \(title)\ndate: \"\(day)\"\nas_of: unknown\nsummary: \(title) in short.\n---\n\nWords.\n"
  }

  @Test func theHomePageHasALeadThreeSecondsAndAListByMonth() throws {
    let days = ["2025-11-05", "2025-11-04", "2025-11-03", "2025-11-02", "2025-11-01", "2025-09-30"]
    let titles = ["Lead", "Second", "Third", "Fourth", "Fifth", "Sixth"]
    let pages = zip(titles, days).map { title, day in
      ("briefings/\(title.lowercased()).md", briefing(title, day))
    }
    let (folder, _) = try site(Dictionary(uniqueKeysWithValues: pages))
    let html = try page("", of: folder)
    let parts = ["lead-title", "More briefings", "Latest briefings"].map {
      html.range(of: $0)?.lowerBound ?? html.endIndex
    }
    let places = titles.map { html.range(of: ">\($0)<")?.lowerBound ?? html.endIndex }
    #expect(parts[0] < places[0] && places[0] < parts[1])
    #expect(places[1...3].allSatisfy { parts[1] < $0 && $0 < parts[2] })
    #expect(places[4...].allSatisfy { parts[2] < $0 && $0 < html.endIndex })
    #expect(html.contains("<p class=\"entry-summary\">Fourth in short.</p>"))
    #expect(!html.contains("Fifth in short."))
    #expect(html.contains("<h3><a href=\"/archive/2025/09/\">September 2025</a></h3>"))
  }

  @Test func whatSomebodySaysOfThemselvesIsTheirOwnAccount() throws {
    let statuses = """
        - { id: status.own, subject: org.agency, state: "ready", as_of: "2025-10-20", by: org.agency, at: [source.report] }
        - { id: status.other, subject: { text: "The dam" }, state: "safe", as_of: "2025-10-20", by: org.agency, at: [source.report] }

      """
    let facts = Self.facts.replacingOccurrences(of: "prospects:\n", with: "\(statuses)prospects:\n")
    let (folder, _) = try site(["facts.yaml": facts])
    let html = try page("", of: folder)
    #expect(html.contains(">ready</a><span class=\"figure-source\">, by its own account</span>"))
    #expect(
      html.contains(">safe</a><span class=\"figure-source\">, <bdi>The Agency</bdi></span>"))
  }

  @Test func theHomePageChoosesTheNewestAndTheMostUsed() throws {
    let body = "The Agency counts [40](fact:figure.dead) dead and [300](fact:figure.moved) moved."
    let (folder, _) = try site(["briefings/a.md": Sitegen.briefing(body)])
    let html = try page("", of: folder)
    let numbers = html.components(separatedBy: "<p class=\"figure-amount\"><a href=\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
    #expect(numbers == ["/figure/dead/", "/figure/moved/", "/figure/cost/"])
    let bridge = try #require(html.range(of: "href=\"/status/bridge/\""))
    let road = try #require(html.range(of: "href=\"/status/road/\""))
    #expect(bridge.lowerBound < road.lowerBound)
  }

  @Test func aChoiceForTheHomePageHasToBeThere() throws {
    let folder = try Sitegen.themedSite(
      ["facts.yaml": Self.facts],
      settings: """
        home:
          lead: "/briefings/b/"
          figures: [figure.deed]

        """)
    let outcome = try Sitegen.run(["build"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/site.yaml:5:9: error[link-broken]: “/briefings/b/”"))
    #expect(outcome.errors.contains("content/site.yaml:6:13: error[fact-unknown]"))
    #expect(outcome.errors.contains("figure.dead"))
  }

  @Test func aPageThatIsNotListedIsNamedNowhere() throws {
    let body = "It [ended](fact:claim.ended), reportedly, The Agency says.\n"
    let (folder, _) = try site([
      "pages/parts.md": "---\ntitle: Parts\nlisted: false\n---\n\n\(body)",
      "pages/about.md": "---\ntitle: About\n---\n\n\(body)",
    ])
    #expect(try page("parts/", of: folder).contains("<h1"))
    let claim = try page("claim/ended/", of: folder)
    #expect(claim.contains("href=\"/about/\"") && !claim.contains("href=\"/parts/\""))
    let sitemap = try folder.text("public/sitemap.xml")
    #expect(sitemap.contains("/about/") && !sitemap.contains("/parts/"))
  }

  @Test func wordsOfReserveStandWhereverAFactIsShown() throws {
    let body = """
      The Agency says there could be [new talks](fact:prospect.talks) and that talks reportedly
      [ended](fact:claim.ended).
      """
    let (folder, _) = try site(["briefings/a.md": Sitegen.briefing(body)])
    for path in ["briefings/a/", "prospects/", "org/agency/", "prospect/talks/"] {
      let html = try page(path, of: folder)
      #expect(html.contains("“could”"), "\(path)")
    }
    for path in ["briefings/a/", "claims/", "org/agency/", "claim/ended/"] {
      #expect(try page(path, of: folder).contains("“reportedly”"), "\(path)")
    }
  }

  /// A picture tells what the words leave open; of a plain number it would say nothing.
  @Test func plainFiguresHaveTheWordsOfTheSourceAlone() throws {
    let more = """
      schema: "sitegen-facts/1"
      figures:
        - { id: figure.hurt, measure: "People hurt", as_text: "nearly 90", by: org.agency, at: [source.report] }

      """
    let (folder, _) = try site(["facts/more.yaml": more])
    let entries = try page("figures/", of: folder).components(separatedBy: "<li>")
    func entry(_ name: String) throws -> String {
      try #require(entries.first { $0.contains("/figure/\(name)/") })
    }
    #expect(try entry("lost").contains("several") && !entry("lost").contains("figure-picture"))
    #expect(try entry("dead").contains("40") && !entry("dead").contains("figure-picture"))
    #expect(try entry("hurt").contains("figure-picture"))
    #expect(try entry("hurt").contains("less than this number, close to it"))
  }

  @Test func nothingIsSaidOfAnAddressThatIsNotKnown() throws {
    let folder = try Sitegen.themedSite(["facts.yaml": Self.facts])
    try folder.write("title: Desk\n", to: "content/site.yaml")
    #expect(try Sitegen.run(["build", "--quiet"], in: folder).status == 0)
    for path in ["briefings/a/", "claim/ended/"] {
      let html = try page(path, of: folder)
      #expect(html.contains("data-url=\"\""), "\(path)")
      #expect(!html.contains("url = {") && !html.contains("print-only"), "\(path)")
    }
  }

  @Test func theAccentHasADarkPair() throws {
    let (folder, told) = try site(settings: "accent: \"#0b57d0\"\n")
    let styles = try FileManager.default.contentsOfDirectory(
      atPath: folder.url("public/assets").path)
    let style = try #require(styles.first { $0.hasPrefix("style.") })
    let css = try folder.text("public/assets/\(style)")
    #expect(css.contains(":root{--accent:#0b57d0}"))
    #expect(css.contains("@media (prefers-color-scheme:dark){:root{--accent:#"))
    #expect(!told.contains("accent-contrast"))
    let (_, warned) = try site(settings: "accent: \"#e07a5f\"\n")
    #expect(
      warned.contains(
        "content/site.yaml:4:9: warning[accent-contrast]: words in “#e07a5f” have a contrast of"))
  }

  @Test func wordsOfTheSourceAreIsolatedOnAPageOfTheOtherDirection() throws {
    let (folder, _) = try site(["briefings/a.md": Self.urdu])
    let html = try page("briefings/a/", of: folder)
    #expect(html.contains("<bdi lang=\"en\" dir=\"ltr\">$18 billion</bdi>"))
    #expect(html.contains("<header class=\"masthead\" lang=\"en\" dir=\"ltr\">"))
  }

  private static let urdu = Sitegen.briefing(
    """
    [ایجنسی](fact:org.agency) کے مطابق سیلاب سے <fact:figure.cost> کا نقصان ہوا۔

    ```view
    kind: figures
    figures: [figure.cost, figure.dead]
    ```
    """, more: "title: \"سیلاب کا نقصان\"\nlang: ur\n")

  @Test(.enabled(if: Tool.haveBrowser, "there is no browser"))
  func figuresReadAsTheyAreOnAPageOfTheOtherDirection() throws {
    let (folder, _) = try site(["briefings/a.md": Self.urdu])
    let problems = try Tool("check_right_to_left").problems(in: folder.url("public").path)
    #expect(problems == [])
  }
}

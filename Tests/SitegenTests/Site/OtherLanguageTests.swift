import Foundation
import TestSupport
import Testing

/// Names, offices and titles of another language and direction than the site's, as readers get them.
struct OtherLanguageTests {
  private static let facts = """
    schema: "sitegen-facts/1"
    base: { id: base.flood, title: "Flood", language: en, default_source: source.daily }
    sources:
      - { id: source.daily, type: report, title: "سیلاب", publisher: media.daily, language: ur }
      - { id: source.courier, type: report, title: "Inondations", publisher: org.office, language: fr }
    actors:
      - { id: media.daily, name: "روزنامہ", at: [source.daily] }
      - { id: org.office, name: "The Office", at: [source.courier] }
      - { id: person.khan, name: "بلال خان", affiliations: [ { actor: org.office, role: "وزیر" } ], at: [source.daily] }
    claims:
      - { id: claim.rain, text: "The rain was heavy.", standing: uncontested, by: [person.khan], at: [source.daily] }
      - { id: claim.sold, text: "Aid was sold.", kind: accusation, accuses: [org.office], standing: unanswered, response: { status: not-reported }, by: [person.khan], at: [source.daily] }
    quotes:
      - { id: quote.rain, text: "بارش بہت تھی", speaker: person.khan, at: source.daily }
    figures:
      - { id: figure.cost, measure: "Cost of the flood", as_text: "12 millions d’euros", by: org.office, at: [source.courier] }

    """

  private static let urdu = """
    ---
    title: "سیلاب کی خبر"
    date: "2026-09-21"
    as_of: unknown
    lang: ur
    topics: [Flood]
    summary: "بارش ہوئی۔"
    ---
    [بلال خان](fact:person.khan): [بارش](fact:claim.rain)۔ [The Office](fact:org.office)۔

    """

  private static let english = """
    ---
    title: "The flood"
    date: "2026-09-20"
    as_of: unknown
    summary: "It rained."
    ---
    [بلال خان](fact:person.khan) says that [the rain was heavy](fact:claim.rain) and that
    [aid was sold](fact:claim.sold). The Office says the cost is <fact:figure.cost>.

    > “بارش بہت تھی”
    >
    > — [بلال خان](fact:quote.rain)

    """

  private func built() throws -> TemporaryFolder {
    let folder = try Sitegen.themedSite(
      [
        "facts.yaml": Self.facts, "briefings/a.md": Self.english, "briefings/b.md": Self.urdu,
      ])
    let outcome = try Sitegen.run(["build"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  private static let name = "<bdi lang=\"ur\" dir=\"rtl\">بلال خان</bdi>"
  private static let office = "<bdi lang=\"ur\" dir=\"rtl\">وزیر</bdi>"

  @Test func namesAndOfficesAreIsolatedAndMarked() throws {
    let folder = try built()
    for path in ["claim/rain/", "briefings/a/", "claims/", ""] {
      let html = try folder.text("public/\(path)index.html")
      #expect(html.contains(Self.name), "\(path)")
      #expect(html.contains(", \(Self.office)"), "\(path)")
    }
    let person = try folder.text("public/person/khan/index.html")
    #expect(person.contains("<h1 id=\"content\" tabindex=\"-1\">\(Self.name)</h1>"))
    #expect(person.contains("<dt>Role</dt><dd>\(Self.office), "))
  }

  @Test func wordsOfASourceHaveItsLanguage() throws {
    let folder = try built()
    let html = try folder.text("public/briefings/a/index.html")
    #expect(html.contains("<bdi lang=\"fr\" dir=\"ltr\">12 millions d’euros</bdi>"))
    #expect(html.contains("<blockquote lang=\"ur\" dir=\"rtl\">"))
    let quote = try folder.text("public/quote/rain/index.html")
    #expect(quote.contains("<q lang=\"ur\" dir=\"rtl\">“بارش بہت تھی”</q>"))
    #expect(quote.contains("\"inLanguage\":\"ur\""))
  }

  @Test func titlesOfPagesOfAnotherLanguageAreMarked() throws {
    let folder = try built()
    let home = try folder.text("public/index.html")
    #expect(home.contains("<article class=\"lead\" lang=\"ur\" dir=\"rtl\">"))
    #expect(home.contains("<p class=\"entry-meta\" lang=\"en\" dir=\"ltr\">"))
    let title = "<bdi lang=\"ur\" dir=\"rtl\">سیلاب کی خبر</bdi>"
    #expect(try folder.text("public/claim/rain/index.html").contains(title))
    let list = try folder.text("public/briefings/index.html")
    #expect(list.contains("<h2 lang=\"ur\" dir=\"rtl\">"))
    #expect(list.contains("<p class=\"entry-summary\" lang=\"ur\" dir=\"rtl\">"))
    let page = try folder.text("public/briefings/b/index.html")
    #expect(page.contains("<bdi lang=\"en\" dir=\"ltr\">Flood</bdi></a>"))
    #expect(page.contains("<bdi lang=\"en\" dir=\"ltr\">The Office</bdi>"))
  }

  @Test func textsWithoutMarkupIsolateNames() throws {
    let folder = try built()
    let html = try folder.text("public/claim/sold/index.html")
    let name = "\u{2068}بلال خان\u{2069}"
    #expect(html.contains("<title>\(name): Aid was sold (unanswered) · Desk</title>"))
    #expect(html.contains("content=\"\(name): Aid was sold (unanswered)\""))
    let speaker = "<span lang=\"ur\">\u{2068}بلال خان, وزیر\u{2069}</span>"
    let publisher = "<span lang=\"ur\">\u{2068}روزنامہ\u{2069}</span>"
    #expect(html.contains("\(speaker): Aid was sold (unanswered), in \(publisher), undated"))
    // Programs take names as they are.
    #expect(html.contains("\"name\":\"بلال خان: Aid was sold\""))
    #expect(html.contains("author = {{بلال خان, وزیر}}"))
  }

  @Test(.enabled(if: Tool.haveBrowser, "there is no browser"))
  func pagesReadAndCopyAsTheyShould() throws {
    let folder = try built()
    for tool in ["check_right_to_left", "check_copying", "check_accessibility"] {
      #expect(try Tool(tool).problems(in: folder.url("public").path) == [], "\(tool)")
    }
  }
}

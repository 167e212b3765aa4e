import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What `/changes/` and its feed tell readers of what changed since they were first told.
struct ChangesTests {
  private static let facts = """
    schema: "sitegen-facts/1"
    base: { id: base.a, title: "A", language: en, default_source: source.a, as_of: "2025" }
    sources:
      - { id: source.a, type: report, title: "A report", published: "2025" }
    actors:
      - { id: org.a, name: "The Agency", at: [source.a] }
      - { id: org.b, name: "The Bureau", at: [source.a] }
    figures:
      - id: figure.killed
        measure: "People killed"
        as_text: "around 460"
        value: { qualifier: around, point: 460 }
        unit: people
        by: [org.a]
        at: [source.a]
    claims:
      - { id: claim.ended, text: "The talks ended.", by: [source-voice], at: [source.a] }
      - { id: claim.other, text: "Another thing.", by: [source-voice], at: [source.a] }
    """

  private let site: TemporaryFolder

  init() throws {
    site = try Sitegen.themedSite([
      "facts.yaml": Self.facts,
      "briefings/a.md": Sitegen.briefing("Some [around 460](fact:figure.killed) were killed."),
      "briefings/old.md": Sitegen.briefing("Old.", more: "title: Old words\n"),
    ])
  }

  private func run(_ arguments: String...) throws {
    let outcome = try Sitegen.run(arguments, in: site)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private func lock(on day: String, _ more: String...) throws {
    let outcome = try Sitegen.run(["facts", "lock", "--now", day] + more, in: site)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  /// The page as lines of text without markup.
  private func lines(_ file: String = "changes/index.html") throws -> [String] {
    let page = try site.text("public/\(file)")
    let main = page.components(separatedBy: "<main>").last?.components(separatedBy: "</main>")[0]
    return (main ?? "").replacingOccurrences(of: "<[^>]*>", with: "", options: .regularExpression)
      .components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  /// The lines below the head of the page.
  private var changes: [String] {
    get throws { Array(try lines().drop { $0 != "As a feed · Corrections alone" }.dropFirst()) }
  }

  private func feed() throws -> XMLDocument {
    try XMLDocument(data: Data(contentsOf: site.url("public/changes.xml")))
  }

  private func correct() throws {
    try site.edit("content/facts.yaml", "around 460", to: "nearly 500")
    try site.edit(
      "content/facts.yaml", "qualifier: around, point: 460", to: "qualifier: nearly, point: 500")
    try site.edit("content/briefings/a.md", "around 460", to: "nearly 500")
    let facts = try site.text("content/facts.yaml")
    try site.write(
      facts + """

        corrections:
          - id: correction.killed
            date: "2025-11-05"
            facts: [figure.killed]
            note: "The Agency counted anew."
        """, to: "content/facts.yaml")
  }

  @Test func saysThatNothingChanged() throws {
    try run("build")
    #expect(try changes == ["Nothing that was published has changed."])
    #expect(try feed().rootElement()?.elements(forName: "entry").count == 0)
    try lock(on: "2025-11-01")
    try run("build")
    #expect(try changes == ["Nothing that was published has changed."])
  }

  @Test func isReachedFromWhereReadersAndProgramsLook() throws {
    try run("build")
    #expect(try site.text("public/sitemap.xml").contains("desk.example.org/changes/</loc>"))
    #expect(try site.text("public/llms.txt").contains("(https://desk.example.org/changes.xml)"))
    #expect(try site.text("public/index.html").contains("href=\"/changes/\">What changed"))
    #expect(try site.text("public/data/index.html").contains("href=\"/changes.xml\">changes.xml"))
    #expect(
      try site.text("public/_headers").contains("/changes.xml\n  Content-Type: application/atom"))
    #expect(
      try site.text("public/changes/index.html").contains(
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"What changed: Desk\" href=\"/changes.xml\">"
      ))
  }

  @Test func tellsACorrectionWithWhatWasAndIs() throws {
    try lock(on: "2025-11-01")
    try correct()
    try lock(on: "2025-11-06")
    try run("build")
    #expect(
      try changes == [
        "5 November 2025", "correction The Agency counted anew.",
        "nearly 500: People killed", "wording: around 460 → nearly 500", "On T",
      ])
    let entries = try #require(try feed().rootElement()?.elements(forName: "entry"))
    #expect(entries.count == 1)
    let entry = try #require(entries.first)
    let text = { (name: String) in entry.elements(forName: name).first?.stringValue ?? "" }
    #expect(text("title") == "Corrected: nearly 500: People killed")
    #expect(text("updated") == "2025-11-05T00:00:00Z")
    #expect(text("content").contains("<del>around 460</del> → <ins>nearly 500</ins>"))
    #expect(text("content").contains("<a href=\"https://desk.example.org/briefings/a/\">T</a>"))
  }

  @Test func tellsWhyAValueWasRevised() throws {
    try lock(on: "2025-11-01")
    try site.edit(
      "content/facts.yaml", "text: \"The talks ended.\"", to: "text: \"The talks were adjourned.\"")
    try site.edit("content/facts.yaml", "by: [org.a]", to: "by: [org.b]")
    try lock(on: "2025-11-06", "--force")
    try run("build")
    #expect(
      try changes == [
        "6 November 2025",
        "revised A report: The talks were adjourned",
        "text: The talks ended. → The talks were adjourned.",
        "revised around 460: People killed",
        "said by: The Agency → The Bureau", "On T",
      ])
  }

  @Test func tellsOfTheHistoryThatSaysWhy() throws {
    try lock(on: "2025-11-01")
    try site.edit(
      "content/facts.yaml", "as_text: \"around 460\"",
      to: """
        as_text: "nearly 500"
            history: [{ as_of: "2025-10", as_text: "around 460", why: "A new count." }]
        """)
    try site.edit(
      "content/facts.yaml", "qualifier: around, point: 460", to: "qualifier: nearly, point: 500")
    try site.edit("content/briefings/a.md", "around 460", to: "nearly 500")
    try lock(on: "2025-11-06", "--force")
    try run("build")
    #expect(try changes.contains("Why: A new count."))
  }

  @Test func tellsWhatWasAddedAndWithdrawn() throws {
    try lock(on: "2025-11-01")
    try site.edit(
      "content/facts.yaml",
      "  - { id: claim.other, text: \"Another thing.\", by: [source-voice], at: [source.a] }",
      to: """
          - { id: claim.other, replaced_by: claim.new }
          - { id: claim.new, text: "A better thing.", by: [source-voice], at: [source.a] }
        """)
    try FileManager.default.removeItem(at: site.url("content/briefings/old.md"))
    try site.write(
      Sitegen.briefing("New.", more: "title: New words\n"), to: "content/briefings/new.md")
    try lock(on: "2025-11-06")
    try run("build")
    #expect(
      try changes == [
        "6 November 2025", "withdrawn Another thing.",
        "In its place: A report: A better thing", "withdrawn Old words",
        "added A report: A better thing", "added New words",
      ])
    let entries = try #require(try feed().rootElement()?.elements(forName: "entry"))
    let titles = entries.compactMap { $0.elements(forName: "title").first?.stringValue }
    #expect(
      titles == ["Withdrawn: Another thing.", "Withdrawn: Old words", "Added: 2 records and pages"])
    // What is told once is not told again.
    let told = try site.text("content/facts.lock.yaml")
    try lock(on: "2025-11-07")
    #expect(try site.text("content/facts.lock.yaml") == told)
  }

  @Test func takesARenamedPageForNoneThatIsGone() throws {
    try lock(on: "2025-11-01")
    try FileManager.default.removeItem(at: site.url("content/briefings/old.md"))
    try site.write(
      Sitegen.briefing("Old.", more: "title: Old words\naliases: [/briefings/old/]\n"),
      to: "content/briefings/moved.md")
    try lock(on: "2025-11-06")
    try run("build")
    #expect(try !changes.contains { $0.hasPrefix("withdrawn") })
  }

  /// What was published and waits again is no news, and its words are in no file.
  @Test(arguments: ["draft: true, ", "embargo_until: \"2999-01-01\", "])
  func tellsNothingOfWhatWaits(_ field: String) throws {
    try lock(on: "2025-11-01")
    try site.edit("content/facts.yaml", "Another thing.", to: "A thing of which nobody knows yet.")
    try site.edit(
      "content/briefings/old.md", "title: Old words", to: "title: Old words\nupdated: 2025-11-05")
    try lock(on: "2025-11-06")
    try site.edit("content/facts.yaml", "{ id: claim.other, ", to: "{ id: claim.other, \(field)")
    try site.edit("content/briefings/old.md", "as_of:", to: "draft: true\nas_of:")
    try run("build")
    #expect(try changes == ["Nothing that was published has changed."])
    let before = try site.text("content/facts.lock.yaml")
    try lock(on: "2025-11-07")
    let after = try site.text("content/facts.lock.yaml")
    #expect(!after.contains("change: withdrawn"))
    #expect(before != after)
  }

  @Test func readsTheLockOfAnEarlierVersion() throws {
    try site.write(
      """
      schema: "sitegen-lock/1"
      facts:
        - id: claim.ended
          speakers: [source-voice]
        - id: claim.other
          speakers: [source-voice]
        - id: figure.killed
          wording: "around 460"
          value: "qualifier around, point 460"
          speakers: [org.a]
        - id: org.a
        - id: org.b
        - id: source.a

      """, to: "content/facts.lock.yaml")
    try run("build")
    #expect(try changes == ["Nothing that was published has changed."])
    try lock(on: "2025-11-06")
    #expect(try site.text("content/facts.lock.yaml").contains("schema: \"sitegen-lock/2\""))
    try run("build")
    #expect(try changes == ["Nothing that was published has changed."])
  }

  @Test func runsOverPages() throws {
    try lock(on: "2025-11-01")
    let claims = (1...230).map {
      "  - { id: claim.number-\($0), text: \"Claim \($0).\", by: [source-voice], at: [source.a] }"
    }
    let facts = try site.text("content/facts.yaml")
    try site.write(facts + "\n" + claims.joined(separator: "\n"), to: "content/facts.yaml")
    try lock(on: "2025-11-06")
    try run("build")
    #expect(try changes.count { $0.hasPrefix("added ") } == 200)
    #expect(try lines("changes/page/2/index.html").count { $0.hasPrefix("added ") } == 30)
    #expect(try site.text("public/sitemap.xml").contains("/changes/page/2/</loc>"))
    #expect(try feed().rootElement()?.elements(forName: "entry").count == 1)
    #expect(try site.text("public/changes.xml").contains("200 more"))
  }

  /// A day is that of the site's time zone.
  @Test func datesAChangeWhereTheDeskIs() throws {
    try site.edit("content/site.yaml", "language: en", to: "language: en\ntime_zone: Asia/Karachi")
    try lock(on: "2025-11-01")
    try site.edit("content/facts.yaml", "Another thing.", to: "One more thing.")
    try lock(on: "2025-11-06T21:00Z")
    try run("build")
    #expect(try changes.first == "7 November 2025")
  }

  /// What is published tells of the changes with which it comes, as every build after it does.
  @Test(.enabled(if: Tool.haveRsync, "rsync is not installed"))
  func isCurrentWhenItIsPublished() throws {
    let host = try TemporaryFolder()
    try run("publish", host.path)
    try correct()
    try run("publish", host.path)
    let told = try String(contentsOf: host.url("changes/index.html"), encoding: .utf8)
    #expect(told.contains("<del>around 460</del> → <ins>nearly 500</ins>"))
    try run("build")
    #expect(try site.text("public/changes/index.html") == told)
    #expect(
      try site.text("public/changes.xml")
        == String(contentsOf: host.url("changes.xml"), encoding: .utf8))
  }
}

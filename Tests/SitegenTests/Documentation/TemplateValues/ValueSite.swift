import Foundation
import TestSupport

/// The sample site with more briefings, so that it has every value that there can be, and with
/// templates that print the names of what they receive.
enum ValueSite {
  static func make() throws -> TemporaryFolder {
    let site = try Sitegen.sampleSite()
    for (file, text) in content { try site.write(text, to: "content/\(file)") }
    let settings = try site.text("content/site.yaml")
    try site.write(settings + "\npage_size: 1\n", to: "content/site.yaml")
    for file in FileManager.default.subpaths(atPath: site.url("templates").path) ?? []
    where file.hasSuffix(".html") && !file.hasPrefix("macros/") {
      try site.write(
        ProbedTheme.template(
          file == "style.html" ? "page.html" : file, then: body(of: file)), to: "templates/\(file)")
    }
    try site.write(ProbedTheme.macro, to: "templates/macros/probe.html")
    return site
  }

  /// What a template shows beside the names.
  private static func body(of template: String) -> String {
    switch template {
    case "briefing.html": "{{ briefing.body }}"
    case "page.html", "style.html": "{{ content.body }}"
    case "parts/reference.html", "parts/citation.html": "{{ reference.words }}"
    case "parts/quotation.html": "{{ quotation.words }}"
    case _ where template.hasPrefix("facts/"): "{{ probe.fields(fact) }}"
    default: ""
    }
  }

  private static let content = [
    "briefings/first.md": briefing("First", "date: \"2026-11-20\"\n"),
    "briefings/other-language.md": briefing("Andere", "lang: de\ndate: \"2026-11-19\"\n"),
    "briefings/second.md": briefing("Second", "date: \"2026-11-21\"\nupdated: \"2026-11-22\"\n"),
    "facts.lock.yaml": """
    schema: "sitegen-lock/2"
    facts: []
    pages: []
    changes:
      - date: "2026-11-21"
        change: revised
        fact: figure.days
        title: "Days of talks"
        why: "They went on."
        fields: [ { field: wording, was: "11 days", is: "12 days" } ]

    """,
    "facts/more.yaml": """
    schema: "sitegen-facts/1"
    corrections:
      - id: correction.first
        date: "2026-11-22"
        page: content/briefings/second.md
        was: "It was so."
        is: "It was not so."
    assessments:
      - { id: assessment.next, text: "More talks are likely.", about: event.talks-held }
    events:
      - { id: event.talks-held, title: "Talks" }
    figures:
      - { id: figure.days, measure: "Days of talks", as_text: "12 days", by: source-voice, at: source.mntv-istanbul, review_by: "2026-11-30" }
    statuses:
      - { id: status.begun, subject: event.talks-held, state: "begun", as_of: "2026-11-01", by: desk, at: source.mntv-istanbul }
      - { id: status.ended, subject: event.talks-held, state: "ended", as_of: "2026-11-20", supersedes: status.begun, by: desk, at: source.mntv-istanbul }

    """,
  ]

  private static func briefing(_ title: String, _ dates: String) -> String {
    """
    ---
    title: "\(title)"
    \(dates)as_of: "2026-11-20"
    authors: ["Jane Doe"]
    topics: ["Talks", "Borders"]
    series: "Talks"
    summary: "It is so."
    key_points: ["It is so."]
    ---

    ## A heading

    They took [12 days](fact:figure.days).

    """
  }
}

import Foundation
import TestSupport
import Testing

/// A site of a few small files, for tests that build it many times.
enum TinySite {
  /// A new folder with the site's content and templates, and nothing else.
  static func make(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    try TemporaryFolder(Self.files.merging(files) { _, given in given })
  }

  /// A briefing with the front matter that it needs, and this body.
  static func briefing(_ body: String, more: String = "") -> String {
    "---\ntitle: \"Talks\"\ndate: \"2025-10-29\"\nas_of: unknown\n\(more)---\n\n\(body)\n"
  }

  private static let kinds = [
    ("source", "sources"), ("actor", "actors"), ("place", "places"), ("issue", "issues"),
    ("event", "events"), ("claim", "claims"), ("quote", "quotes"), ("position", "positions"),
    ("figure", "figures"), ("status", "statuses"), ("prospect", "prospects"), ("gap", "gaps"),
    ("assessment", "assessments"), ("correction", "corrections"),
  ]

  /// The files of the site by their paths.
  static let files: [String: String] = {
    var files = [
      "content/site.yaml": "title: Test\n",
      "content/facts.yaml": """
      schema: "sitegen-facts/1"
      base: { id: base.a, title: "A", language: en, default_source: source.a, as_of: "2025" }
      sources:
        - { id: source.a, type: report, title: "A report", publisher: org.a, published: "2025" }
      actors:
        - { id: org.a, name: "The Agency", at: [source.a] }

      """,
      "content/briefings/talks.md": briefing("Text."),
      "content/assets/notes/map.txt": "A map.\n",
      "templates/assets/style.css": "body{}\n",
      "templates/briefing.html": "<h1>{{ briefing.title }}</h1>{{ briefing.body }}\n",
    ]
    let names =
      ["home", "briefings", "page", "topics", "topic", "series", "archive", "archive-month"]
      + ["search", "404", "corrections", "changes", "data"] + kinds.map { "facts/\($0.0)" }
      + kinds.map { "indexes/\($0.1)" }
    for name in names { files["templates/\(name).html"] = "<h1>{{ page.title }}</h1>\n" }
    files["templates/page.html"] = "<h1>{{ page.title }}</h1>{{ content.body }}\n"
    return files
  }()
}

extension TemporaryFolder {
  /// A new folder with all that is in this one, with its times.
  func copied() throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    let outcome = try Command(
      program: "/bin/cp", arguments: ["-a", "\(path)/.", copy.path]
    ).run()
    try #require(outcome.status == 0, "\(outcome.errors)")
    return copy
  }
}

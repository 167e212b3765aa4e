import Foundation
import TestSupport

extension Sitegen {
  /// A new folder with the sample site's templates, and content of a test's own.
  ///
  /// It is files below `content/`, and lines of `site.yaml`. Settings, facts and a briefing that are
  /// not given are plain.
  static func themedSite(
    _ content: [String: String] = [:], settings: String = ""
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: package.appending(path: "templates"), to: folder.url("templates"))
    let plain = [
      "site.yaml":
        "title: \"Desk\"\nlanguage: en\nbase_url: \"https://desk.example.org/\"\n\(settings)",
      "facts.yaml": facts, "briefings/a.md": briefing("Words."),
    ]
    for (file, text) in plain.merging(content, uniquingKeysWith: { $1 }) {
      try folder.write(text, to: "content/\(file)")
    }
    return folder
  }

  /// A briefing whose front matter has these lines too; its body starts in line 6 or after them.
  static func briefing(_ body: String, more: String = "") -> String {
    "---\ndate: \"2025-10-29\"\nas_of: unknown\n\(more.isEmpty ? "title: T\n" : more)---\n\(body)\n"
  }

  private static let facts = """
    schema: "sitegen-facts/1"
    base: { id: base.test, title: "Test", language: en, default_source: source.report }
    sources:
      - { id: source.report, type: report, title: "A report" }
    claims:
      - { id: claim.ended, text: "The talks ended.", by: [source-voice], at: [source.report] }

    """
}

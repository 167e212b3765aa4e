import Facts
import Kit
import Site

extension Rule {
  static let neverSeen = Rule(
    "never-seen", .warning,
    catches: "A page that expires before it may be seen.",
    why: "Its publication is planned, and never comes.",
    wrong: "publish_at: \"2999-02-01\"\nexpires_at: \"2999-01-01\"",
    right: "publish_at: \"2999-02-01\"\nexpires_at: \"2999-03-01\"")
}

extension Check {
  /// Drafts are looked at too: their moments are planned.
  static let neverSeen = site(.neverSeen) { input in
    input.parsed.pages.compactMap { page in
      let record = page.frontMatter.record
      guard let end = record[PageFields.expiresAt] else { return nil }
      let late = [PageFields.publishAt, PageFields.embargoUntil].first { key in
        record[key].map { end <= $0 } ?? false
      }
      return late.flatMap { key in
        record.field(PageFields.expiresAt).map { .neverSeen($0.location, after: key.name) }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func neverSeen(_ place: FileLocation, after key: String) -> Diagnostic {
    Diagnostic(
      .neverSeen, at: place,
      "\(PageFields.expiresAt.name) is not after \(key), so that nobody will ever see the page",
      help: "write a later \(PageFields.expiresAt.name), or an earlier \(key)")
  }
}

package import Facts
package import Kit

/// What the front matter of a page says.
package struct FrontMatter: Hashable, Sendable {
  /// All keys with their places.
  package let record: Record

  package var title: String { record["title"]?.text ?? "" }

  /// The standfirst; nil if the first paragraph serves as such.
  package var summary: String? { record["summary"]?.text }

  /// When it was published; nil only where a page need not say so.
  package var date: Instant? { record["date"]?.instant }

  /// When it last changed; nil if that was at its publication.
  package var updated: Instant? { record["updated"]?.instant }

  /// The moment for which the facts stand; nil if it is not known.
  package var asOf: EDTF? { record["as_of"]?.date }

  /// The last part of the page's address; nil if it follows from the file's name.
  package var slug: String? { record["slug"]?.text }

  package var topics: [String] { texts("topics") }
  package var series: [String] { texts("series") }
  package var authors: [String] { texts("authors") }
  package var dateline: String? { record["dateline"]?.text }

  /// The lines of Markdown that say the most important things, with their places.
  package var keyPoints: [Field] { record["key_points"]?.items ?? [] }

  package var isDraft: Bool { record["draft"]?.boolean ?? false }

  /// Old paths of the page, with their places.
  package var aliases: [Field] { record["aliases"]?.items ?? [] }

  /// Numbers in prose that need no fact.
  package var allowedNumbers: [String] { texts("allow_numbers") }

  /// Another template than the usual one; nil if there is none.
  package var template: Field? { record["template"] }

  /// The page's language as a BCP 47 tag; nil for the site's.
  package var language: String? { record["lang"]?.text }

  private func texts(_ key: String) -> [String] {
    guard let field = record[key] else { return [] }
    return field.items.compactMap { item in
      guard let integer = item.integer else { return item.text }
      return String(integer)
    }
  }
}

extension FrontMatter {
  /// Whether the page is to be seen at `now`, drafts left aside.
  func isPublished(at now: Instant) -> Bool {
    if let start = record["publish_at"]?.instant, now < start { return false }
    if let embargo = record["embargo_until"]?.instant, now < embargo { return false }
    if let end = record["expires_at"]?.instant, end <= now { return false }
    return true
  }
}

extension Field {
  package var instant: Instant? {
    guard case .instant(let instant) = value else { return nil }
    return instant
  }
}

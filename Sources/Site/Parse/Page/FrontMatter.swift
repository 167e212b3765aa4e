package import Facts
package import Kit

/// What the front matter of a page says.
package struct FrontMatter: Hashable, Sendable {
  /// All keys with their places.
  package let record: Record

  package var title: String { record[PageFields.title] ?? "" }

  /// When it was published; nil only where a page need not say so.
  package var date: Instant? { record[PageFields.date] }

  /// When it last changed; nil if that was at its publication.
  package var updated: Instant? { record[PageFields.updated] }

  /// The moment for which the facts stand; nil if it is not known.
  package var asOf: EDTF? { record[PageFields.asOf] }

  /// The last part of the page's address; nil if it follows from the file's name.
  package var slug: String? { record[PageFields.slug] }

  package var topics: [String] { record[PageFields.topics] }
  package var series: [String] { record[PageFields.series] }
  package var authors: [String] { record[PageFields.authors] }
  package var dateline: String? { record[PageFields.dateline] }

  /// The lines of Markdown that say the most important things, with their places.
  package var keyPoints: [Field] { record.items(PageFields.keyPoints) }

  package var isDraft: Bool { record[PageFields.draft] ?? false }

  /// Old paths of the page, with their places.
  package var aliases: [Field] { record.items(PageFields.aliases) }

  /// Numbers in prose that need no fact.
  package var allowedNumbers: [String] {
    record[PageFields.allowNumbers].compactMap(\.writtenNumber)
  }

  /// Another template than the usual one; nil if there is none.
  package var template: Field? { record.field(PageFields.template) }

  /// The page's language as a BCP 47 tag; nil for the site's.
  package var language: String? { record[PageFields.language] }
}

extension FrontMatter {
  /// Whether the page is to be seen at `now`, drafts left aside.
  func isPublished(at now: Instant) -> Bool {
    if let start = record[PageFields.publishAt], now < start { return false }
    if let embargo = record[PageFields.embargoUntil], now < embargo { return false }
    if let end = record[PageFields.expiresAt], end <= now { return false }
    return true
  }
}

extension Field {
  /// A number or text as it was written; nil for anything else.
  fileprivate var writtenNumber: String? {
    if case .integer(let integer) = value { return String(integer) }
    return text
  }
}

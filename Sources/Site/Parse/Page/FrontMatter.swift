package import Facts
package import Kit

/// What the front matter of a page says.
///
/// An object whose values are read once, as every stage from here on asks each page for them.
package final class FrontMatter: Sendable {
  /// All keys with their places.
  package let record: Record

  package let title: String

  /// When it was published; nil only where a page need not say so.
  package let date: Instant?

  /// When it last changed; nil if that was at its publication.
  package let updated: Instant?

  /// The moment for which the facts stand; nil if it is not known.
  package let asOf: EDTF?

  /// The last part of the page's address; nil if it follows from the file's name.
  package let slug: String?

  package let topics: [String]
  package let series: [String]
  package let authors: [String]

  /// The page's language as a BCP 47 tag; nil for the site's.
  package let language: String?

  init(record: Record) {
    self.record = record
    title = record[PageFields.title] ?? ""
    date = record[PageFields.date]
    updated = record[PageFields.updated]
    asOf = record[PageFields.asOf]
    slug = record[PageFields.slug]
    topics = record[PageFields.topics]
    series = record[PageFields.series]
    authors = record[PageFields.authors]
    language = record[PageFields.language]
  }
}

extension FrontMatter {
  package var dateline: String? { record[PageFields.dateline] }

  /// What is there for templates alone; nil if nothing is.
  package var extra: Record? { record[PageFields.extra] }

  /// The standfirst; nil if the first paragraph serves as such, as there is none, or a blank one.
  package var summary: Field? {
    record.field(PageFields.summary).flatMap { field in
      field.text?.utf8.contains { $0 > 0x20 } ?? false ? field : nil
    }
  }

  /// Where a standfirst would stand that says nothing; nil if there is no such line.
  package var blankSummary: FileLocation? {
    if summary != nil { return nil }
    return record.entries.first { $0.name == PageFields.summary.name }?.field.location
  }

  /// The lines of Markdown that say the most important things, with their places.
  package var keyPoints: [Field] { record.items(PageFields.keyPoints) }

  /// Whether lists, the search and the sitemap name the page.
  package var isListed: Bool { record[PageFields.listed] ?? true }

  package var isDraft: Bool { record[PageFields.draft] ?? false }

  /// Old paths of the page, with their places.
  package var aliases: [Field] { record.items(PageFields.aliases) }

  /// Numbers in prose that need no fact.
  package var allowedNumbers: [String] {
    record[PageFields.allowNumbers].compactMap(\.writtenNumber)
  }

  /// Another template than the usual one; nil if there is none.
  package var template: Field? { record.field(PageFields.template) }
}

extension FrontMatter {
  /// Whether the page has an embargo, be it over.
  var hasEmbargo: Bool { record[PageFields.embargoUntil] != nil }

  /// Whether the page has expired.
  func isOver(at now: Instant) -> Bool {
    record[PageFields.expiresAt].map { $0 <= now } ?? false
  }

  /// Whether the page is to be seen at `now`, drafts left aside.
  ///
  /// - Parameters:
  ///   - now: The moment.
  ///   - isEarly: Whether what is to be published later counts too.
  /// - Returns: False also for a page that has been withdrawn.
  package func isPublished(at now: Instant, orLater isEarly: Bool = false) -> Bool {
    if !isEarly {
      if let start = record[PageFields.publishAt], now < start { return false }
      if let embargo = record[PageFields.embargoUntil], now < embargo { return false }
    }
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

extension FrontMatter {
  /// Findings for a title, topics and series without a letter or digit, of which no reader could
  /// tell what they name, and no address can be made.
  func withoutWords() -> [Diagnostic] {
    // A title of white space alone is reported as missing.
    let title = record.field(PageFields.title).flatMap { field in
      field.text.flatMap { $0.utf8.allSatisfy { $0 <= 0x20 } ? nil : field }
    }
    let names =
      [title].compactMap(\.self) + record.items(PageFields.topics)
      + record.items(PageFields.series)
    return names.compactMap { field in
      guard let text = field.text, !text.holdsWords else { return nil }
      return Diagnostic(
        .wrongType, at: field.location, "“\(text.clipped)” has no letter or digit",
        help: "write it in words")
    }
  }
}

extension String {
  /// Whether it has a letter or a number of some script.
  package var holdsWords: Bool { unicodeScalars.contains(where: \.isWordScalar) }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a number of some script.
  fileprivate var isWordScalar: Bool { properties.isAlphabetic || properties.numericType != nil }
}

package import Kit

/// What readers were told when the site was last published: the content of `facts.lock.yaml`.
package struct PublishedFacts: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let fact: PublishedFact

    /// Where its id stands in the lock.
    package let location: FileLocation
  }

  /// The facts, in the order of the file.
  package let entries: [Entry]

  /// The pages, in the order of the file; nil where the lock is of a time that did not remember them.
  package var pages: [PublishedPage]?

  /// What changed from one publication to the next, in the order in which it did.
  package var changes: [RecordedChange] = []
}

/// A page that readers were shown when the site was last published.
package struct PublishedPage: Hashable, Sendable {
  package let address: String
  package let title: String

  /// When it last changed, as its front matter says; nil if it does not.
  package let updated: String?

  package init(address: String, title: String, updated: String?) {
    (self.address, self.title, self.updated) = (address, title, updated)
  }
}

extension PublishedFacts {
  /// The file, relative to the site's folder.
  package static let path = "content/facts.lock.yaml"

  /// Remembers what the facts of a site tell readers, in the order of the bytes of their ids.
  package init(_ facts: FactBase) {
    let sorted = facts.facts.sorted { $0.id.precedes($1.id) }
    entries = sorted.map { Entry(fact: PublishedFact($0), location: $0.location) }
  }

  /// Reads a lock.
  ///
  /// - Returns: Nil if it cannot be read, and what is wrong with it.
  package static func reading(_ text: SourceText, file: String) -> (PublishedFacts?, [Diagnostic]) {
    let (record, findings) = LockFields.schema.read(text, file: file, limit: FactBase.fileLimit)
    guard let record else { return (nil, findings) }
    let entries = record[LockFields.facts].compactMap { record -> Entry? in
      guard let id = record[LockFields.id] else { return nil }
      let fact = PublishedFact(
        id: id, wording: record[LockFields.wording], value: record[LockFields.value],
        speakers: record[LockFields.speakers], standing: record[LockFields.standing],
        title: record[LockFields.title], isRetired: record[LockFields.retired] ?? false)
      return Entry(fact: fact, location: record.location(of: LockFields.id))
    }
    let isFirst = record[LockFields.form] == .first
    let published = PublishedFacts(
      entries: entries,
      pages: isFirst ? nil : record[LockFields.pages].compactMap(PublishedPage.init),
      changes: record[LockFields.changes].compactMap(RecordedChange.init))
    return (published, findings)
  }
}

/// What the lock says, and what it says of each fact.
enum LockFields {
  static let form = Key.required("schema", .word(of: Form.self), "The form of the file.")
  static let facts = Key.required("facts", .list(.record(factSchema)), "The facts.")

  static let id = Key.required("id", .text, "The fact.")
  static let wording = Key.optional("wording", .text, "The words of a figure or a quotation.")
  static let value = Key.optional("value", .text, "The number of a figure.")
  static let speakers = Key.optional("speakers", .list(.text), "Who says it.")
  static let standing = Key.optional("standing", .text, "How it stands.")

  static let title = Key.optional("title", .text, "What it was called.")
  static let retired = Key.optional("retired", .boolean, "Whether others took its place.")
  static let pages = Key.optional("pages", .list(.record(pageSchema)), "The pages.")
  static let address = Key.required("url", .text, "The page’s address.")
  static let updated = Key.optional("updated", .text, "When it last changed, as it says.")
  static let changes = Key.optional(
    "changes", .list(.record(RecordedChangeFields.schema)), "What changed between publications.")

  /// The first did not remember titles, pages and changes.
  enum Form: String, Vocabulary {
    case first = "sitegen-lock/1"
    case second = "sitegen-lock/2"
  }

  static let schema = RecordSchema(
    "facts.lock.yaml", "What readers were told when the site was last published.", form, facts,
    pages, changes)

  private static let factSchema = RecordSchema(
    "a published fact", "What readers were told about a fact.",
    id, wording, value, speakers, standing, title, retired)

  private static let pageSchema = RecordSchema(
    "a published page", "A page that readers were shown.", address, title, updated)
}

extension PublishedPage {
  fileprivate init?(_ record: Record) {
    guard let address = record[LockFields.address] else { return nil }
    self.init(
      address: address, title: record[LockFields.title] ?? address,
      updated: record[LockFields.updated])
  }
}

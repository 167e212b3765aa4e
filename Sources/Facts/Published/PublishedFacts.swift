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
}

extension PublishedFacts {
  /// The file, relative to the site's folder.
  package static let path = "content/facts.lock.yaml"

  /// Remembers what the facts of a site tell readers, in the order of the bytes of their ids.
  package init(_ facts: FactBase) {
    let sorted = facts.facts.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    entries = sorted.map { Entry(fact: PublishedFact($0), location: $0.location) }
  }

  /// Reads a lock.
  ///
  /// - Returns: Nil if it cannot be read, and what is wrong with it.
  package static func reading(_ text: SourceText, file: String) -> (PublishedFacts?, [Diagnostic]) {
    let (node, findings) = YAMLNode.parse(text.bytes[...], file: file, limit: FactBase.fileLimit)
    guard let node else { return (nil, findings) }
    let (record, problems) = RecordSchema.lock.read(node, in: ReadingContext(file: file))
    let entries = record.records("facts").compactMap { record -> Entry? in
      guard let id = record["id"], let name = id.text else { return nil }
      let fact = PublishedFact(
        id: name, wording: record["wording"]?.text, value: record["value"]?.text,
        speakers: record.texts("speakers"), standing: record["standing"]?.text)
      return Entry(fact: fact, location: id.location)
    }
    return (PublishedFacts(entries: entries), findings + problems)
  }
}

extension RecordSchema {
  static let lock = RecordSchema(
    "facts.lock.yaml", "What readers were told when the site was last published.",
    fields: [
      .required("schema", .vocabulary(["sitegen-lock/1"]), "The form of the file."),
      .required("facts", .list(.record(publishedFact)), "The facts."),
    ])

  private static let publishedFact = RecordSchema(
    "a published fact", "What readers were told about a fact.",
    fields: [
      .required("id", .text, "The fact."),
      .optional("wording", .text, "The words of a figure or a quotation."),
      .optional("value", .text, "The number of a figure."),
      .optional("speakers", .list(.text), "Who says it."),
      .optional("standing", .text, "How it stands."),
    ])
}

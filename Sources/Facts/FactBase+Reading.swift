package import Kit

extension FactBase {
  /// The most bytes that a file of facts may have.
  package static let fileLimit = 16 << 20

  /// Reads files of facts as one base.
  ///
  /// - Parameters:
  ///   - files: The files' paths and bytes, in the order in which they count.
  ///   - zone: Where a day without a time begins, for embargoes.
  /// - Returns: The base, with every fact that could be read, and what is wrong with the rest.
  package static func read(
    files: [(path: String, bytes: [UInt8])], in zone: Zone = .utc
  ) -> (FactBase, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var documents: [(path: String, node: YAMLNode)] = []
    for file in files {
      let (node, findings) = YAMLNode.parse(file.bytes[...], file: file.path, limit: fileLimit)
      diagnostics += findings.bounded
      if let node { documents.append((file.path, node)) }
    }
    let bases = documents.filter { $0.node[FileFields.base] != nil }
    let defaultSource =
      bases.first?.node[FileFields.base]?[BaseFields.defaultSource]?.text
      ?? documents.map(\.node).onlySource
    var reader = FactReader(defaultSource: defaultSource, zone: zone)
    for document in documents { reader.read(document.node, file: document.path) }
    diagnostics += reader.diagnostics
    if !documents.isEmpty, bases.count != 1, documents.count == files.count {
      diagnostics.append(.baseMissing(in: bases.dropFirst().first ?? documents[0]))
    }
    let base = FactBase(facts: reader.facts, base: reader.base)
    // Where a file could not be read, whatever stands in it would be missing.
    let isWhole =
      documents.count == files.count && !diagnostics.contains(where: \.hidesRecords)
    return (base, (diagnostics + (isWhole ? base.danglingReferences : [])).bounded)
  }
}

extension Diagnostic {
  /// Whether a key at the top of a file of facts is unknown, so that all that stands below it is
  /// missing; keys of records are indented.
  package var hidesRecords: Bool { rule == .unknownKey && location.position.column == 1 }

  fileprivate static func baseMissing(in document: (path: String, node: YAMLNode)) -> Diagnostic {
    guard let second = document.node[FileFields.base] else {
      return Diagnostic(
        .baseMissing, at: document.node.location(in: document.path), "the facts have no “base”",
        help: "write base: with \(BaseFields.id), \(BaseFields.title) and \(BaseFields.language)")
    }
    return Diagnostic(
      .baseMissing, at: second.location(in: document.path), "duplicate “base”",
      help: "keep only one in all files of facts")
  }
}

extension [YAMLNode] {
  /// The id of the source, if the files have one alone; nil if they have none or several.
  fileprivate var onlySource: String? {
    let sources = flatMap { $0[FactKind.sources.plural]?.items ?? [] }
    return sources.count == 1 ? sources[0][SharedFields.id]?.text : nil
  }
}

/// A reading of files of facts, one after the other.
private struct FactReader {
  let defaultSource: String?
  let zone: Zone
  var facts: [Fact] = []
  var base: Record
  var diagnostics: [Diagnostic] = []
  private var places: [String: FileLocation] = [:]

  init(defaultSource: String?, zone: Zone) {
    self.defaultSource = defaultSource
    self.zone = zone
    base = Record(at: FileLocation(startOf: ""))
  }

  mutating func read(_ node: YAMLNode, file: String) {
    var context = ReadingContext(
      file: file, defaultSource: defaultSource, requiresQuotedDates: true)
    context.zone = zone
    var reader = SchemaReader(context: context)
    // The lists are read one record at a time below, where the ids are known.
    _ = reader.record(node.withoutRecords, by: FileFields.schema)
    if let baseNode = node[FileFields.base], base.entries.isEmpty {
      base = reader.record(baseNode, by: BaseFields.schema) ?? base
    }
    diagnostics += reader.diagnostics.bounded
    for kind in FactKind.allCases {
      for item in node[kind.plural]?.items ?? [] { read(item, as: kind, in: context) }
    }
  }

  private mutating func read(_ node: YAMLNode, as kind: FactKind, in context: ReadingContext) {
    var reader = SchemaReader(context: context)
    reader.id = node[SharedFields.id]?.text
    if let record = reader.record(node, by: kind.schema),
      let idField = record.field(SharedFields.id),
      let id = idField.text, check(id, of: kind, at: idField.location)
    {
      facts.append(Fact(id: id, kind: kind, record: record, location: idField.location))
    }
    diagnostics += reader.diagnostics
  }

  /// Whether `id` can name a new fact of the kind; what speaks against it is reported.
  private mutating func check(_ id: String, of kind: FactKind, at location: FileLocation) -> Bool {
    guard id.isFactID else {
      diagnostics.append(
        Diagnostic(
          .idForm, at: location, "“\(id.clipped)” is not a valid id",
          help: "write \(kind.prefixes.map { "\($0)." }.asAlternatives) and small letters, digits"
            + " and single hyphens", id: id))
      return false
    }
    if !kind.prefixes.contains(where: { $0 == id.idPrefix }) {
      let move = FactKind(id: id).map { "move it to the \($0.plural), or " } ?? ""
      diagnostics.append(
        Diagnostic(
          .idPrefix, at: location, "“\(id)” does not belong under \(kind.plural)",
          help: "\(move)start it with \(kind.prefixes.map { "\($0)." }.asAlternatives)", id: id))
      return false
    }
    if let first = places[id] {
      diagnostics.append(
        Diagnostic(
          .idDuplicate, at: location,
          "duplicate id “\(id)”, first used at \(first.path) line"
            + " \(first.position.line)", help: "give one of them another id", id: id))
      return false
    }
    places[id] = location
    return true
  }
}

extension YAMLNode {
  /// The top of a file of facts, with empty lists in the place of the records and without a base.
  fileprivate var withoutRecords: YAMLNode {
    guard let entries else { return self }
    let kinds = Set(FactKind.allCases.map(\.plural))
    let top = entries.filter { $0.key != FileFields.base.name }.map { entry in
      guard kinds.contains(entry.key), entry.value.items != nil else { return entry }
      let empty = YAMLNode(.sequence([]), at: entry.value.position)
      return YAMLEntry(key: entry.key, at: entry.keyPosition, value: empty)
    }
    return YAMLNode(.mapping(top), at: position)
  }
}

/// What stands at the top of a file of facts, beside the lists of each kind.
package enum FileFields {
  package static let form = Key.required("schema", .word(of: Form.self), "The form of the file.")
  package static let base = Key.optional(
    "base", .record(BaseFields.schema), "What holds for all facts.")

  package enum Form: String, Vocabulary {
    case first = "sitegen-facts/1"
  }

  package static let schema = RecordSchema(
    "a file of facts", "The facts of one subject, by kind.", form, base,
    and: FactKind.allCases.map { kind in
      Key.optional(kind.plural, .list(.record(kind.schema)), kind.schema.summary).schema
    })
}

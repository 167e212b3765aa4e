package import Kit

/// What a schema needs to know of the file that it reads.
package struct ReadingContext: Sendable {
  /// The file's name in findings.
  package var file: String

  /// The source that a bare `L7` means; nil if a source has to be named.
  package var defaultSource: String?

  /// Whether a date must stand in quotation marks, as in the facts.
  package var requiresQuotedDates: Bool

  /// Whether comments stand beside its texts, two blanks away, as in the facts; in front matter, which
  /// has few, they are the end of a text as often.
  package var hasCommentsSetApart = true

  /// The zone in which a day without a time starts where a moment is asked for.
  package var zone = Zone.utc

  /// What fields that are missing would say, as far as that is known from elsewhere, by their names.
  package var knownValues: [String: String] = [:]

  package init(file: String, defaultSource: String? = nil, requiresQuotedDates: Bool = false) {
    self.file = file
    self.defaultSource = defaultSource
    self.requiresQuotedDates = requiresQuotedDates
  }
}

extension RecordSchema {
  /// Reads a file in YAML.
  ///
  /// - Parameters:
  ///   - text: What the file holds.
  ///   - file: Its name in findings.
  ///   - limit: The most bytes that it may have.
  /// - Returns: The fields that could be read, or nil if the file is empty or no YAML, and what is
  ///   wrong with the rest.
  package func read(_ text: SourceText, file: String, limit: Int) -> (Record?, [Diagnostic]) {
    let (node, findings) = YAMLNode.parse(text.bytes[...], file: file, limit: limit)
    guard let node else { return (nil, findings) }
    let (record, problems) = read(node, in: ReadingContext(file: file))
    return (record, findings + problems)
  }

  /// Reads a mapping.
  ///
  /// - Returns: The fields that could be read, and what is wrong with the rest.
  package func read(_ node: YAMLNode, in context: ReadingContext) -> (Record, [Diagnostic]) {
    var reader = SchemaReader(context: context)
    let record = reader.record(node, by: self)
    return (record ?? Record(at: node.location(in: context.file)), reader.diagnostics)
  }
}

/// A reading of one YAML value by its schema.
struct SchemaReader {
  let context: ReadingContext
  var diagnostics: [Diagnostic] = []

  /// The id of the record that is read; nil before it is known.
  var id: String?

  init(context: ReadingContext) {
    self.context = context
  }

  /// Reads a mapping; nil if `node` is none.
  mutating func record(_ node: YAMLNode, by schema: RecordSchema) -> Record? {
    guard let entries = node.entries else {
      report(
        .wrongType, node, "expected \(schema.name) with its keys, found \(node.shape)",
        help: "write \(schema.line(for: node))")
      return nil
    }
    var record = Record(at: node.location(in: context.file))
    record.entries.reserveCapacity(entries.count)
    for entry in entries {
      guard let declared = schema.field(named: entry.key) else {
        if !entry.key.utf8.starts(with: "x-".utf8) {
          reportUnknown(entry, among: entries, in: schema)
        }
        if let meant = foreignEntry(entry, in: schema) { record.entries.append(meant) }
        continue
      }
      if declared.isGate, entry.value.isNothing { reportBlank(declared, entry.value) }
      if let field = field(entry.value, as: declared.type) {
        record.entries.append(Record.Entry(declared.name, field, for: declared.audience))
      }
    }
    let id = node[SharedFields.id]?.location(in: context.file)
    checkNeeds(of: schema, by: entries, at: id ?? record.location)
    return record
  }

  /// Reads a value; nil, with a finding, if it is not of the type.
  mutating func field(_ node: YAMLNode, as type: FieldType) -> Field? {
    if case .scalar(let text, true) = node.content, PlainScalar(text) == .null {
      reportCommentInPlace(of: node)
      return Field(.null, at: node.location(in: context.file))
    }
    guard let value = value(node, as: type) else { return nil }
    return Field(value, at: node.location(in: context.file))
  }

  private mutating func value(_ node: YAMLNode, as type: FieldType) -> FieldValue? {
    switch type {
    case .list(let item):
      guard let items = node.items else { return mismatch(node, type) }
      return list(items, of: item)
    case .oneOrMore(let item):
      guard let items = node.items else { return value(node, as: item) }
      return list(items, of: item)
    case .record(let schema):
      return record(node, by: schema).map(FieldValue.record)
    case .anyMapping:
      return node.entries == nil ? mismatch(node, type) : anyValue(node)
    case .anyOf(let types):
      return firstFit(node, of: types)
    default:
      guard case .scalar(let text, let isPlain) = node.content else { return mismatch(node, type) }
      return scalar(Scalar(text: text, isPlain: isPlain, node: node), as: type)
    }
  }

  /// Reads the items of a list, as many as there may be.
  private mutating func list(_ items: [YAMLNode], of type: FieldType) -> FieldValue {
    var kept = items[...]
    if let most = type.mostInList, items.count > most {
      kept = items.prefix(most)
      report(
        .wrongType, items[most], "the list has \(items.count) entries; it may have \(most)",
        help: "keep the \(most) that readers need most")
    }
    return .list(kept.compactMap { field($0, as: type) })
  }

  /// Reads `node` by the first of `types` that allows it; if none does, by the last of its shape.
  private mutating func firstFit(_ node: YAMLNode, of types: [FieldType]) -> FieldValue? {
    let known = diagnostics
    var findings: [Diagnostic]?
    for type in types where type.allowsShape(of: node) {
      diagnostics = known
      let value = value(node, as: type)
      if let value, !diagnostics[known.count...].containsError { return value }
      if case .vocabulary(let words) = type, findings != nil,
        node.text?.closest(among: words) == nil
      {
        // It is no misspelt word, so it was meant as what was tried before.
        if findings?[known.count].rule == .dateImpossible { continue }
        findings?[known.count].help? += ", or \(words.asAlternatives)"
        continue
      }
      findings = diagnostics
    }
    diagnostics = findings ?? known
    return findings == nil ? mismatch(node, .anyOf(types)) : nil
  }

  mutating func mismatch(_ node: YAMLNode, _ type: FieldType) -> FieldValue? {
    report(
      .wrongType, node, "found \(node.shape)", help: "write \(type.expectation)")
    return nil
  }

  mutating func report(_ rule: Rule, _ node: YAMLNode, _ message: String, help: String?) {
    diagnostics.append(
      Diagnostic(rule, at: node.location(in: context.file), message, help: help, id: id))
  }
}

extension SchemaReader {
  private mutating func reportUnknown(
    _ entry: YAMLEntry, among entries: [YAMLEntry], in schema: RecordSchema
  ) {
    let names = schema.fields.map(\.name)
    let own = schema.fields.first { $0.type == .anyMapping }.map { "below “\($0.name)”" } ?? "x-…"
    // A text between brackets that ends at its own comma leaves the rest of it as a key.
    let isRest = entry.value.isNothing && entry.key.utf8.contains(UInt8(ascii: " "))
    let help =
      isRest
      ? "put the text before it in quotation marks: between brackets a comma ends a value"
      : foreignHelp(for: entry, among: entries, in: schema)
        ?? entry.key.suggestion(
          among: names,
          or: "its keys are \(names.asAlternatives(like: entry.key))"
            + (schema.listing.map { " (\($0))" } ?? "") + ", or one of your own: \(own)")
    diagnostics.append(
      Diagnostic(
        .unknownKey, at: entry.keyLocation(in: context.file),
        "\(schema.name) has no key “\(entry.key.clipped)”", help: help, id: id))
  }

  /// Reports that a field says nothing without which something would be seen.
  private mutating func reportBlank(_ field: FieldSchema, _ node: YAMLNode) {
    report(
      .wrongType, node, "“\(field.name)” is blank, which is as if it did not stand there",
      help: "write \(field.type.expectation), or remove the line")
  }

  /// The fields that keys which the schema does not have were meant to be, as they were told.
  private func misspeltKeys(among entries: [YAMLEntry], in schema: RecordSchema) -> Set<String> {
    let unknown = entries.filter { entry in
      schema.field(named: entry.key) == nil && !entry.key.utf8.starts(with: "x-".utf8)
    }
    if unknown.isEmpty { return [] }
    let names = schema.fields.map(\.name)
    return Set(unknown.compactMap { $0.key.closest(among: names) })
  }

  /// Reports what the record lacks: an error a field that it needs, and one note for the rest.
  private mutating func checkNeeds(
    of schema: RecordSchema, by entries: [YAMLEntry], at location: FileLocation
  ) {
    // A retired id keeps a stub that says only what stands in its place.
    guard !entries.contains(where: { $0.key == SharedFields.replacedBy.name }) else { return }
    var absent: [String] = []
    let misspelt = misspeltKeys(among: entries, in: schema)
    for field in schema.needed where field.isNeeded(by: id) && !entries.give(field) {
      if misspelt.contains(field.name) { continue }
      switch field.need {
      case .required(let rule):
        let blank = entries.first { $0.key == field.name }?.value
        diagnostics.append(
          Diagnostic(
            rule, at: blank?.location(in: context.file) ?? location,
            blank == nil
              ? "\(schema.name) is missing “\(field.name)”"
              : "\(schema.name) says nothing in “\(field.name)”",
            help: "write \(field.name): "
              + (context.knownValues[field.name] ?? field.example ?? field.type.blankExample
                ?? field.type.expectation)
              + " (\(field.purpose))",
            id: id))
      case .expected: absent.append("“\(field.name)”")
      case .optional: break
      }
    }
    if !absent.isEmpty {
      diagnostics.append(
        Diagnostic(
          .incompleteRecord, at: location, "\(schema.name) has no \(absent.asAlternatives)",
          help: "add what the source says, so that it can be checked and shown", id: id))
    }
  }
}

extension [YAMLEntry] {
  /// Whether the field's key stands there and has a value: for a field that a record cannot do
  /// without, more than a blank.
  fileprivate func give(_ field: FieldSchema) -> Bool {
    contains { entry in
      guard entry.key == field.name, !entry.value.isNothing else { return false }
      if case .required(let rule) = field.need {
        return !entry.value.isBlank(as: field.type, breaking: rule)
      }
      return true
    }
  }
}

extension FieldSchema {
  fileprivate func isNeeded(by id: String?) -> Bool {
    guard !neededPrefixes.isEmpty else { return true }
    return id.map { id in neededPrefixes.contains { $0 == id.idPrefix } } ?? false
  }
}

extension YAMLNode {
  /// Whether nothing stands there, or `null`.
  fileprivate var isNothing: Bool {
    guard case .scalar(let text, true) = content else { return false }
    return PlainScalar(text) == .null
  }

  /// Whether a text of no words stands there, or a list of no items where a rule of its own asks for
  /// some, such as that a claim has a speaker.
  fileprivate func isBlank(as type: FieldType, breaking rule: Rule) -> Bool {
    switch content {
    case .scalar(let text, _): type.isText && text.utf8.allSatisfy { $0 <= 0x20 }
    case .sequence(let items): items.isEmpty && rule != .missingField
    case .mapping: false
    }
  }

  var shape: String {
    switch content {
    case .scalar(let text, _): "“\(text.clipped)”"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

extension FieldType {
  /// Whether any words may stand there.
  fileprivate var isText: Bool { self == .text || self == .markdownLine }

  fileprivate func allowsShape(of node: YAMLNode) -> Bool {
    switch (self, node.content) {
    case (.list, .sequence), (.record, .mapping), (.anyMapping, .mapping): true
    case (.list, _), (.record, _), (.anyMapping, _): false
    case (.oneOrMore(let item), _): node.items != nil || item.allowsShape(of: node)
    case (.anyOf(let types), _): types.contains { $0.allowsShape(of: node) }
    case (_, .scalar): true
    default: false
    }
  }
}

import Kit

/// Keys that are unknown, blank or missing.
extension SchemaReader {
  /// Reports a key that the schema does not have.
  mutating func reportUnknown(
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
  mutating func reportBlank(_ field: FieldSchema, _ node: YAMLNode) {
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
  mutating func checkNeeds(
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
  /// Whether a text of no words stands there, or a list of no items where a rule of its own asks for
  /// some, such as that a claim has a speaker.
  fileprivate func isBlank(as type: FieldType, breaking rule: Rule) -> Bool {
    switch content {
    case .scalar(let text, _): type.isText && text.utf8.allSatisfy { $0 <= 0x20 }
    case .sequence(let items): items.isEmpty && rule != .missingField
    case .mapping: false
    }
  }
}

extension FieldType {
  /// Whether any words may stand there.
  fileprivate var isText: Bool { self == .text || self == .markdownLine }
}

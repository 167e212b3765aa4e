package import Kit

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

extension YAMLNode {
  /// Whether nothing stands there, or `null`.
  var isNothing: Bool {
    guard case .scalar(let text, true) = content else { return false }
    return PlainScalar(text) == .null
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

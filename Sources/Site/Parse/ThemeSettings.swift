import Kit
package import Facts

/// What a theme says of itself in `templates/theme.yaml`.
package struct ThemeSettings: Hashable, Sendable {
  /// The file, which is read and never published.
  package static let path = "templates/theme.yaml"

  /// The most bytes that the file may have.
  static let sizeLimit = 64 << 10

  /// The fields of facts of each kind that pages leave out on purpose, such as `relations.part`.
  package var leftOut: [FactKind: Set<String>] = [:]

  /// The language of the theme's own words, as a BCP 47 tag; nil for the site's.
  package var language: String?

  package init() {}
}

extension ThemeSettings {
  /// Whether pages leave the field out on purpose, or one in which it stands.
  package func leavesOut(_ path: FieldPath, of kind: FactKind) -> Bool {
    guard let fields = leftOut[kind] else { return false }
    let path = path.text
    if fields.contains(path) { return true }
    let steps = path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: ".") }
    return steps.contains { fields.contains(String(path[..<$0])) }
  }

  /// Reads the file.
  ///
  /// - Returns: What can be used of it, and what is wrong with the rest.
  static func reading(_ text: SourceText) -> (ThemeSettings, [Diagnostic]) {
    let (record, findings) = schema.read(text, file: path, limit: sizeLimit)
    guard let record else { return (ThemeSettings(), findings) }
    var theme = ThemeSettings()
    theme.language = record[ThemeFields.language]
    var unknown: [Diagnostic] = []
    for entry in record[ThemeFields.leftOut]?.entries ?? [] {
      guard let kind = FactKind(rawValue: entry.name) else { continue }
      for field in entry.field.items {
        guard let name = field.text else { continue }
        if kind.schema.has(name.unicodeScalars.split(separator: ".").map { String($0) }[...]) {
          theme.leftOut[kind, default: []].insert(name)
        } else {
          unknown.append(.unknownField(name, of: kind, at: field.location))
        }
      }
    }
    return (theme, findings + unknown)
  }

  package static let schema = RecordSchema(
    "theme.yaml", "What a theme says of itself.", ThemeFields.leftOut,
    ThemeFields.language)
}

package enum ThemeFields {
  package static let language = Key.optional(
    "language", .text,
    "The language of the theme’s own words, as a BCP 47 tag; the site’s if not given.")

  package static let leftOut = Key.optional(
    "left_out", .record(byKind),
    "The fields of facts that pages leave out on purpose, by kind.")

  private static let byKind = RecordSchema(
    "left_out", "The fields of facts that pages leave out on purpose.",
    fields: FactKind.allCases.map { kind in
      Key.optional(
        kind.plural, .oneOrMore(.text), "Fields of \(kind.plural).", example: "[relations.part]"
      ).schema
    })
}

extension RecordSchema {
  /// Whether the names lead to a field.
  fileprivate func has(_ names: ArraySlice<String>) -> Bool {
    guard let name = names.first, let type = field(named: name)?.type else { return false }
    return names.count == 1 || type.schemas.contains { $0.has(names.dropFirst()) }
  }
}

extension FieldType {
  /// The schemas of the mappings that a field of the type may hold.
  fileprivate var schemas: [RecordSchema] {
    switch self {
    case .record(let schema): [schema]
    case .list(let item), .oneOrMore(let item): item.schemas
    case .anyOf(let types): types.flatMap(\.schemas)
    default: []
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownField(
    _ name: String, of kind: FactKind, at location: FileLocation
  ) -> Diagnostic {
    let names = kind.schema.fields.map(\.name)
    return Diagnostic(
      .unknownKey, at: location, "\(kind.plural) have no field “\(name.clipped)”",
      help: name.suggestion(among: names, or: "their fields are \(names.asAlternatives)"))
  }
}

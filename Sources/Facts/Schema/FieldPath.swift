/// The fields that lead to a value, such as `relations.claim`.
package struct FieldPath: Hashable, Sendable {
  /// The names with dots between them.
  package let text: String
}

extension FieldPath {
  /// The path of the field called `name` in the records at `outer`; nil means the record itself.
  init(_ name: String, in outer: FieldPath?) {
    text = outer.map { "\($0.text).\(name)" } ?? name
  }

  /// The field of the record itself, such as `relations`.
  package var first: String { String(text.prefix { $0 != "." }) }

  /// The path of `side` for that of `side_basis`; nil for a path that does not end so.
  package var basisSubject: String? { text.basisSubject }

  /// Whether what it leads to is who says the fact.
  package var isOfSpeaker: Bool {
    self == QuoteFields.speaker.path || self == SharedFields.by.path
  }
}

extension Key {
  /// The path of a field of the record itself.
  package var path: FieldPath { FieldPath(text: name) }

  /// The path of a field in the records that this one holds.
  package func path<Inner>(to inner: Key<Inner>) -> FieldPath {
    FieldPath(inner.name, in: path)
  }
}

package import Kit

/// A field of a mapping: what its schema says of it, and what Swift reads in it.
///
/// Nothing else names the field: who reads it names the key. A class, as keys are passed about by
/// the thousand, each at the cost of one count.
package final class Key<Value>: Sendable {
  package let schema: FieldSchema
  fileprivate let read: @Sendable (Field) -> Value?

  private init(_ schema: FieldSchema, read: @escaping @Sendable (Field) -> Value?) {
    self.schema = schema
    self.read = read
  }

  /// What the field is called in YAML.
  package var name: String { schema.name }
}

/// A message that names the field interpolates its key.
extension Key: CustomStringConvertible {
  package var description: String { name }
}

extension Key {
  /// A field that a record cannot do without; `rule` is broken by its absence.
  package static func required(
    _ name: String, _ content: FieldContent<Value>, _ summary: String, example: String? = nil,
    breaking rule: Rule = .missingField
  ) -> Key {
    Key(
      FieldSchema(
        name: name, type: content.type, need: .required(rule), summary: summary, example: example),
      read: content.read)
  }

  /// A field without which a record says less.
  package static func expected(
    _ name: String, _ content: FieldContent<Value>, _ summary: String, example: String? = nil
  ) -> Key {
    let key = optional(name, content, summary, example: example)
    return key.changing { $0.need = .expected }
  }

  package static func optional(
    _ name: String, _ content: FieldContent<Value>, _ summary: String, example: String? = nil
  ) -> Key {
    Key(
      FieldSchema(
        name: name, type: content.type, need: .optional, summary: summary, example: example),
      read: content.read)
  }
}

extension Key {
  /// The same field in a record that cannot do without it.
  package func required(example: String? = nil, breaking rule: Rule = .missingField) -> Key {
    changing {
      $0.need = .required(rule)
      $0.example = example ?? $0.example
    }
  }

  /// The same field, needed only by actors of some kinds.
  package func only(for kinds: ActorKind...) -> Key {
    changing { $0.neededPrefixes = kinds.map(\.rawValue) }
  }

  /// The same field, seen by others than everybody.
  package func shown(to audience: FieldSchema.Audience) -> Key {
    changing { $0.audience = audience }
  }

  /// The same field, of which templates see a list even where one value is all that it can have.
  package var listed: Key { changing { $0.isListed = true } }

  /// The same field where a blank is a mistake, as it decides on whether something is seen.
  package var gating: Key { changing { $0.isGate = true } }

  /// The same field with other words for what it says.
  package func saying(_ summary: String) -> Key { changing { $0.summary = summary } }

  /// The same field with other limits to what it may hold.
  package func holding(_ content: FieldContent<Value>, example: String? = nil) -> Key {
    changing {
      $0.type = content.type
      $0.example = example ?? $0.example
    }
  }

  private func changing(_ change: (inout FieldSchema) -> Void) -> Key {
    var schema = schema
    change(&schema)
    return Key(schema, read: read)
  }
}

extension Record {
  /// What the field says; nil if it is absent, holds nothing, or could not be read.
  package subscript<Value>(key: Key<Value>) -> Value? { field(key).flatMap(key.read) }

  /// What the field lists; empty if it is absent or holds nothing.
  package subscript<Item>(key: Key<[Item]>) -> [Item] { field(key).flatMap(key.read) ?? [] }

  /// The field's value with its place; nil if it is absent or holds nothing.
  package func field<Value>(_ key: Key<Value>) -> Field? { field(named: key.name) }

  /// What the field lists, or its only value, with their places; empty if it is absent.
  package func items<Value>(_ key: Key<Value>) -> [Field] { field(key)?.items ?? [] }

  /// Whether the field is there and holds something.
  package func has<Value>(_ key: Key<Value>) -> Bool { field(key) != nil }

  /// How what the field says is known; nil if that is not given.
  package func basis<Value>(of key: Key<Value>) -> SharedFields.Basis? {
    field(named: key.schema.basisName)?.text.flatMap { SharedFields.Basis(rawValue: $0) }
  }

  /// Where the value of the field stands; where the record starts if it is absent.
  package func location<Value>(of key: Key<Value>) -> FileLocation {
    field(key)?.location ?? location
  }
}

extension Fact {
  /// What the field says; nil if it is absent, holds nothing, or could not be read.
  package subscript<Value>(key: Key<Value>) -> Value? { record[key] }

  /// What the field lists; empty if it is absent or holds nothing.
  package subscript<Item>(key: Key<[Item]>) -> [Item] { record[key] }

  /// Whether the field is there and holds something.
  package func has<Value>(_ key: Key<Value>) -> Bool { record.has(key) }

  /// Where the value of the field stands; where the id stands if the field is absent.
  package func location<Value>(of key: Key<Value>) -> FileLocation {
    record.field(key)?.location ?? location
  }
}

extension Fact {
  /// Where the value of a field of the record in `outer` stands; where that stands if it has none.
  package func location<Value>(of outer: Key<Record>, _ key: Key<Value>) -> FileLocation {
    self[outer]?.location(of: key) ?? location(of: outer)
  }
}

extension Fact {
  /// The field that a page calls `name`; nil if it is absent, holds nothing, or is the desk's own.
  package func field(named name: String) -> Field? {
    guard let place = record.place(of: name), record.entries[place].audience != .desk else {
      return nil
    }
    return record.entries[place].field
  }
}

extension YAMLNode {
  /// The value of a field, not yet read; nil if this is no mapping or has no such key.
  package subscript<Value>(key: Key<Value>) -> YAMLNode? { self[key.name] }
}

package import Kit

/// The fields that a mapping may have.
package struct RecordSchema: Hashable, Sendable {
  /// What a mapping of this form is, such as `a claim`.
  package var name: String

  /// What it is for, as a sentence.
  package var summary: String

  package var fields: [FieldSchema]

  /// Places of `fields` by name.
  private let places: [String: Int]

  /// The fields that are not optional.
  let needed: [FieldSchema]

  package init(_ name: String, _ summary: String, fields: [FieldSchema]) {
    self.name = name
    self.summary = summary
    self.fields = fields
    places = Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    needed = fields.filter { $0.need != .optional }
  }
}

/// A field of a mapping.
package struct FieldSchema: Hashable, Sendable {
  /// What the absence of a field means.
  package enum Need: Hashable, Sendable {
    /// The record cannot do without; the rule is broken by its absence.
    case required(Rule)

    /// The record says less without it.
    case expected
    case optional
  }

  package var name: String
  package var type: FieldType
  package var need: Need

  /// What the field says, as a sentence.
  package var summary: String

  /// A value as it is written; nil if the type says enough.
  package var example: String?

  /// The prefixes of the ids for which `need` holds, the field being optional for others; empty
  /// means every record.
  package var neededPrefixes: [String] = []

  /// Whether readers may see it; what is not published steers the desk's work, or is its remark.
  package var isPublished = true
}

extension FieldSchema {
  package static func required(
    _ name: String, _ type: FieldType, _ summary: String, example: String? = nil,
    breaking rule: Rule = .missingField
  ) -> FieldSchema {
    FieldSchema(name: name, type: type, need: .required(rule), summary: summary, example: example)
  }

  package static func expected(
    _ name: String, _ type: FieldType, _ summary: String, example: String? = nil
  ) -> FieldSchema {
    FieldSchema(name: name, type: type, need: .expected, summary: summary, example: example)
  }

  package static func optional(
    _ name: String, _ type: FieldType, _ summary: String, example: String? = nil
  ) -> FieldSchema {
    FieldSchema(name: name, type: type, need: .optional, summary: summary, example: example)
  }

  /// The same field, needed only by records whose ids have one of `prefixes`.
  package func only(for prefixes: String...) -> FieldSchema {
    var field = self
    field.neededPrefixes = prefixes
    return field
  }

  /// The same field, kept from readers.
  package var unpublished: FieldSchema {
    var field = self
    field.isPublished = false
    return field
  }
}

extension RecordSchema {
  /// The field called `name`; nil if there is none.
  package func field(_ name: String) -> FieldSchema? {
    places[name].map { fields[$0] }
  }

  /// The type of the field called `name`: as declared, or that of `x_basis` for a field `x`.
  package func type(of name: String) -> FieldType? {
    if let field = field(name) { return field.type }
    guard let subject = name.basisSubject, field(subject) != nil else { return nil }
    return .basis
  }
}

extension FieldType {
  /// Whether the source says something or the desk reads it out of the source.
  package static let basis = FieldType.vocabulary(["stated", "explicit", "implied", "editorial"])
}

extension String {
  /// The `x` of `x_basis`; nil if the text does not end so.
  package var basisSubject: String? {
    let ending = "_basis".utf8
    guard utf8.count > ending.count, utf8.suffix(ending.count).elementsEqual(ending) else {
      return nil
    }
    return String(decoding: utf8.dropLast(ending.count), as: UTF8.self)
  }
}

package import Kit

/// The fields that a mapping may have.
package struct RecordSchema: Hashable, Sendable {
  /// What a mapping of this form is, such as `a claim`.
  package var name: String

  /// What it is for, as a sentence.
  package var summary: String

  package var fields: [FieldSchema]

  /// What is written here instead of keys that other tools have, by those in folded form.
  package var foreignKeys: [String: ForeignKey] = [:]

  /// Where the reader of a help finds all keys, if there are too many to name; nil if nowhere.
  package var listing: String?

  /// How many of them a list may have; nil for any number.
  package var most: Int?

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

  /// Creates the schema of mappings with the fields of `keys`, and those of `more` after them.
  package init<each Value>(
    _ name: String, _ summary: String, _ keys: repeat Key<each Value>, and more: [FieldSchema] = []
  ) {
    self.init(name, summary, fields: [FieldSchema](repeat each keys) + more)
  }
}

extension [FieldSchema] {
  package init<each Value>(_ keys: repeat Key<each Value>) {
    self = []
    repeat append((each keys).schema)
  }
}

extension FieldSchema {
  /// What the field says, as a part of a sentence: its summary without what ends or begins one.
  var purpose: String {
    let words = summary.utf8.last == UInt8(ascii: ".") ? String(summary.dropLast()) : summary
    let isName = words.dropFirst().first?.isUppercase ?? false
    return isName ? words : words.prefix(1).lowercased() + words.dropFirst()
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

  /// Who sees what a field says.
  package enum Audience: Hashable, Sendable {
    case everybody

    /// Templates, and so those who visit the site; the files for programs leave it out.
    case visitors

    /// Nobody but the desk: it is not published.
    case desk
  }

  package fileprivate(set) var name: String
  package var type: FieldType
  package var need: Need

  /// What the field says, as a sentence.
  package var summary: String

  /// A value as it is written; nil if the type says enough.
  package var example: String?

  /// The prefixes of the ids for which `need` holds, the field being optional for others; empty
  /// means every record.
  package var neededPrefixes: [String] = []

  package var audience = Audience.everybody

  /// Whether templates see a list even where one value is all that the field can have.
  package var isListed = false

  /// Whether it decides on whether something is seen, so that a blank is no way to leave it out.
  package var isGate = false
}

extension RecordSchema {
  /// The field that a mapping calls `name`: a declared one, or `x_basis` for a field `x`, which
  /// tells whether a source says so or the desk reads it so; nil if there is none.
  package func field(named name: String) -> FieldSchema? {
    if let place = places[name] { return fields[place] }
    return name.basisSubject.flatMap { places[$0] }.map { fields[$0].basis }
  }

  /// Whether mappings may have the field.
  package func has<Value>(_ key: Key<Value>) -> Bool { places[key.name] != nil }
}

extension FieldSchema {
  /// The field that tells how what this one says is known.
  package var basis: FieldSchema {
    var basis = SharedFields.basis.schema
    basis.name = basisName
    basis.audience = audience
    return basis
  }

  /// What such a field is called.
  package var basisName: String { name + Self.basisEnding }

  /// What the name of such a field ends with.
  static let basisEnding = "_basis"
}

extension String {
  /// The `x` of `x_basis`; nil if the text does not end so.
  var basisSubject: String? {
    let ending = FieldSchema.basisEnding
    guard utf8.count > ending.utf8.count, utf8.endsWith(ending) else { return nil }
    return String(decoding: utf8.dropLast(ending.utf8.count), as: UTF8.self)
  }
}

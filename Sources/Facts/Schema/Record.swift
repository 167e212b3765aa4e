package import Kit

/// What was read from a mapping, in the order of the file.
package struct Record: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let name: String
    package var field: Field

    /// Who sees it, as its declaration says.
    package let audience: FieldSchema.Audience

    package init(
      _ name: String, _ field: Field, for audience: FieldSchema.Audience = .everybody
    ) {
      self.name = name
      self.field = field
      self.audience = audience
    }
  }

  package var entries: [Entry]

  /// Where the mapping starts.
  package var location: FileLocation

  package init(_ entries: [Entry] = [], at location: FileLocation) {
    self.entries = entries
    self.location = location
  }

  /// The field that somebody calls `name`; nil if it is absent or holds nothing.
  ///
  /// - Complexity: O(*n*) in the number of fields.
  package func field(named name: String) -> Field? { place(of: name).map { entries[$0].field } }

  /// The place in `entries` of the field called `name`; nil if it is absent or holds nothing.
  func place(of name: String) -> Int? {
    // By index, as each copy of an entry counts what it holds. The names are those of the schema,
    // in ASCII, so that equal ones have the same bytes.
    for index in entries.indices where entries[index].name == name {
      if case .null = entries[index].field.value { return nil }
      return index
    }
    return nil
  }
}

extension Record {
  /// Calls `body` with every field in the record and in those that it holds, list by list and item
  /// by item, and with the fields that lead to it.
  ///
  /// No schema nests without end, so neither does this.
  package func forEachField(under path: FieldPath? = nil, _ body: (FieldPath, Field) -> Void) {
    for entry in entries {
      let name = FieldPath(entry.name, in: path)
      if case .list(let items) = entry.field.value {
        for item in items { item.forEachField(at: name, body) }
      } else {
        entry.field.forEachField(at: name, body)
      }
    }
  }
}

extension Field {
  fileprivate func forEachField(at path: FieldPath, _ body: (FieldPath, Field) -> Void) {
    body(path, self)
    if case .record(let record) = value { record.forEachField(under: path, body) }
  }
}

/// A value and its place.
package struct Field: Hashable, Sendable {
  package var value: FieldValue
  package var location: FileLocation

  package init(_ value: FieldValue, at location: FileLocation) {
    self.value = value
    self.location = location
  }
}

package enum FieldValue: Hashable, Sendable {
  /// Text, a word of a vocabulary, a web address, or a word reserved in the place of an id.
  case text(String)
  case integer(Int)
  case decimal(DecimalNumber)
  case boolean(Bool)

  /// Nothing: `null`, `~`, or a key with no value.
  case null
  case date(CalendarDate)
  case instant(Instant)

  /// Apart, as it takes several times the room of any other value.
  indirect case edtf(EDTF)

  /// The id of a fact, which may not exist.
  case reference(String)
  case locator(Locator)
  case list([Field])
  case record(Record)
}

extension Field {
  /// Text, or the id or word that stands for a fact; nil for anything else.
  package var text: String? {
    switch value {
    case .text(let text), .reference(let text): text
    case .edtf(let date): date.text
    default: nil
    }
  }

  /// The id of a fact; nil for anything else, reserved words included.
  package var reference: String? {
    guard case .reference(let id) = value else { return nil }
    return id
  }

  package var integer: Int? {
    guard case .integer(let integer) = value else { return nil }
    return integer
  }

  /// A number, whole or not; nil for anything else.
  package var decimal: DecimalNumber? {
    switch value {
    case .decimal(let number): number
    case .integer(let integer): DecimalNumber(integer)
    default: nil
    }
  }

  package var boolean: Bool? {
    guard case .boolean(let boolean) = value else { return nil }
    return boolean
  }

  package var record: Record? {
    guard case .record(let record) = value else { return nil }
    return record
  }

  package var locator: Locator? {
    guard case .locator(let locator) = value else { return nil }
    return locator
  }

  /// How many columns to the right of its place the text begins: 1 after a quotation mark, else 0.
  package var markWidth: Int {
    // With its marks a value is longer than its text.
    location.length > (text ?? "").unicodeScalars.count ? 1 : 0
  }

  /// The items of a list, or the field itself, as a list of one.
  package var items: [Field] {
    guard case .list(let items) = value else { return [self] }
    return items
  }
}

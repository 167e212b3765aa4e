import Kit

/// A value that a fact publishes: neither a list nor a mapping, but what stands in them.
package struct PublishedField: Hashable, Sendable {
  /// The fields that lead to it.
  package let path: FieldPath

  package let field: Field

  /// What the field may hold, without the list in which the value stands.
  package let type: FieldType

  /// The way to it: the index of an entry in a record, then those of items in lists, and so on.
  fileprivate let steps: [Int]
}

extension PublishedField {
  /// The field of the fact in which the value stands, such as `relations`.
  package var topField: String { path.first }

  /// The value as messages give it.
  package var text: String {
    switch field.value {
    case .integer(let integer): "\(integer)"
    case .decimal(let number): "\(number)"
    case .boolean(let boolean): "\(boolean)"
    case .date(let date): "\(date)"
    case .instant(let instant): instant.rfc3339
    case .locator(let locator): locator.reference
    case .text, .reference, .edtf, .null, .list, .record: field.text ?? ""
    }
  }
}

extension Fact {
  /// All values that the fact publishes, in the order of the file; its id, which is in the address
  /// of its page, is left out.
  ///
  /// - Complexity: O(*n*) in the number of values.
  package var publishedFields: [PublishedField] {
    record.publishedFields(by: kind.schema, at: nil, [])
  }

  /// The fact with another value in the place of one that it publishes.
  package func replacing(_ field: PublishedField, with value: FieldValue) -> Fact {
    let record = record.replacing(at: field.steps[...], with: value)
    return Fact(id: id, kind: kind, record: record, location: location)
  }
}

extension Record {
  fileprivate func publishedFields(by schema: RecordSchema, at path: FieldPath?, _ steps: [Int])
    -> [PublishedField]
  {
    entries.enumerated().flatMap { index, entry -> [PublishedField] in
      guard let type = schema.field(named: entry.name)?.type, entry.audience == .everybody
      else { return [] }
      let path = FieldPath(entry.name, in: path)
      return entry.field.publishedFields(as: type, at: path, steps + [index])
    }
  }

  fileprivate func replacing(at steps: ArraySlice<Int>, with value: FieldValue) -> Record {
    guard let index = steps.first else { return self }
    var record = self
    record.entries[index].field = entries[index].field
      .replacing(at: steps.dropFirst(), with: value)
    return record
  }
}

extension Field {
  fileprivate func publishedFields(as type: FieldType, at path: FieldPath, _ steps: [Int])
    -> [PublishedField]
  {
    if case .identifier = type { return [] }
    return switch value {
    case .null: []
    case .list(let items):
      items.enumerated().flatMap { index, item in
        item.publishedFields(as: type.item, at: path, steps + [index])
      }
    case .record(let record):
      type.schema(for: record).map { record.publishedFields(by: $0, at: path, steps) } ?? []
    default: [PublishedField(path: path, field: self, type: type.item, steps: steps)]
    }
  }

  fileprivate func replacing(at steps: ArraySlice<Int>, with value: FieldValue) -> Field {
    var field = self
    switch self.value {
    case .list(var items):
      guard let index = steps.first else { return self }
      items[index] = items[index].replacing(at: steps.dropFirst(), with: value)
      field.value = .list(items)
    case .record(let record): field.value = .record(record.replacing(at: steps, with: value))
    default: field.value = value
    }
    return field
  }
}

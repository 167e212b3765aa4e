package import Kit

/// What a field may hold, and what Swift reads in it.
package struct FieldContent<Value>: Sendable {
  package let type: FieldType
  let read: @Sendable (Field) -> Value?
}

extension FieldContent where Value == String {
  /// Any text.
  package static var text: Self { Self(type: .text) { $0.text } }

  /// One line of Markdown.
  package static var markdownLine: Self { Self(type: .markdownLine) { $0.text } }

  /// A web address, `http` or `https`.
  package static var url: Self { Self(type: .url) { $0.text } }

  /// A language, by its BCP 47 tag.
  package static var language: Self { Self(type: .language) { $0.text } }

  /// Such an address, or a word, for which nothing is read.
  package static func url(or word: ReservedWord) -> Self {
    Self(type: .anyOf([.vocabulary([word.rawValue]), .url])) { field in
      field.text == word.rawValue ? nil : field.text
    }
  }

  /// The id of the record itself, with one of the prefixes.
  package static func identifier(_ prefixes: [String]) -> Self {
    Self(type: .identifier(prefixes)) { $0.text }
  }

  /// One of the words, where they are not the same for every site.
  package static func word(among words: [String]) -> Self {
    Self(type: .vocabulary(words)) { $0.text }
  }

  /// A word of the vocabulary, or another that the desk needs.
  package static func freeWord<Words: Vocabulary>(like vocabulary: Words.Type) -> Self {
    Self(type: .freeWord(among: vocabulary.words)) { $0.text }
  }

  /// The id of a fact of one of the kinds, or of any kind if none is given.
  package static func fact(_ kinds: FactKind...) -> Self {
    Self(type: .reference(ReferenceTarget(prefixes: kinds.flatMap(\.prefixes)))) { $0.reference }
  }

  /// The id of a place, or of a state in the place of one.
  package static var place: Self { Self(type: .place()) { $0.reference } }
}

extension FieldContent where Value == FactReference {
  /// The id of a fact of the kind, or a word in its place.
  package static func fact(_ kind: FactKind, or word: ReservedWord) -> Self {
    let target = ReferenceTarget(prefixes: kind.prefixes, reserved: [word.rawValue])
    return Self(type: .reference(target)) { FactReference($0) }
  }

  /// The id of a place, or of a state in the place of one, or a word.
  package static func place(or word: ReservedWord) -> Self {
    Self(type: .place(or: [word.rawValue])) { FactReference($0) }
  }

  /// Someone who can say something, or one of the voices that are nobody in particular.
  static var speaker: Self {
    let target = ReferenceTarget(
      prefixes: FactKind.actors.prefixes, reserved: ReservedWord.voices.map(\.rawValue),
      breaking: .speakerNotAnActor)
    return Self(type: .reference(target)) { FactReference($0) }
  }
}

extension FieldContent where Value: Vocabulary {
  /// One of the words of a vocabulary.
  package static func word(of vocabulary: Value.Type) -> Self {
    Self(type: .vocabulary(Value.words)) { field in field.text.flatMap { Value(rawValue: $0) } }
  }
}

extension FieldContent where Value == Int {
  /// A whole number within the range.
  package static func integer(_ range: ClosedRange<Int>) -> Self {
    Self(type: .integer(range)) { $0.integer }
  }
}

extension FieldContent where Value == DecimalNumber {
  /// A number that may have a decimal point.
  package static var decimal: FieldContent<DecimalNumber> { Self(type: .decimal) { $0.decimal } }
}

extension FieldContent where Value == Bool {
  package static var boolean: Self { Self(type: .boolean) { $0.boolean } }
}

extension FieldContent where Value == CalendarDate {
  /// A day, `YYYY-MM-DD`.
  package static var date: Self {
    Self(type: .date) { field in
      guard case .date(let date) = field.value else { return nil }
      return date
    }
  }
}

extension FieldContent where Value == Instant {
  /// A day, or a time of day with its offset from UTC.
  package static var instant: Self {
    Self(type: .instant) { field in
      guard case .instant(let instant) = field.value else { return nil }
      return instant
    }
  }
}

extension FieldContent where Value == EDTF {
  /// A date or interval that may be partly unknown.
  package static var edtf: Self { Self(type: .edtf) { $0.date } }

  /// Such a date, or a word, for which nothing is read.
  package static func edtf(or word: ReservedWord) -> Self {
    Self(type: .anyOf([.edtf, .vocabulary([word.rawValue])])) { $0.date }
  }
}

extension FieldContent where Value == When {
  /// A point in time, with all that a source says of it.
  package static var time: Self { Self(type: .record(MomentFields.schema)) { When($0) } }

  /// A point in time: a date alone, or with all that a source says of it.
  package static var moment: Self { Self(type: .moment) { When($0) } }

  /// The same, or “unknown”, for which nothing is read.
  package static var momentOrUnknown: Self { Self(type: .momentOrUnknown) { When($0) } }
}

extension FieldContent where Value == Locator {
  /// A place in a source.
  package static var locator: Self { Self(type: .locator) { $0.locator } }
}

extension FieldContent where Value == Record {
  package static func record(_ schema: RecordSchema) -> Self {
    Self(type: .record(schema)) { $0.record }
  }

  /// A mapping with keys and values of any form.
  package static var anyMapping: Self { Self(type: .anyMapping) { $0.record } }
}

extension FieldContent where Value == Field {
  /// What one of the types allows; the first that fits is taken.
  package static func anyOf(_ types: FieldType...) -> Self { Self(type: .anyOf(types)) { $0 } }
}

extension FieldContent {
  package static func list<Item>(_ item: FieldContent<Item>) -> Self where Value == [Item] {
    Self(type: .list(item.type)) { $0.items.compactMap(item.read) }
  }

  /// A list, or its only item without the brackets.
  package static func oneOrMore<Item>(_ item: FieldContent<Item>) -> Self where Value == [Item] {
    Self(type: .oneOrMore(item.type)) { $0.items.compactMap(item.read) }
  }
}

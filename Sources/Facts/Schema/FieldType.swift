package import Kit

/// What a field may hold.
///
/// One declaration serves the reader, the JSON Schema that editors use, and the words of findings.
package indirect enum FieldType: Hashable, Sendable {
  /// Any text.
  case text

  /// One line of Markdown.
  case markdownLine

  /// The id of the record itself, with one of the prefixes.
  case identifier([String])

  /// A whole number within the range.
  case integer(ClosedRange<Int>)

  /// A number that may have a decimal point.
  case decimal
  case boolean

  /// A day, `YYYY-MM-DD`.
  case date

  /// A day, or a time of day with its offset from UTC.
  case instant

  /// A date or interval that may be partly unknown.
  case edtf

  /// A web address, `http` or `https`.
  case url

  /// A language, by its BCP 47 tag.
  case language

  /// One of the words.
  case vocabulary([String])

  /// A word, mostly one of these; one that is close to one of them is taken for a misspelling.
  case freeWord(among: [String])

  /// The id of a fact.
  case reference(ReferenceTarget)

  /// A place in a source.
  case locator

  case list(FieldType)

  /// A list, or its only item without the brackets.
  case oneOrMore(FieldType)

  case record(RecordSchema)

  /// A mapping with keys and values of any form, which mean something to the desk alone.
  case anyMapping

  /// What one of the types allows; the first that fits is taken.
  case anyOf([FieldType])

  /// Any number.
  package static let number = FieldType.integer(Int.min...Int.max)
}

/// What the id of a fact may be where a fact is named.
package struct ReferenceTarget: Hashable, Sendable {
  /// The prefixes that the id may have; empty if any fact may be named.
  package var prefixes: [String]

  /// Words that may stand in the place of an id, such as `source-voice`.
  package var reserved: [String]

  /// The rule that an id of another kind breaks.
  package var rule: Rule

  package init(prefixes: [String] = [], reserved: [String] = [], breaking rule: Rule = .refKind) {
    self.prefixes = prefixes
    self.reserved = reserved
    self.rule = rule
  }
}

extension FieldType {
  /// The id of a fact of one of the kinds, or of any kind if none is given.
  package static func fact(_ kinds: FactKind...) -> FieldType {
    .reference(ReferenceTarget(prefixes: kinds.flatMap(\.prefixes)))
  }

  /// The id of a place, or of a state in the place of one.
  package static func place(or reserved: [String] = []) -> FieldType {
    let prefixes = FactKind.places.prefixes + [ActorKind.state.rawValue]
    return .reference(ReferenceTarget(prefixes: prefixes, reserved: reserved))
  }
}

extension FieldType {
  /// The type of what a list of the type holds.
  package var item: FieldType {
    switch self {
    case .list(let item), .oneOrMore(let item): item
    case .anyOf(let types): types.lazy.map(\.item).first { $0 != self } ?? self
    default: self
    }
  }

  /// The schema by which a mapping in the field was read.
  package func schema(for record: Record) -> RecordSchema? {
    switch self {
    case .record(let schema): schema
    case .list(let item), .oneOrMore(let item): item.schema(for: record)
    case .anyOf(let types):
      types.lazy.compactMap { $0.schema(for: record) }.first { schema in
        record.entries.allSatisfy { schema.field(named: $0.name) != nil }
      }
    default: nil
    }
  }
}

extension FieldType {
  /// How many of the type a list may have; nil for any number.
  ///
  /// Each fact that a record names stands on its page, and the record on the fact's.
  var mostInList: Int? {
    switch self {
    case .reference: 100
    case .record(let schema): schema.most
    default: nil
    }
  }

  /// What a value looks like where nothing better is known; nil where words tell it.
  var blankExample: String? {
    switch self {
    case .text, .markdownLine: "\"…\""
    default: nil
    }
  }

  /// What is expected, as findings say it.
  var expectation: String {
    switch self {
    case .text, .markdownLine: "text"
    case .identifier(let prefixes): prefixes.map { "\($0).…" }.asAlternatives
    case .integer: "a whole number"
    case .decimal: "a number"
    case .boolean: "true or false"
    case .date: "a date such as \"2025-10-29\""
    case .instant: "a date such as \"2025-10-29\", or a time such as \"2025-10-29T18:30+05:00\""
    case .edtf: "a date such as \"2025-10-29\", \"2025-10\" or \"XXXX-XX-XX\""
    case .url: "a web address"
    case .language: "a language as a BCP 47 tag, such as “en” or “pt-BR”"
    case .vocabulary(let words): words.asAlternatives
    case .freeWord(let words): "a word such as \(words.prefix(3).map(\.self).asAlternatives)"
    case .reference(let target): target.expectation
    case .locator: "a place in a source, such as “L7” or “source.some-report”"
    case .list(let item): "a list of \(item.expectation)"
    case .oneOrMore(let item): "\(item.expectation), or a list of such"
    case .record(let schema): "the fields of \(schema.name)"
    case .anyMapping: "keys of your own with their values"
    case .anyOf(let types): types.map(\.expectation).joined(separator: " or ")
    }
  }
}

extension ReferenceTarget {
  var expectation: String {
    let ids = prefixes.isEmpty ? ["an id"] : prefixes.map { "\($0).…" }
    return (ids + reserved).asAlternatives
  }
}

extension [String] {
  /// How many words a help lists.
  private static let helpLimit = 24

  /// The words as in “a, b or c”; of very many those few that have most parts in common with `word`,
  /// and how many there are beside them.
  func asAlternatives(like word: String) -> String {
    guard count > Self.helpLimit else { return asAlternatives }
    let parts = Set(word.nameParts)
    let shared = map { name in name.nameParts.count { parts.contains($0) } }
    let nearest = indices.sorted { (shared[$1], $0) < (shared[$0], $1) }.prefix(6).sorted()
    return "\(nearest.map { self[$0] }.joined(separator: ", ")) and \(count - nearest.count) more"
  }

  /// The words as in “a, b or c”.
  package var asAlternatives: String {
    guard let last, count > 1 else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) or \(last)"
  }
}

extension String {
  /// The words of which a name is made, as `heading` and `order` of `heading-order`.
  fileprivate var nameParts: [Substring] {
    split { $0 == "-" || $0 == "_" }
  }
}

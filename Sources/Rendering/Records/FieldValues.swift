import Facts
import Kit
import Templates

/// Turns what was read from YAML into what templates see.
package struct FieldValues: Sendable {
  private(set) var table: RecordTable
  private(set) var facts: FactBase
  let address: SiteAddress
  let dates: DateWords
}

extension FieldValues {
  /// The same values, which note in a log what is read of them from now on.
  func noting(in log: ReadLog) -> FieldValues {
    var values = self
    values.table.log = log
    values.facts.log = log
    return values
  }
}

extension FieldValues {
  /// All fields that the schema names and visitors may see, those that are absent as none or as an
  /// empty list.
  func pairs(of record: Record, by schema: RecordSchema) -> [(String, Value)] {
    var pairs: [(String, Value)] = []
    for field in schema.fields where field.audience != .desk {
      let absent = field.absentValue
      let present = record.field(named: field.name).map { written in
        // A moment's own date is the one that templates see as text.
        field.name == MomentFields.edtf.name
          ? written.date.map { .string($0.text) } ?? absent
          : value(of: written, as: field.shownType)
      }
      pairs.append((field.name, present ?? absent))
      if field.type.isReference {
        let basis = field.basisName
        pairs.append((basis, record.field(named: basis)?.text.map(Value.string) ?? .none))
      }
    }
    return pairs
  }

  func value(of field: Field, as type: FieldType) -> Value {
    if case .oneOrMore(let item) = type {
      return .list(field.items.map { value(of: $0, as: item) })
    }
    return switch field.value {
    case .text where type == .momentOrUnknown: .none  // The only word is that nothing is known.
    case .text(let text): type.isReference ? reserved(text) : .string(text)
    case .integer(let number): .integer(number)
    case .decimal(let number): .number(number.approximation)
    case .boolean(let truth): .bool(truth)
    case .null: .none
    case .date(let date): .string("\(date)")
    case .instant(let instant): .string("\(instant.date)")
    case .edtf(let date): moment(date, at: field.location)
    case .reference(let id): reference(id)
    case .locator(let locator): location(locator)
    case .list(let items): .list(items.map { value(of: $0, as: type.item) })
    case .record(let record): map(of: record, as: type)
    }
  }

  /// A fact by its id; a map with its id alone if there is none, which checks report.
  func reference(_ id: String) -> Value { table[id] ?? reserved(id) }

  /// A word that stands in the place of a fact, such as `source-voice`.
  private func reserved(_ word: String) -> Value {
    .map([
      "id": .string(word), "kind": .string("reserved"), "label": .string(Self.label(of: word)),
      "in_sentence": .string(Self.label(of: word)), "url": .none, "lang": .none, "marks": .list([]),
      "affiliations": .list([]), "number": .none, "is_plural": .bool(false),
    ])
  }

  /// What readers are told in the place of a word that stands for a fact.
  static func label(of word: String) -> String {
    switch ReservedWord(rawValue: word) {
    case .sourceVoice: "the source in its own words"
    case .unattributed: "a voice that the source does not name"
    case .desk: "our own desk"
    case .unknown: "not known"
    case .notStated, nil: word
    }
  }

  private func map(of record: Record, as type: FieldType) -> Value {
    if type == .anyMapping {
      return .map(Map(record.entries.map { ($0.name, value(of: $0.field, as: type)) }))
    }
    guard let schema = type.schema(for: record) else { return .none }
    var pairs = pairs(of: record, by: schema)
    if schema.has(MomentFields.edtf) {
      pairs.append(("words", .string(words(of: record))))
      pairs.append(("own_words", ownWords(of: record).map(Value.string) ?? .none))
    }
    return .map(Map(pairs))
  }

  /// A date that stands alone, as templates see a moment with all that a source says of it.
  private func moment(_ date: EDTF, at location: FileLocation) -> Value {
    let entry = Record.Entry(MomentFields.edtf.name, Field(.edtf(date), at: location))
    return map(of: Record([entry], at: location), as: .moment)
  }

  /// A moment in words: the date as far as it is known, else what the source says of it.
  func words(of moment: Record) -> String {
    if let date = moment[MomentFields.edtf], !date.isUnknown {
      return dates.words(of: date, isDeadline: moment.saysDeadline)
    }
    return moment[MomentFields.text] ?? "date not known"
  }

  /// The source's words for a moment; nil if there are none, or if they say the known date alone, as
  /// “March 21, 2024” does.
  func ownWords(of moment: Record) -> String? {
    guard let text = moment[MomentFields.text], !text.isEmpty else { return nil }
    guard let date = moment[MomentFields.edtf], !date.isUnknown else { return text }
    return ownWords(text, beside: words(of: moment))
  }

  /// The source's words for a moment, if they say more than the date in words that stands before them.
  func ownWords(_ text: String, beside date: String) -> String? {
    let said = SpokenParts.filling.union(SpokenParts.of(date))
    return SpokenParts.of(text).allSatisfy(said.contains) ? nil : text
  }

  /// A place in a source: the source, its lines, what a link to it says and where it leads.
  func location(_ locator: Locator) -> Value {
    let page = address.link(locator.source.factAddress)
    guard let lines = locator.lines else {
      return .map([
        "source": reference(locator.source), "first": .none, "last": .none,
        "label": .string(locator.label), "url": .string(page),
      ])
    }
    let isOne = lines.count == 1
    return .map([
      "source": reference(locator.source), "first": .integer(lines.lowerBound),
      "last": isOne ? .none : .integer(lines.upperBound), "label": .string(locator.label),
      "url": .string("\(page)#L\(lines.lowerBound)"),
    ])
  }
}

extension FieldSchema {
  /// The type as templates see it: a list where the facts may name one or several, whatever is
  /// written.
  fileprivate var shownType: FieldType { isListed ? .oneOrMore(type) : type }

  /// What templates see where the field is absent.
  var absentValue: Value { shownType.isList ? .list([]) : .none }
}

extension Locator {
  /// What a link to the place says.
  var label: String {
    guard let lines else { return "the source" }
    return lines.count == 1
      ? "line \(lines.lowerBound)" : "lines \(lines.lowerBound)–\(lines.upperBound)"
  }
}

extension FieldType {
  /// Whether templates see a list, even if a single value or none is written.
  fileprivate var isList: Bool {
    switch self {
    case .list, .oneOrMore: true
    case .anyOf(let types): types.contains { $0.isList }
    default: false
    }
  }

  /// Whether the field names facts, so that a word in it stands for one.
  fileprivate var isReference: Bool {
    switch self {
    case .reference: true
    case .list(let item), .oneOrMore(let item): item.isReference
    case .anyOf(let types): types.contains { $0.isReference }
    default: false
    }
  }
}

/// The words and numbers of a text, without case and punctuation.
private enum SpokenParts {
  /// Words that say nothing more beside a date.
  static let filling: Set<Substring> = ["in", "on", "the", "of"]

  static func of(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}

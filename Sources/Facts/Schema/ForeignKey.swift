import Kit

/// What is written in a record instead of a key that other tools have.
package enum ForeignKey: Hashable, Sendable {
  /// The same value under another name.
  case renamed(String)

  /// A field that says the opposite, true or false; or the same as another field, if a date stands
  /// there.
  case opposite(of: String, orDate: String)

  /// Nothing that has one name here; what to write instead.
  case advice(String)

  /// The same within a field that holds what templates alone need.
  case within(String)
}

extension ForeignKey {
  /// A key as tables of foreign keys have it: its letters in lower case, without `_` and `-`, as
  /// tools differ in both.
  static func folded(_ key: String) -> String {
    let separators = [UInt8(ascii: "_"), UInt8(ascii: "-")]
    return String(
      decoding: key.utf8.filter { !separators.contains($0) }.map(\.lowercased), as: UTF8.self)
  }
}

extension SchemaReader {
  /// The field that a key of other tools stands for; nil if nothing is kept of its value.
  mutating func foreignEntry(_ entry: YAMLEntry, in schema: RecordSchema) -> Record.Entry? {
    guard case .opposite(let name, _) = schema.foreignKeys[ForeignKey.folded(entry.key)],
      entry.value.isFalse
    else { return nil }
    return Record.Entry(name, Field(.boolean(true), at: entry.value.location(in: context.file)))
  }

  /// What to write instead of a key that the schema lacks, if other tools have it.
  func foreignHelp(
    for entry: YAMLEntry, among entries: [YAMLEntry], in schema: RecordSchema
  ) -> String? {
    switch schema.foreignKeys[ForeignKey.folded(entry.key)] {
    case .renamed(let name):
      entries.first { $0.key == name || $0.stands(for: name, in: schema) }
        .flatMap { first in
          first.key == entry.key
            ? nil
            : schema.field(named: name)?.type.holdsSeveral == true
              ? "add what it says to “\(name)”, and remove it"
              : "“\(name)” says the same: keep the one that is right"
        } ?? "write “\(name)” instead of “\(entry.key.clipped)”"
    case .opposite(_, let date) where entry.value.beginsWithDay:
      "write “\(date)” instead of “\(entry.key.clipped)”"
    case .opposite(let name, _):
      entry.value.isFalse
        ? "write \(name): true, which is what the page is taken to say"
        : "remove it: what does not say \(name): true is published"
    case .within(let name):
      "put it below “\(name)”, where your templates see it as page.\(name).\(entry.key.clipped)"
    case .advice(let advice): advice
    case nil: nil
    }
  }
}

extension YAMLEntry {
  /// Whether the key is one of other tools for a field.
  fileprivate func stands(for name: String, in schema: RecordSchema) -> Bool {
    schema.foreignKeys[ForeignKey.folded(key)] == .renamed(name)
  }
}

extension FieldType {
  /// Whether several values may stand there.
  fileprivate var holdsSeveral: Bool {
    switch self {
    case .list, .oneOrMore: true
    default: false
    }
  }
}

extension YAMLNode {
  /// Whether it says no, in a word of YAML 1.1 or in quotation marks: a page that other tools may
  /// have kept back is kept back here too.
  fileprivate var isFalse: Bool {
    guard let text else { return false }
    return PlainScalar(text) == .boolean(false) || ["0", "n", "N"].contains(text)
  }

  /// Whether it begins as a day of ISO 8601 does.
  fileprivate var beginsWithDay: Bool {
    text.map { CalendarDate(String(decoding: $0.utf8.prefix(10), as: UTF8.self)) != nil } ?? false
  }
}

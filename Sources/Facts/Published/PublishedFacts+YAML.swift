import Kit

extension PublishedFacts {
  /// The lock's file in YAML; the same facts, pages and changes are always the same bytes.
  package var yaml: [UInt8] {
    var text = """
      # Written by sitegen: what readers were told when the site was last published, and what changed.
      \(LockFields.form.name): "\(LockFields.Form.second.rawValue)"

      """
    text += Self.list(LockFields.facts.name, entries.map(\.fact.yaml))
    text += Self.list(LockFields.pages.name, (pages ?? []).map(\.yaml))
    text += Self.list(LockFields.changes.name, changes.map(\.yaml))
    return Array(text.utf8)
  }

  private static func list(_ name: String, _ items: [String]) -> String {
    items.isEmpty ? "\(name): []\n" : "\(name):\n\(items.joined())"
  }
}

extension PublishedFact {
  fileprivate var yaml: String {
    [
      (LockFields.id.name, id),
      (LockFields.title.name, title?.quotedForYAML),
      (LockFields.wording.name, wording?.quotedForYAML),
      (LockFields.value.name, value?.quotedForYAML),
      (LockFields.speakers.name, speakers.inBrackets),
      (LockFields.standing.name, standing),
      (LockFields.retired.name, isRetired ? "true" : nil),
    ].asItem
  }
}

extension PublishedPage {
  fileprivate var yaml: String {
    [
      (LockFields.address.name, address.quotedForYAML),
      (LockFields.title.name, title.quotedForYAML),
      (LockFields.updated.name, updated?.quotedForYAML),
    ].asItem
  }
}

extension RecordedChange {
  fileprivate var yaml: String {
    let (fact, page): (String?, String?) =
      switch subject {
      case .fact(let id): (id, nil)
      case .page(let address): (nil, address.quotedForYAML)
      }
    let head = [
      (RecordedChangeFields.date.name, "\(date)".quotedForYAML),
      (RecordedChangeFields.kind.name, kind.rawValue),
      (RecordedChangeFields.fact.name, fact), (RecordedChangeFields.page.name, page),
      (LockFields.title.name, title.quotedForYAML),
      (RecordedChangeFields.why.name, why?.quotedForYAML),
      (RecordedChangeFields.corrections.name, corrections.inBrackets),
    ].asItem
    return fields.isEmpty
      ? head : head + "    \(RecordedChangeFields.fields.name):\n" + fields.map(\.yaml).joined()
  }
}

extension RecordedChange.Field {
  fileprivate var yaml: String {
    let pairs = [
      (RecordedChangeFields.name.name, name.rawValue),
      (RecordedChangeFields.was.name, old?.quotedForYAML),
      (RecordedChangeFields.present.name, new?.quotedForYAML),
    ].compactMap { name, value in value.map { "\(name): \($0)" } }
    return "      - { \(pairs.joined(separator: ", ")) }\n"
  }
}

extension [(String, String?)] {
  /// An item of a list, a mapping of those names whose value is not nil.
  fileprivate var asItem: String {
    let lines = compactMap { name, value in value.map { "\(name): \($0)\n" } }
    return lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }.joined()
  }
}

extension [String] {
  /// The names in a list on a line; nil if there are none.
  fileprivate var inBrackets: String? { isEmpty ? nil : "[\(joined(separator: ", "))]" }
}

extension String {
  /// The text between double quotation marks; what YAML does not allow as it stands is escaped
  /// (YAML 1.2.2, 5.1 and 5.7).
  fileprivate var quotedForYAML: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: quoted += "\\\(scalar)"
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
        quoted += "\\u\(scalar.value.hexadecimal(digits: 4))"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

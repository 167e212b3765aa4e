package import Facts
package import Kit
package import Site

/// The facts in JSON, in the form in which desks write them in YAML.
///
/// What a record says is given as it is, ids for facts and `source.x#L7` for places in a source, so
/// that the published schema holds for it. What is the desk's own business is left out.
package struct FactData: Sendable {
  let site: Site

  package init(site: Site) { self.site = site }

  /// All facts, as one file of facts.
  ///
  /// - Parameter url: Turns a path of the site into an address.
  /// - Returns: An object for which the schema of files of facts holds.
  func base(url: (String) -> String) -> JSONValue {
    let kinds = FactKind.allCases.compactMap { kind -> JSONMember? in
      let records = site.facts.facts(of: kind).map { fact in
        JSONValue.object(
          members(of: fact) + [JSONMember("x-url", .string(url(fact.id.factAddress)))])
      }
      return records.isEmpty ? nil : JSONMember(kind.plural, .array(records))
    }
    let head = [
      JSONMember("schema", "sitegen-facts/1"), JSONMember("base", value(of: site.facts.base)),
    ]
    return .object(head + kinds)
  }

  /// What a fact says, without what is not published.
  package func value(of fact: Fact) -> JSONValue { .object(members(of: fact)) }

  private func value(of record: Record) -> JSONValue { .object(members(of: record)) }

  /// Remarks of the desk, fields that steer its work, and the name of a file that is not published.
  private static let privateFields = [
    "note", "draft", "embargo_until", "review_by", "review_within_days", "reviewed_by", "archive",
    "defaults",
  ]

  private func members(of fact: Fact) -> [JSONMember] {
    // The note of a correction is written for readers.
    let hidden = Self.privateFields.filter { fact.kind != .corrections || $0 != "note" }
    return members(of: fact.record, hiding: hidden)
  }

  private func members(of record: Record, hiding fields: [String] = privateFields) -> [JSONMember] {
    record.entries.compactMap { entry in
      let isPrivate = fields.contains { $0.utf8.elementsEqual(entry.name.utf8) }
      let isEmpty = entry.field.value == .null
      if isPrivate || isEmpty || entry.name.utf8.starts(with: "x-".utf8) { return nil }
      return JSONMember(entry.name, value(of: entry.field))
    }
  }

  private func value(of field: Field) -> JSONValue {
    switch field.value {
    case .text(let text), .reference(let text): .string(text)
    case .integer(let integer): .integer(integer)
    case .decimal(let number): .decimal(number)
    case .boolean(let boolean): .boolean(boolean)
    case .null: .null
    case .date(let date): .string("\(date)")
    case .instant(let instant): .string(instant.rfc3339)
    case .edtf(let date): .string(date.text)
    case .locator(let locator): .string(locator.reference)
    case .list(let items): .array(items.map(value))
    case .record(let record): value(of: record)
    }
  }
}

extension Locator {
  /// The locator as desks write it, with its source.
  package var reference: String {
    guard let lines else { return source }
    let first = "\(source)#L\(lines.lowerBound)"
    return lines.count == 1 ? first : "\(first)-L\(lines.upperBound)"
  }
}

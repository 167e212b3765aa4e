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
          members(of: fact.record) + [JSONMember("x-url", .string(url(fact.id.factAddress)))])
      }
      return records.isEmpty ? nil : JSONMember(kind.plural, .array(records))
    }
    let head = [
      JSONMember(FileFields.form.name, .string(FileFields.Form.first.rawValue)),
      JSONMember(FileFields.base.name, value(of: site.facts.base)),
    ]
    return .object(head + particulars(url: url("/")) + kinds)
  }

  /// Whose facts they are, of when, and how they may be used.
  private func particulars(url: String) -> [JSONMember] {
    let settings = site.settings
    let change = site.briefings.isEmpty ? nil : site.lastChange.date
    let license = settings.license.map { license -> JSONValue in
      .members([("name", .string(license.title)), ("url", .text(license.url))])
    }
    let particulars: [(String, JSONValue?)] = [
      ("x-site", .string(settings.title)), ("x-address", .string(url)),
      ("x-publisher", settings.publisher.map { .string($0.title) }),
      ("x-date", change.map { .string("\($0)") }), ("x-license", license),
    ]
    return particulars.compactMap { name, value in value.map { JSONMember(name, $0) } }
  }

  /// What a fact says, without what is not published.
  package func value(of fact: Fact) -> JSONValue { value(of: fact.record) }

  private func value(of record: Record) -> JSONValue { .object(members(of: record)) }

  /// What everybody may read; remarks of the desk, fields that steer its work, and the name of a
  /// file that is not published are declared to be for others.
  private func members(of record: Record) -> [JSONMember] {
    record.entries.compactMap { entry in
      guard entry.audience == .everybody, entry.field.value != .null else { return nil }
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

import Foundation
import Testing

/// The article on themes names what templates receive, and nothing else.
struct TemplateValueTests {
  private static let article = Document.all.first { $0.name == "Themes" }

  /// A row of the table: the templates in its first column, and what the second says.
  struct Row: Sendable, CustomTestStringConvertible {
    let templates: [String]
    let cell: String

    var testDescription: String { templates.joined(separator: ", ") }
  }

  static let rows: [Row] = (article?.tables ?? []).flatMap { table -> [Row] in
    guard table.first == ["name or template", "receives"] else { return [] }
    return table.dropFirst().map { Row(templates: spans(of: $0[0]), cell: $0[1]) }
  }

  /// The texts between backticks.
  private static func spans(of text: String) -> [String] {
    text.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  /// The names that a text has between backticks, the names of templates left out.
  private static func names(in text: String) -> ValueNames {
    ValueNames(parsing: spans(of: text).filter { !$0.hasSuffix(".html") }.joined(separator: " "))
  }

  @Test func everyTemplateHasARow() throws {
    let received = try ProbedTheme.received.get().keys.filter { $0.contains(".html") }
    let named = Self.rows.flatMap(\.templates)
    #expect(named.count > 15)
    let unnamed = received.filter { template in
      !named.contains { Self.matches($0, template) }
    }
    #expect(unnamed == [])
  }

  @Test(arguments: rows)
  func rowSaysWhatIsReceived(_ row: Row) throws {
    let all = try ProbedTheme.received.get()
    if ProbedTheme.common.contains(row.templates[0]) {
      let value = try #require(all["briefing.html"]?[row.templates[0]])
      #expect(Self.names(in: row.cell).differences(from: value) == [])
      return
    }
    let templates = all.filter { received in
      row.templates.contains { Self.matches($0, received.key) }
    }
    #expect(!templates.isEmpty)
    var received = ValueNames.union(templates.values)
    for name in ProbedTheme.common { received.remove(name) }
    #expect(Self.names(in: row.cell).differences(from: received) == [])
  }

  /// Whether a name of the first column, such as `facts/KIND.html`, means the template.
  private static func matches(_ named: String, _ template: String) -> Bool {
    let parts = named.components(separatedBy: "KIND")
    guard parts.count == 2 else { return named == template }
    return template.hasPrefix(parts[0]) && template.hasSuffix(".html")
  }

  /// A fact has its own fields, and what the paragraph names.
  @Test func theParagraphSaysWhatAFactHas() throws {
    let lines = try #require(Self.article).prose.map(\.text)
    let text = lines.joined(separator: "\n")
    let start = try #require(text.firstRange(of: "A **fact**"))
    let named = Self.names(in: String(text[start.lowerBound...].prefix { $0 != "#" }))
    let facts = try ProbedTheme.received.get().filter { $0.key.hasPrefix("fact.") }
    var received = ValueNames.union(facts.values)
    let schemas = try FieldSchemas("facts")
    #expect(facts.count == schemas.kinds.count)
    for name in Self.fields(schemas) where named[name] == nil { received.remove(name) }
    #expect(named.differences(from: received) == [])
  }

  /// The fields of all kinds, and those that say how they are known.
  private static func fields(_ schemas: FieldSchemas) -> Set<String> {
    let names = schemas.kinds.flatMap { kind in
      schemas.names(in: schemas.records[kind] as? JSONObject ?? [:])
    }
    return Set(names + names.map { "\($0)_basis" })
  }

  @Test func aPageHasWhatABriefingHas() throws {
    let all = try ProbedTheme.received.get()
    let briefing = try #require(all["briefing.html"]?["briefing"])
    #expect(all["page.html"]?["content"]?.names == briefing.names)
  }
}

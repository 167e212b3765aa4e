import Facts
import Kit
import Site

/// A form of file that has a JSON Schema.
package enum SchemaName: String, Hashable, Sendable, CaseIterable {
  case facts
  case frontMatter = "front-matter"
  case site
}

extension SchemaName {
  /// The schema in JSON Schema, draft 2020-12, as editors and other programs read it.
  package var jsonSchema: [UInt8] {
    switch self {
    case .facts: FileFields.schema.jsonSchema(title: "Facts of sitegen")
    case .frontMatter:
      FrontMatter.briefing(rules: Rule.all).jsonSchema(title: "Front matter of a briefing")
    case .site: SiteSettings.schema(rules: Rule.all).jsonSchema(title: "Settings of a site")
    }
  }
}

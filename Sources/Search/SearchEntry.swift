/// A page or a fact as the search finds it.
package struct SearchEntry: Sendable {
  /// Where it stands, ready to print: root-relative with the path of `base_url`.
  package var url: String

  package var title: String

  /// What results show in its place; nil for the title itself.
  package var heading: String?

  /// Other words it is known by, such as abbreviations and the name in another script.
  package var names: [String]

  /// Those of the names, its title among them, that mean it and nothing else, so that words found
  /// under one are looked for under the others too; empty if it has but one.
  package var equivalents: [String]

  /// Whether a query that is its title or one of its names asks for it before all others.
  package var isNamed: Bool

  /// Words by which it is found and which results do not show, such as roles and dates.
  package var keywords: [String]

  /// What it is, such as `briefing` or `claim`; results can be filtered by it.
  package var kind: String

  /// The standing of a fact, such as `disputed`; nil for what has none.
  package var standing: String?

  /// The date as the reader sees it; nil if there is none to show.
  package var date: String?

  /// The words of the page as plain text, a block a line; what results show is taken from it.
  package var text: String

  package init(
    url: String, title: String, heading: String? = nil, names: [String] = [],
    equivalents: [String] = [], isNamed: Bool = false, keywords: [String] = [], kind: String,
    standing: String? = nil, date: String? = nil, text: String
  ) {
    self.url = url
    self.title = title
    self.heading = heading
    self.names = names
    self.equivalents = equivalents
    self.isNamed = isNamed
    self.keywords = keywords
    self.kind = kind
    self.standing = standing
    self.date = date
    self.text = text
  }
}

/// A file of the search index.
package struct SearchFile: Sendable {
  /// The path below `search/`, such as `terms/0.bin`.
  package var path: String

  package var bytes: [UInt8]
}

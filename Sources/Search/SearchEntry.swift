/// A page or a fact as the search finds it.
package struct SearchEntry: Sendable {
  /// Where it stands, ready to print: root-relative with the path of `base_url`.
  package var url: String

  package var title: String

  /// What results show in its place; nil for the title itself.
  package var heading: String?

  /// Other words it is known by, such as abbreviations and the name in another script.
  package var names: [String]

  /// What it is, such as `briefing` or `claim`; results can be filtered by it.
  package var kind: String

  /// The standing of a fact, such as `disputed`; nil for what has none.
  package var standing: String?

  /// The date as the reader sees it; nil if there is none to show.
  package var date: String?

  /// The words of the page as plain text, a block a line.
  package var text: String

  package init(
    url: String, title: String, heading: String? = nil, names: [String] = [], kind: String,
    standing: String? = nil,
    date: String? = nil, text: String
  ) {
    self.url = url
    self.title = title
    self.heading = heading
    self.names = names
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

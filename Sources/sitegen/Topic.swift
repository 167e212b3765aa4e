import Build

/// An article of the manual that `sitegen help` prints.
///
/// A raw value is the word for it on the command line; the article's file has the same name.
enum Topic: String, CaseIterable {
  case authors, facts, fields, preview, publishing, security, themes, templates, rules,
    contributing,
    architecture
}

extension Topic {
  /// The topics in a row, for the help.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The article as Markdown, or the list of rules.
  var text: String {
    switch self {
    case .authors: text(PackageResources.Authors_md)
    case .facts: text(PackageResources.Facts_md)
    case .fields: text(PackageResources.Fields_md)
    case .preview: text(PackageResources.Preview_md)
    case .publishing: text(PackageResources.Publishing_md)
    case .security: text(PackageResources.Security_md)
    case .themes: text(PackageResources.Themes_md)
    case .templates: text(PackageResources.Templates_md)
    case .rules: RuleList.text
    case .contributing: text(PackageResources.Contributing_md)
    case .architecture: text(PackageResources.Architecture_md)
    }
  }

  private func text(_ article: [UInt8]) -> String { String(decoding: article, as: UTF8.self) }
}

import TestSupport

/// What a fenced block of the documents is, by the words behind its opening fence.
///
/// Every block is of one of these kinds, and every kind has a test that runs its blocks: one that
/// is of no kind fails `ExampleTests`.
enum ExampleKind: String, CaseIterable {
  /// A whole briefing: a file below `content/briefings`.
  case briefing = "markdown briefing"

  /// The body of a briefing.
  case body = "markdown body"

  /// Lines of the front matter of a briefing.
  case frontMatter = "yaml front-matter"

  /// A whole `content/facts.yaml`.
  case base = "yaml base"

  /// Facts, which take the place of those of the sample site with the same ids.
  case facts = "yaml facts"

  /// A list of `content/facts.lock.yaml`.
  case lock = "yaml lock"

  /// The whole `content/site.yaml`, or some keys of it.
  case settings = "yaml site"

  /// A whole `templates/theme.yaml`.
  case theme = "yaml theme"

  /// Command lines for a site's folder.
  case shell = "sh"

  /// A command line after `$`, and what it prints.
  case console = "console"

  /// Command lines for a checkout of this repository.
  case checkout = "sh checkout"

  /// A finding as it is printed.
  case finding = "text finding"

  /// The paths of a site's folder, each before two spaces.
  case paths = "text paths"

  /// The settings of an editor that names the schemas.
  case editor = "json editor"

  /// A template; the two kinds after it are its data and what it prints.
  case template = "html template"
  case data = "json data"
  case output = "html output"

  /// The stages of a build, as `SiteBuilder` names them.
  case stages = "text stages"

  /// The examples of a rule, which `RuleExampleTests` puts into small sites.
  case wrong = "text wrong"
  case right = "text right"
}

extension CodeBlock {
  /// Nil if the block is of no kind that there is.
  var kind: ExampleKind? { ExampleKind(rawValue: info) }

  /// All blocks of a kind in all documents.
  static func all(_ kind: ExampleKind) -> [CodeBlock] {
    Document.all.flatMap(\.blocks).filter { $0.kind == kind }
  }
}

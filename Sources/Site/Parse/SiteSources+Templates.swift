import Facts
import Kit
package import Templates

extension SiteSources {
  /// Parses the templates of the site and of the base theme.
  ///
  /// A file of the base theme that does not go with those of the site, such as one that fills a block
  /// of a page that the site has made anew, is left out where no page needs it.
  ///
  /// - Returns: The templates, and what is wrong with them.
  package func parsedTemplates() -> (TemplateSet, [TemplateError]) {
    let (whole, errors) = TemplateSet.parse(templates)
    var (set, remaining, kept) = (whole, errors, templates)
    while let broken = Self.broken(in: kept, remaining) {
      if broken.contains(where: PageTemplates.areNeeded) { return (whole, errors) }
      kept.removeAll { broken.contains($0.name) }
      (set, remaining) = TemplateSet.parse(kept)
    }
    return (set, remaining)
  }

  /// The names of the base theme's files that have errors; nil if none has.
  private static func broken(
    in sources: [TemplateSource], _ errors: [TemplateError]
  ) -> Set<String>? {
    let paths = Set(errors.map(\.path))
    let broken = sources.filter { ThemeFiles.isOfBase($0.path) && paths.contains($0.path) }
    return broken.isEmpty ? nil : Set(broken.map(\.name))
  }
}

/// The templates that sites need whatever their pages ask for.
enum PageTemplates {
  /// Whether pages, facts or words of the text are made with the template of a name.
  static func areNeeded(_ name: String) -> Bool { names.contains(name) }

  static let names: Set<String> = Set(
    [
      "404", "archive", "archive-month", "briefing", "briefings", "corrections", "data", "home",
      "page",
      "search", "series", "topic", "topics", "lists/facts", "lists/pages", "parts/citation",
      "parts/quotation", "parts/reference",
    ].map { "\($0).html" }
      + FactKind.allCases.flatMap { ["facts/\($0.singular).html", "indexes/\($0.plural).html"] }
      + ViewBlock.Kind.allCases.map { "views/\($0.rawValue).html" })
}

import Facts
import Kit
package import Templates

/// Templates as they were parsed, for the next run of the same process.
package struct ParsedTemplates: Sendable {
  let sources: [TemplateSource]
  package let set: TemplateSet
  package let errors: [TemplateError]
}

extension SiteSources {
  /// The templates as a former run parsed them if they are the same, as that takes longer than all else
  /// after a small change; parsed otherwise.
  func parsedTemplates(knowing former: ParsedTemplates?) -> ParsedTemplates {
    if let former, former.sources == templates { return former }
    let (set, errors) = parsedTemplates()
    return ParsedTemplates(sources: templates, set: set, errors: errors)
  }

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
      if broken.contains(where: PageTemplates.areNeeded) { return (whole, errors.traced) }
      kept.removeAll { broken.contains($0.name) }
      (set, remaining) = TemplateSet.parse(kept)
    }
    return (set, remaining.traced)
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

extension [TemplateError] {
  /// The errors, those of the base theme told once where a file of the site brings them about: it
  /// takes the place of one of the theme's, and has not what others of the theme take from it.
  fileprivate var traced: [TemplateError] {
    let causes = map { error -> String? in
      guard ThemeFiles.isOfBase(error.path), let lack = error.lack else { return nil }
      return ThemeFiles.isOfBase(lack.path) ? nil : lack.path
    }
    let groups = Dictionary(grouping: indices.filter { causes[$0] != nil }) { causes[$0] ?? "" }
    let others = indices.filter { causes[$0] == nil }.map { self[$0] }
    return (others + groups.map { TemplateError(lackOf: $0, in: $1.map { self[$0] }) }).sorted()
  }
}

extension TemplateError {
  /// How many things are named that a file lacks.
  private static let namedLimit = 6

  /// - Parameters:
  ///   - path: The file of the site that lacks something.
  ///   - errors: The errors of the base theme that this brings about; at least one.
  fileprivate init(lackOf path: String, in errors: [TemplateError]) {
    let lacking = errors.compactMap(\.lack?.name).uniqued().sorted { $0.precedes($1) }
    let files = errors.map(\.path).uniqued().sorted { $0.precedes($1) }
    let named = lacking.prefix(Self.namedLimit)
    let more = lacking.count - named.count
    let all =
      more > 0
      ? "\(named.joined(separator: ", ")) and \(more) more" : named.map(\.self).asAlternatives
    let users =
      files.count > 1
      ? "\(files[0]) and \((files.count - 1).counting("other file")) of the theme need"
      : "\(files[0]) needs"
    self.init(
      path: path, line: 1, column: 1,
      message: "the file has no \(all), which \(users)",
      help: "take it over from the theme’s own file, which sitegen theme diff shows, or remove this"
        + " file, so that the theme’s own is used")
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
      "parts/note",
      "parts/quotation", "parts/reference",
    ].map { "\($0).html" }
      + FactKind.allCases.flatMap { ["facts/\($0.singular).html", "indexes/\($0.plural).html"] }
      + ViewBlock.Kind.allCases.map { "views/\($0.rawValue).html" })
}

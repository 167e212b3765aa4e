import Checks
package import Facts
package import Kit
import Rendering
package import Site

/// A site's facts with the pages that use them, for the questions that desks ask.
package struct FactReport: Sendable {
  /// All facts, also those that are not to be seen yet.
  package let base: FactBase

  /// The pages and facts that are to be seen.
  let site: Site

  /// What the site is linked from, and how.
  let parsed: ParsedSite
  let assets: ThemeAssets
  let options: BuildOptions

  /// What reading found, as the site judges it.
  package let diagnostics: [Diagnostic]

  /// Whether a page cannot be read at all.
  package let lacksPages: Bool
}

extension FactReport {
  /// Reads a site's folder.
  ///
  /// - Throws: `FileError` if a file cannot be read.
  package static func read(_ options: BuildOptions) async throws -> FactReport {
    let sources = try SiteSources.read(options, rules: Rule.all)
    let parsed = try await sources.parse(options)
    let site = await parsed.link(options)
    var run = BuildRun(site, of: parsed, options)
    run.add(sources.diagnostics + parsed.diagnostics, after: .reading)
    return FactReport(
      base: parsed.facts, site: site, parsed: parsed, assets: ThemeAssets(sources.assets),
      options: options, diagnostics: run.judged.shown,
      lacksPages: parsed.pages.count
        < sources.listing.briefings.count + sources.listing.pages.count)
  }

  /// Whether a file of facts cannot be read at all.
  package var lacksFacts: Bool { parsed.lacksFacts }

  /// The facts of a kind and a standing, in the order of the files; nil stands for any.
  package func facts(of kind: FactKind?, standing: ClaimFields.Standing?) -> [Fact] {
    let facts = kind.map(base.facts) ?? base.facts
    return standing.map { standing in facts.filter { $0.standing == standing } } ?? facts
  }

  /// The id that is nearest to one that no fact has; nil if none is near.
  package func nearestID(to id: String) -> String? { id.closest(among: base.facts.map(\.id)) }
}

/// An answer to a question about facts.
package struct Answer: Hashable, Sendable {
  /// For people: lines, each with its end.
  package var text: String

  /// For programs: a JSON object a line, each with its end.
  package var json: String
}

extension Answer {
  init(_ lines: [String], _ objects: [JSONValue]) {
    text = lines.map { $0.visible + "\n" }.joined()
    json = objects.map { $0.line.visibleJSON + "\n" }.joined()
  }
}

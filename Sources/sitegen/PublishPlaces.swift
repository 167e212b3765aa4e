import ArgumentParser
import Build
import Kit
import Site

/// The places to which a command line has the site published.
struct PublishPlaces {
  let all: [PublishPlace]

  /// - Parameters:
  ///   - named: A target, or the name of a place in `site.yaml`; nil for the places there that have
  ///     none.
  ///   - site: The site's folder.
  ///   - console: Where it is said what is wrong with `site.yaml`.
  /// - Throws: `ValidationError` if that is no place; `ExitCode.findings` if `site.yaml` does not tell.
  init(_ named: String?, of site: String, _ console: Console) throws {
    if let named, Self.isTargetAlone(named) {
      all = [PublishPlace(name: nil, target: try Self.target(named), locks: true)]
      return
    }
    let (settings, findings) = try SiteSettings.read(of: site, rules: Rule.all)
    if findings.containsError {
      try console.report(findings, showsNotes: false)
      throw ExitCode.findings
    }
    let places = settings.publish.map {
      PublishPlace(name: $0.name, target: $0.target.seen(from: site), locks: $0.locks)
    }
    if let named {
      let place =
        try places.first { $0.name == named }
        ?? PublishPlace(name: nil, target: try Self.target(named), locks: true)
      all = [place]
      return
    }
    all = places.filter { $0.name == nil }
    if all.isEmpty { throw Self.nowhere(places.compactMap(\.name)) }
  }

  /// Whether a word can be no name of a place, so that `site.yaml` need not be read.
  private static func isTargetAlone(_ word: String) -> Bool {
    word.isEmpty || word.utf8.contains { "/:".utf8.contains($0) }
  }

  private static func target(_ text: String) throws -> PublishTarget {
    do throws(PublishTarget.Refusal) {
      return try PublishTarget(text)
    } catch {
      throw ValidationError(error.description)
    }
  }

  private static func nowhere(_ names: [String]) -> ValidationError {
    let named =
      names.isEmpty
      ? "content/site.yaml has no publish:" : "the places of content/site.yaml have names"
    let help =
      names.isEmpty
      ? "name one, as in sitegen publish desk@example.org:/srv/www/desk, or write it there"
      : "name one: \(names.joined(separator: ", "))"
    return ValidationError("there is no target, and \(named); \(help)")
  }
}

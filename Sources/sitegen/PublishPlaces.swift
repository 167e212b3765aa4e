import ArgumentParser
import Build
import Kit
import Site

/// The places to which a command line has the site published.
struct PublishPlaces {
  let all: [PublishPlace]

  /// - Parameters:
  ///   - named: Targets, or names of places in `site.yaml`; empty for the places there that have none.
  ///   - site: The site's folder.
  ///   - console: Where it is said what is wrong with `site.yaml`.
  /// - Throws: `ValidationError` if one is no place; `ExitCode.findings` if `site.yaml` does not tell.
  init(_ named: [String], of site: String, _ console: Console) throws {
    if !named.isEmpty, named.allSatisfy(Self.isTargetAlone) {
      all = try named.map { PublishPlace(name: nil, target: try Self.target($0), locks: true) }
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
    if named.isEmpty {
      all = places.filter { $0.name == nil }
      if all.isEmpty { throw Self.nowhere(places.compactMap(\.name)) }
      return
    }
    all = try named.map { word in
      if let place = places.first(where: { $0.name == word }) { return place }
      if !Self.isTargetAlone(word) { try Self.refuseWord(word, places.compactMap(\.name)) }
      return PublishPlace(name: nil, target: try Self.target(word), locks: true)
    }
  }

  /// Whether a word can be no name of a place, so that `site.yaml` need not be read.
  private static func isTargetAlone(_ word: String) -> Bool {
    word.isEmpty || word == "." || word == ".." || word.utf8.contains { "/:".utf8.contains($0) }
  }

  /// Refuses a word that is none of the names of places where there are some: a folder of that name
  /// would be made by a slip.
  private static func refuseWord(_ word: String, _ names: [String]) throws {
    if names.isEmpty || word.utf8.first == UInt8(ascii: "-") { return }
    let help =
      word.closest(among: names).map { ", did you mean “\($0)”?" }
      ?? "; there are \(names.joined(separator: ", "))."
    throw ValidationError(
      "content/site.yaml has no place “\(word)”\(help) A folder of that name is written ./\(word)")
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

import Checks
import Kit
import Site

/// A path of the site that a page takes which waits: its own, or an old one.
private struct WaitingPlace {
  let page: Page
  let due: Due

  /// The old address; nil for the page's own.
  let alias: Redirection?
}

extension ParsedSite {
  /// Findings for pages that wait for different things, and will be at one address, or have one as an
  /// old one, once both are to be seen.
  func collisionsOfWaiting(_ options: BuildOptions) -> [Finding] {
    var waiting: [String: [WaitingPlace]] = [:]
    for page in pages {
      guard let due = page.frontMatter.due(options) else { continue }
      waiting[page.address, default: []].append(WaitingPlace(page: page, due: due, alias: nil))
      for alias in page.aliases where alias.path.isAlias {
        waiting[alias.asPage.path, default: []]
          .append(WaitingPlace(page: page, due: due, alias: alias))
      }
    }
    return waiting.values.filter { $0.count > 1 }.flatMap { found in
      // The one for which nobody knows when it is due is told.
      let places = found.filter { !$0.due.isDraft } + found.filter(\.due.isDraft)
      return places.dropFirst().compactMap { $0.meeting(places[0], options) }
    }
  }
}

extension WaitingPlace {
  /// The finding that two pages meet there; nil if they will not, or are seen from one moment on, at
  /// which it is looked at both.
  fileprivate func meeting(_ other: WaitingPlace, _ options: BuildOptions) -> Finding? {
    if due == other.due { return nil }
    let both = Due(
      moment: [due.moment, other.due.moment].compactMap(\.self).max(),
      isDraft: due.isDraft || other.due.isDraft)
    let later = both.options(options)
    guard [page, other.page].allSatisfy({ $0.frontMatter.isPublished(at: later.now) }) else {
      return nil
    }
    return Finding(collision(with: other), due: both)
  }

  private func collision(with other: WaitingPlace) -> Diagnostic {
    if let alias { return .collision(alias, with: other.name) }
    if let alias = other.alias { return .collision(alias, with: name) }
    return .collision(page, with: other.page.file)
  }

  /// What it is, in words that follow “is also”.
  private var name: String {
    alias == nil ? "the address of \(page.file)" : "an old address of \(page.address)"
  }
}

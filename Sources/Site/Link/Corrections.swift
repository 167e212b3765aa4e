package import Facts
package import Kit

/// The corrections of a site, by what they concern.
struct Corrections: Sendable {
  /// In the order of the base.
  let all: [Fact]

  /// Places in `all` by the ids of facts, and of corrections that name a page by its address or file.
  private let places: [String: [Int]]

  init(in facts: FactBase, of settings: SiteSettings) {
    all = facts.current(.corrections)
    var places: [String: [Int]] = [:]
    for (place, correction) in all.enumerated() {
      // What stood wrong on one page is no correction of others that name its facts.
      let page = correction[CorrectionFields.page].map { [settings.pageName($0)] }
      for name in page ?? correction[CorrectionFields.facts] {
        places[name, default: []].append(place)
      }
    }
    self.places = places
  }

  /// The corrections of a page and of the facts on it, in the order of the base.
  ///
  /// - Complexity: O(*n*) in the number of the page's facts and corrections.
  func of(_ page: SitePage) -> [Fact] {
    guard !all.isEmpty else { return [] }
    let names = [page.address, page.page.file] + page.factIDs
    return Set(names.flatMap { places[$0] ?? [] }).sorted().map { all[$0] }
  }
}

extension Site {
  /// All corrections, newest first, those of one day in the order of the base.
  package var correctionsByDate: [Fact] {
    corrections.stablySorted { first, second in
      guard let one = first.day, let other = second.day else { return first.day != nil }
      return one > other
    }
  }

  /// The page that a correction names by its address or its file; nil if there is none.
  package func page(named name: String) -> SitePage? {
    (address(named: name).flatMap { page(at: $0) } ?? page(of: name)).map { page($0) }
  }

  /// When a page last changed, or was last corrected; nil if neither is known.
  package func lastChange(of page: SitePage) -> Instant? {
    let days = corrections(of: page).compactMap(\.day).map { Instant($0) }
    return (days + (page.lastChange.map { [$0] } ?? [])).max()
  }
}

extension SiteSettings {
  /// The address of a page in the form in which the site has it, for one that is written with the
  /// site's own address, with what is encoded, without its last slash or with the file that hosts serve
  /// for it; a file's name as it is.
  package func pageName(_ name: String) -> String {
    let path = InternalTarget(ownPath(of: name) ?? name).decodedPath
    guard path.utf8.first == UInt8(ascii: "/") else { return name }
    if path.utf8.endsWith("/index.html") {
      return String(Substring(path.utf8.dropLast("index.html".utf8.count)))
    }
    return path.utf8.last == UInt8(ascii: "/") ? path : "\(path)/"
  }
}

extension Fact {
  /// The day of a correction; nil for other facts.
  package var day: CalendarDate? { self[CorrectionFields.date] }
}

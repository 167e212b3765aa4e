package import Facts
package import Kit

/// The corrections of a site, by what they concern.
struct Corrections: Sendable {
  /// In the order of the base.
  let all: [Fact]

  /// Places in `all` by the ids of facts, and of corrections that name a page by its address or file.
  private let places: [String: [Int]]

  /// The corrected facts that a component of a page may hold without naming them.
  private let listed: [Fact]

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
    listed = facts.firstOfTheirKinds(among: places.keys.sorted().compactMap { facts[$0] })
  }

  /// The corrections of a page, of the facts that it names and of those that its components hold, in the
  /// order of the base.
  ///
  /// - Complexity: O(*n*) in the number of the page's facts and corrections.
  func of(_ page: SitePage) -> [Fact] {
    guard !all.isEmpty else { return [] }
    let views = page.page.views
    let held = listed.filter { fact in views.contains { $0.holdsUnnamed(fact) } }.map(\.id)
    let names = [page.address, page.page.file] + page.factIDs + held
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

  /// The indexes of the pages that name a fact or hold it in a component, those left aside that no list
  /// names.
  package func listedPages(presenting fact: Fact) -> [Int] {
    let holding = listedPages(throughOthers: fact.id).filter { index in
      page(index).page.views.contains { $0.holdsUnnamed(fact) }
    }
    return (listedPages(showing: fact.id) + holding).sorted()
  }

  /// The indexes of the pages on which a correction stands and that do not name it, those left aside that no
  /// list names.
  package func listedPages(under correction: Fact) -> [Int] {
    let pages =
      if let name = correction[CorrectionFields.page] {
        (address(named: name).flatMap { page(at: $0) } ?? page(of: name)).map { [$0] } ?? []
      } else {
        correction[CorrectionFields.facts].compactMap { facts[$0] }
          .flatMap(listedPages(presenting:)).uniqued().sorted()
      }
    let named = Set(listedPages(showing: correction.id))
    return pages.filter { !named.contains($0) && page($0).page.frontMatter.isListed }
  }

  /// When a page last changed, or was last corrected; nil if neither is known.
  package func lastChange(of page: SitePage) -> Instant? {
    let days = corrections(of: page).compactMap(\.day).map { Instant($0) }
    return (days + (page.lastChange.map { [$0] } ?? [])).max()
  }
}

extension FactBase {
  /// Those of some facts that a component of all facts of their kind has room for.
  fileprivate func firstOfTheirKinds(among some: [Fact]) -> [Fact] {
    let kinds = Set(some.map(\.kind)).map { kind in
      (kind, Set(current(kind).prefix(Site.factsPerPage).map(\.id)))
    }
    let first = Dictionary(uniqueKeysWithValues: kinds)
    return some.filter { $0.kind == .positions || first[$0.kind]?.contains($0.id) == true }
  }
}

extension ViewBlock {
  /// Whether the component holds a fact that the block does not name, if it has room for it.
  func holdsUnnamed(_ fact: Fact) -> Bool {
    guard let kind, kind.factKind == fact.kind else { return false }
    return kind == .positionMatrix ? holds(fact) : showsAll
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

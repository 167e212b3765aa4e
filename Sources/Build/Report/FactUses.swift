package import Facts
import Site

/// What readers would see differently if a fact said something else: the pages that name it, those
/// that name what rests on it, and the pages of single facts.
///
/// Lists of all facts of a kind, the home page, feeds, the search and the files of data are left
/// out: they hold every fact.
package struct FactUses: Hashable, Sendable {
  /// A page made of Markdown.
  package struct PageUse: Hashable, Sendable {
    /// The page's path on the site.
    package let address: String
    package let file: String
    package let title: String

    /// The facts that the page names and that bring the fact in question with them, in the order
    /// of the base; empty if the page itself names or lists that, or the theme shows it there.
    package let through: [String]

    fileprivate init(_ page: SitePage, through: [String]) {
      address = page.address
      file = page.page.file
      title = page.page.frontMatter.title
      self.through = through
    }
  }

  /// Another fact whose page shows it: one that names it, one that it names, or one on the other side
  /// of which it stands or speaks.
  package struct RelatedFact: Hashable, Sendable {
    package let id: String

    /// The fields in which it names the fact in question.
    package fileprivate(set) var fields: [FieldPath] = []

    /// The fields in which the fact in question names it.
    package fileprivate(set) var namedIn: [FieldPath] = []

    /// What speaks against it, or against what it states: the fact in question, or what that says.
    package fileprivate(set) var otherSide: [String] = []
  }

  package let id: String

  /// Those that name it first, each in the order of the site's pages.
  package let pages: [PageUse]

  /// Those that name it, then those that it names.
  package let facts: [RelatedFact]
}

extension FactUses {
  /// Collects the uses of the fact called `id`.
  ///
  /// - Complexity: O(*n*) in the number of links from and to the fact and the pages that show what
  ///   they lead to.
  init(of id: String, in site: Site) {
    self.id = id
    let uses = Self.facts(beside: id, in: site.facts)
    facts = uses
    var through: [Int: [String]] = [:]
    for use in uses {
      let pages: Set<Int> = use.carries ? site.pagesShowing(use.id) : []
      for page in pages.union(use.isAnnotated(by: id) ? site.pages(showing: use.id) : []) {
        through[page, default: []].append(use.id)
      }
    }
    for page in site.pagesWith(id) { through[page] = [] }
    pages = through.sorted { first, second in
      (first.value.isEmpty ? 0 : 1, first.key) < (second.value.isEmpty ? 0 : 1, second.key)
    }.map { index, through in
      PageUse(site.page(index), through: through)
    }
  }

  /// The uses that rendering confirms, those that it finds besides, and whatever names the fact.
  func within(_ rendered: ChangedPages, of site: Site) -> FactUses {
    let possible = rendered.changed.union(rendered.unknown)
    let unseen = rendered.changed.subtracting(pages.map(\.address) + facts.map(\.id.factAddress))
    let otherPages = site.pages.filter { unseen.contains($0.address) }
    let otherFacts = site.facts.facts.filter { $0.id != id && unseen.contains($0.id.factAddress) }
    // A source is what all of a fact rests on, even where a page does not name it.
    let isSource = FactKind(id: id) == .sources
    return FactUses(
      id: id,
      pages: pages.filter { $0.through.isEmpty || isSource || possible.contains($0.address) }
        + otherPages.map { PageUse($0, through: []) },
      facts: facts.filter { !$0.fields.isEmpty || possible.contains($0.id.factAddress) }
        + otherFacts.map { RelatedFact(id: $0.id) })
  }

  private static func facts(beside id: String, in facts: FactBase) -> [RelatedFact] {
    var uses: [RelatedFact] = []
    var places: [String: Int] = [:]
    func add<Path: Equatable>(
      _ other: String, _ field: WritableKeyPath<RelatedFact, [Path]>, _ path: Path
    ) {
      guard other != id, facts.has(other) else { return }
      let place = places[other] ?? uses.count
      if place == uses.count { uses.append(RelatedFact(id: other)) }
      places[other] = place
      if !uses[place][keyPath: field].contains(path) { uses[place][keyPath: field].append(path) }
    }
    for link in facts.referrers(of: id) { add(link.origin, \.fields, link.path) }
    for link in facts.links(from: id) { add(link.target, \.namedIn, link.path) }
    let said = uses.filter { $0.fields.contains(where: \.isOfSpeaker) }
    for side in [id] + said.map(\.id) {
      for contested in facts.contested(by: side) { add(contested, \.otherSide, side) }
    }
    return uses
  }
}

extension FactUses.RelatedFact {
  /// Whether its note shows the fact in question.
  fileprivate var carries: Bool { !fields.isEmpty || !otherSide.isEmpty }

  /// Whether the fact called `id` stands below pages that name this one, as a gap or a correction.
  fileprivate func isAnnotated(by id: String) -> Bool {
    switch FactKind(id: id) {
    case .gaps: namedIn.contains(SharedFields.about.path)
    case .corrections: namedIn.contains(CorrectionFields.facts.path)
    default: false
    }
  }
}

extension FactBase {
  /// The facts of which the fact called `id` is the other side, and the quotations that state them.
  fileprivate func contested(by id: String) -> [String] {
    let near = links(from: id).map(\.target) + referrers(of: id).map(\.origin)
    // Only claims and positions have another side; sources, which all facts name, need no look.
    let arguable = Set(near).filter { [.claims, .positions].contains(self[$0]?.kind) }
    let answered = arguable.sorted().filter { otherSides(of: $0).contains { $0.id == id } }
    return answered + answered.flatMap { facts(naming: $0, in: QuoteFields.expresses.path) }
  }
}

extension Site {
  /// The indexes in `pages` of those that name or list a fact, and of the page that a correction
  /// concerns; one may stand there twice.
  fileprivate func pagesWith(_ id: String) -> [Int] {
    guard let fact = facts[id] else { return [] }
    let page = fact.kind == .corrections ? fact[CorrectionFields.page] : nil
    let corrected = page.flatMap { self.page(at: $0) ?? self.page(of: $0) }
    return pages(showing: id) + pages(listing: fact.kind) + (corrected.map { [$0] } ?? [])
  }

  /// The indexes in `pages` of those that show what a fact names: in its note, or in a component.
  ///
  /// A page that only links to a fact without a note, such as a person, does not.
  fileprivate func pagesShowing(_ id: String) -> Set<Int> {
    let named = pages(showing: id).filter { index in
      let page = page(index)
      return page.notes.contains { $0.id == id }
        || page.page.views.contains { $0.facts.contains { $0.reference == id } }
    }
    return Set(named + (facts[id].map { pages(listing: $0.kind) } ?? []))
  }
}

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
    /// of the base; empty if the page itself names or lists that.
    package let through: [String]
  }

  /// Another fact that names it, or is named by it, so that the page of each shows the other.
  package struct FactUse: Hashable, Sendable {
    package let id: String

    /// The fields in which it names the fact in question, such as `relations.claim`.
    package fileprivate(set) var fields: [String] = []

    /// The fields in which the fact in question names it.
    package fileprivate(set) var namedIn: [String] = []
  }

  package let id: String

  /// Those that name it first, each in the order of the site's pages.
  package let pages: [PageUse]

  /// Those that name it, then those that it names.
  package let facts: [FactUse]
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
    for carrier in site.facts.carriers(of: id, among: uses) {
      for page in site.usage[carrier] ?? [] { through[page, default: []].append(carrier) }
    }
    for page in site.pagesListing(id) + (site.usage[id] ?? []) { through[page] = [] }
    pages = through.sorted { first, second in
      (first.value.isEmpty ? 0 : 1, first.key) < (second.value.isEmpty ? 0 : 1, second.key)
    }.map { index, through in
      let page = site.page(index)
      return PageUse(
        address: page.address, file: page.page.file, title: page.page.frontMatter.title,
        through: through)
    }
  }

  private static func facts(beside id: String, in facts: FactBase) -> [FactUse] {
    var uses: [FactUse] = []
    var places: [String: Int] = [:]
    func add(_ other: String, _ field: WritableKeyPath<FactUse, [String]>, _ path: String) {
      guard other != id, facts.has(other) else { return }
      let place = places[other] ?? uses.count
      if place == uses.count { uses.append(FactUse(id: other)) }
      places[other] = place
      if !uses[place][keyPath: field].contains(path) { uses[place][keyPath: field].append(path) }
    }
    for link in facts.referrers(of: id) { add(link.origin, \.fields, link.path) }
    for link in facts.links(from: id) { add(link.target, \.namedIn, link.path) }
    return uses
  }
}

extension FactBase {
  /// The facts that bring the fact called `id` with them to the pages that name them: those that
  /// name it, those of which it is the other side, and those of which it tells a gap or a
  /// correction.
  fileprivate func carriers(of id: String, among uses: [FactUses.FactUse]) -> [String] {
    let named = uses.filter { carries($0, id) }.map(\.id)
    let contested = uses.filter { $0.namedIn.contains("relations.claim") }.map(\.id)
    let quotations = contested.flatMap { referrers(of: $0) }
      .filter { $0.path == "expresses" }.map(\.origin)
    var seen: Set<String> = []
    return (named + quotations).filter { seen.insert($0).inserted }
  }

  private func carries(_ use: FactUses.FactUse, _ id: String) -> Bool {
    if !use.fields.isEmpty || use.namedIn.contains("relations.claim") { return true }
    switch FactKind(id: id) {
    case .gaps: return use.namedIn.contains("about")
    case .corrections: return use.namedIn.contains("facts")
    default: return false
    }
  }
}

extension Site {
  /// The indexes in `pages` of those that show a fact without naming it: those that list all facts
  /// of its kind, and the page that a correction concerns.
  fileprivate func pagesListing(_ id: String) -> [Int] {
    guard let fact = facts[id] else { return [] }
    let page = fact.kind == .corrections ? fact["page"]?.text : nil
    let corrected = page.flatMap { pagesByAddress[$0] ?? pagesByFile[$0] }
    return (pagesListingAll[fact.kind] ?? []) + (corrected.map { [$0] } ?? [])
  }
}

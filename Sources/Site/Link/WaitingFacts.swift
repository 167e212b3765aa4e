import Facts
import Kit

/// The facts that only pages use which are not to be seen: they wait with these, so that none gives
/// away what may not be known yet.
///
/// A fact that names one of them waits as well, and so does one that only such facts lead to. What its
/// record says of its publication holds first, and what readers were told once is not taken back.
struct WaitingFacts {
  private let facts: FactBase

  /// The ids of facts that are to be seen.
  private var seen: Set<String> = []

  /// The file of the page with which a fact waits, by the fact's id.
  private(set) var pages: [String: String] = [:]

  /// The facts that only pages use which are still to come, and that are to be seen as others name them.
  private(set) var named: [NamedAhead] = []

  /// The facts that wait and of which it is not known yet what else waits for them.
  private var rest: [String] = []
}

/// A fact that only a page uses which is still to come, and that is out as another fact names it.
package struct NamedAhead: Hashable, Sendable {
  package let fact: String

  /// The id of the fact that names it.
  package let origin: String

  /// The file of the page.
  package let page: String

  /// Whether the page is under embargo, so that nobody may know yet what it says.
  package let isUnderEmbargo: Bool

  /// Whether the page is a draft.
  package let isDraft: Bool
}

extension WaitingFacts {
  /// - Parameters:
  ///   - parsed: The site.
  ///   - waiting: Its pages that are not to be seen.
  ///   - visible: Its other pages.
  ///   - now: The moment for which the site is made.
  /// - Complexity: O(*n*) in the links between facts, if any page waits.
  init(of parsed: ParsedSite, with waiting: [Page], besides visible: [Page], at now: Instant) {
    facts = parsed.facts
    if waiting.isEmpty { return }
    let home = (parsed.settings.home.figures ?? []) + (parsed.settings.home.statuses ?? [])
    let told = parsed.published?.entries.map(\.fact.id) ?? []
    let shown =
      visible.flatMap(\.factIDs) + home.compactMap(\.reference) + told
      + facts.facts.filter(\.saysWhenPublished).map(\.id)
    see(shown)
    let pages = Dictionary(waiting.flatMap { [($0.address, $0.file), ($0.file, $0.file)] }) {
      first, _ in first
    }
    let corrections = facts.facts(of: .corrections).map { ($0.id, $0[CorrectionFields.page]) }
    see(corrections.filter { $1 != nil && pages[$1 ?? ""] == nil }.map(\.0))
    for (id, page) in corrections {
      if let file = page.flatMap({ pages[$0] }) { wait(id, for: file) }
    }
    for page in waiting {
      for id in page.factIDs { wait(id, for: page.file) }
    }
    while let id = rest.popLast() { takeAlong(with: id) }
    takeCircles()
    findNamed(on: waiting, besides: Set(shown), at: now)
  }

  /// Finds the facts that pages use which are still to come, and no page that is to be seen, and that facts
  /// name which are.
  private mutating func findNamed(
    on waiting: [Page], besides shown: Set<String>, at now: Instant
  ) {
    var told: Set<String> = []
    // Those under embargo first: of a fact on several pages that is what matters.
    let pages = waiting.filter { !$0.frontMatter.isOver(at: now) }
      .stablySorted { $0.frontMatter.hasEmbargo && !$1.frontMatter.hasEmbargo }
    for page in pages {
      for id in page.factIDs
      where seen.contains(id) && !shown.contains(id) && !told.contains(id) {
        guard let fact = facts[id], Self.telling.contains(fact.kind),
          let origin = facts.referrers(of: id).first(where: { seen.contains($0.origin) })?.origin
        else { continue }
        told.insert(id)
        named.append(
          NamedAhead(
            fact: id, origin: origin, page: page.file,
            isUnderEmbargo: page.frontMatter.hasEmbargo, isDraft: page.frontMatter.isDraft))
      }
    }
  }

  /// The kinds of facts that say something by themselves; who says it, and where, is named by many.
  private static let telling: Set<FactKind> = [
    .claims, .quotes, .figures, .positions, .prospects, .statuses, .assessments, .gaps,
  ]

  /// Notes that facts are to be seen, and all that they name.
  private mutating func see(_ ids: [String]) {
    var rest = ids
    while let id = rest.popLast() {
      if seen.insert(id).inserted { rest += facts.links(from: id).map(\.target) }
    }
  }

  private mutating func wait(_ id: String, for page: String) {
    guard !seen.contains(id), pages[id] == nil, facts.has(id) else { return }
    pages[id] = page
    rest.append(id)
  }

  /// Has those facts wait that name one that waits, and those that only such facts name.
  private mutating func takeAlong(with id: String) {
    guard let page = pages[id] else { return }
    for link in facts.referrers(of: id) { wait(link.origin, for: page) }
    for link in facts.links(from: id) {
      let isNamedElsewhere = facts.referrers(of: link.target).contains { pages[$0.origin] == nil }
      if !isNamedElsewhere { wait(link.target, for: page) }
    }
  }
}

/// Facts that name each other, as a source and its publisher do.
extension WaitingFacts {
  /// Has those facts wait that only facts which wait lead to, though they name each other.
  ///
  /// - Complexity: O(*n*) in the links between facts that facts which wait lead to.
  private mutating func takeCircles() {
    var held = reachable
    var free = held.keys.filter { id in
      facts.referrers(of: id).contains { pages[$0.origin] == nil && held[$0.origin] == nil }
    }
    for id in free { held[id] = nil }
    while let id = free.popLast() {
      for link in facts.links(from: id) where held.removeValue(forKey: link.target) != nil {
        free.append(link.target)
      }
    }
    for (id, page) in held { pages[id] = page }
  }

  /// The facts to which those lead that wait, and that neither wait nor are to be seen, each with the page's
  /// file.
  private var reachable: [String: String] {
    var found: [String: String] = [:]
    var rest = pages.sorted { $0.key < $1.key }.map { (id: $0.key, page: $0.value) }
    while let (id, page) = rest.popLast() {
      for target in facts.links(from: id).map(\.target)
      where !seen.contains(target) && pages[target] == nil && found[target] == nil
        && facts.has(target)
      {
        found[target] = page
        rest.append((target, page))
      }
    }
    return found
  }
}

extension Page {
  /// The ids of the facts that it names or shows, as often as it does.
  fileprivate var factIDs: [String] {
    outline.factLinks.map(\.id) + views.flatMap(\.facts).compactMap(\.reference)
  }
}

package import Facts
import Kit

/// The pages that tell of a fact and do not name it: those that show, under the name of another, what
/// rests on it or is said by it, and those whose components show it.
struct PagesThroughOthers: Sendable {
  /// The indexes of the pages by the places of the facts in the base, in the order of the site.
  private let pages: [[Int]]

  subscript(place: Int) -> [Int] { pages[place] }

  /// - Complexity: O(*n*) in the number of links between facts, and of facts that pages show.
  init(on ordered: [SitePage], of facts: FactBase) {
    let bases = Self.bases(in: facts)
    var pages: [[Int]] = Array(repeating: [], count: facts.facts.count)
    func add(_ place: Int, _ index: Int) {
      if pages[place].last != index { pages[place].append(index) }
    }
    for (index, page) in ordered.enumerated() {
      let shown = page.page.views.flatMap { $0.unnamedFacts(in: facts) }
      for place in shown { add(place, index) }
      for place in page.factPlaces { for base in bases[place] { add(base, index) } }
      for place in shown { for base in bases[place] { add(base, index) } }
    }
    self.pages = pages
  }

  /// The facts on which each fact rests, by the places of both.
  private static func bases(in facts: FactBase) -> [[Int]] {
    var bases: [[Int]] = Array(repeating: [], count: facts.facts.count)
    for link in facts.links where link.isOfBase {
      guard let origin = facts.place(of: link.origin), let target = facts.place(of: link.target)
      else { continue }
      if !bases[origin].contains(target) { bases[origin].append(target) }
    }
    // What rests on a source is told with the name of its publisher.
    let publishers = facts.facts.map { $0.kind == .sources ? $0[SourceFields.publisher]?.id : nil }
    return bases.map { direct in
      direct
        + direct.compactMap { publishers[$0].flatMap { facts.place(of: $0) } }.uniqued()
        .filter { !direct.contains($0) }
    }
  }
}

extension FactLink {
  /// Whether a page that tells the origin tells of the target: it is the source, says it, or is what
  /// it is said of.
  fileprivate var isOfBase: Bool {
    FactKind(id: target) == .sources
      ? !Self.pathsOfTime.contains(path) : Self.pathsOfBase.contains(path)
  }

  /// Where a source is named from whose day a time counts.
  private static let pathsOfTime = Set(
    [EventFields.when, FigureFields.period, SharedFields.asOf].flatMap { time in
      [time.path(to: MomentFields.anchor), time.path(to: MomentFields.endAnchor)]
    })

  private static let pathsOfBase: Set<FieldPath> = [
    SharedFields.by.path, QuoteFields.speaker.path, QuoteFields.expresses.path,
    PositionFields.party.path, PositionFields.issue.path, ClaimFields.accuses.path,
    StatusFields.subject.path, EventFields.place.path, ProspectFields.actors.path,
  ]
}

extension ViewBlock {
  /// The facts that the component shows and the block does not name, by their places in the base.
  package func unnamedFacts(in facts: FactBase) -> [Int] {
    guard let kind else { return [] }
    let shown: [Fact]
    if kind == .positionMatrix {
      let (parties, issues) = (record[ViewFields.columns], record[ViewFields.rows])
      shown = facts.current(.positions).filter { position in
        (parties.isEmpty || position[PositionFields.party].map(parties.contains) ?? false)
          && (issues.isEmpty || position[PositionFields.issue].map(issues.contains) ?? false)
      }
    } else {
      shown = showsAll ? Array(facts.current(kind.factKind).prefix(Site.factsPerPage)) : []
    }
    return shown.compactMap { facts.place(of: $0.id) }
  }
}

package import Facts
import Kit
import Site
import Templates

extension SiteRenderer {
  /// A page for every fact, the lists to which those of much used facts lead, and a list of the facts
  /// of each kind.
  var factPages: [PlannedFile] {
    singleFactPages + longLists + FactKind.allCases.flatMap(indexPages)
  }

  /// A page for every fact.
  package var singleFactPages: [PlannedFile] {
    // Another page stands where a fact is replaced, which leads to the one in its place.
    let facts = site.facts.facts.filter { site.redirection(of: $0) == nil }
    let codes = site.facts.codesToTry(of: facts)
    return facts.map { factPage($0, trying: codes[$0.id] ?? []) }
  }

  /// The page of the fact at an address, whose codes are not tried; nil if there is none.
  package func factPage(at address: String) -> PlannedFile? {
    let fact = site.facts.facts.first { $0.id.factAddress.hasSameBytes(as: address) }
    return fact.flatMap { site.redirection(of: $0) == nil ? factPage($0, trying: []) : nil }
  }

  private func factPage(_ fact: Fact, trying codes: Set<PublishedField>) -> PlannedFile {
    let template = "facts/\(fact.kind.singular).html"
    let frame = frame(of: fact)
    let file = page(
      frame, template: template, from: fact.location.path,
      given: { $0.write(codes.map(\.path.text).sorted()) { $0.write($1) } }
    ) { $0.factValues(fact) }
    let content = FactPage(fact: fact, renderer: self, codes: codes) {
      other, log, output throws(TemplateError) in
      let renderer = self.noting(in: log)
      var values = renderer.factValues(other)
      values["page"] = renderer.value(of: frame)
      try renderer.render(
        template, values, with: (renderer.records.record(of: other), at: fact.id), for: frame.path,
        into: &output)
    }
    return file.map { file in
      var file = file
      file.fact = content
      return file
    }
  }

  private func factValues(_ fact: Fact) -> Map {
    Map(
      [
        ("fact", records.fields.reference(fact.id)),
        ("citation", Citation(of: fact, renderer: self).value),
        ("through_others", throughOthers(fact)),
      ] + pictures(of: fact))
  }

  /// The pages that tell of a fact and do not name it: the first of them, and how many there are.
  private func throughOthers(_ fact: Fact) -> Value {
    let pages =
      fact.kind == .corrections
      ? site.listedPages(under: fact) : site.listedPages(throughOthers: fact.id)
    return .map([
      "pages": .list(pages.prefix(Site.listedOnFactPage).map(records.table.page)),
      "count": .integer(pages.count),
    ])
  }

  private func frame(of fact: Fact) -> PageFrame {
    let title = site.title(of: fact)
    return PageFrame(
      kind: "fact",
      title: fact.kind == .corrections ? title : site.facts.titleWithStanding(of: fact),
      description: description(of: fact), path: fact.id.factAddress,
      crumbs: [
        PageFrame.Crumb(title: fact.kind.listTitle, path: SitePaths.index(of: fact.kind)),
        PageFrame.Crumb(title: title, path: nil, language: site.facts.language(of: fact)),
      ], subject: .fact(fact))
  }

  private func description(of fact: Fact) -> String {
    if fact.kind == .corrections {
      return [site.title(of: fact), fact[CorrectionFields.note]].compactMap(\.self)
        .map(\.asSentence).joined(separator: " ")
    }
    return "\(site.facts.kindTitle(of: fact)). \(site.facts.titleWithStanding(of: fact))"
  }

  package func indexFrame(_ kind: FactKind, page: Int = 1, of ids: [String]) -> PageFrame {
    PageFrame(
      kind: "index", title: kind.listTitle,
      description: "\(kind.listTitle): \(site.settings.title)",
      path: SitePaths.page(page, of: SitePaths.index(of: kind)),
      crumbs: [PageFrame.Crumb(title: kind.listTitle, path: nil)], subject: .index(kind, ids))
  }

  private func indexPages(_ kind: FactKind) -> [PlannedFile] {
    // Corrections have a page of their own, as they concern readers of all pages.
    if kind == .corrections { return [] }
    let listed = site.listed(kind).map(\.id)
    let all = kind == .events ? site.facts.inOrder(listed) : listed
    let list = PagedList(
      path: SitePaths.index(of: kind), count: all.count, size: Site.factsPerPage)
    return list.pages.map { number in
      let ids = Array(all[list.entries(on: number)])
      return page(
        indexFrame(kind, page: number, of: ids), template: "indexes/\(kind.plural).html",
        from: "the facts", given: { list.write(to: &$0) }
      ) { renderer in
        var map = renderer.indexValues(kind, ids)
        map["pagination"] = list.value(on: number, at: renderer.address)
        return map
      }
    }
  }

  /// What stands on a page of a list of facts of a kind, by their ids.
  private func indexValues(_ kind: FactKind, _ ids: [String]) -> Map {
    var map: Map = ["items": .list(ids.map(records.fields.reference))]
    switch kind {
    case .claims:
      map["disputes"] = disputes(among: ids.compactMap { site.facts[$0] }, limit: ids.count)
    case .positions: map["matrix"] = .map(matrix(of: ids))
    case .events: map["picture"] = records.pictures.timeline(of: ids)
    case .figures: map["pictures"] = records.pictures.figures(of: ids)
    case .statuses: map["board"] = records.pictures.board(of: ids)
    case .places: map["map"] = MapValues(site, records).map(of: ids)
    default: break
    }
    return map
  }

  /// The issues and parties of some positions, with all positions that those hold on them.
  private func matrix(of positions: [String]) -> Map {
    let held = positions.compactMap { site.facts[$0] }
    let parties = Set(held.compactMap { $0[PositionFields.party] })
    let named = Set(held.compactMap { $0[PositionFields.issue] })
    let issues = site.facts.current(.issues).map(\.id)
    return Map(
      ViewValues(site, records).matrix(
        parties: site.facts.current(.actors).map(\.id).filter(parties.contains),
        issues: issues.filter(named.contains)))
  }
}

extension FactKind {
  /// The heading of the list of all facts of the kind.
  var listTitle: String {
    switch self {
    case .sources: "Sources"
    case .actors: "Actors"
    case .places: "Places"
    case .issues: "Issues"
    case .events: "Timeline"
    case .claims: "Claims"
    case .quotes: "Quotations"
    case .positions: "Positions"
    case .figures: "Figures"
    case .statuses: "Where things stand"
    case .prospects: "What may come next"
    case .gaps: "What is not known"
    case .assessments: "Assessments"
    case .corrections: "Corrections"
    }
  }
}

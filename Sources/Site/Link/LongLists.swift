package import Facts
import Kit

/// Lists of facts that run over several pages, so that no page grows with the site.
extension Site {
  /// How many facts a page of a list has.
  package static let factsPerPage = 200

  /// How many pages or facts the page of a fact lists of a kind; where there are more, it leads to a
  /// list of them all.
  package static let listedOnFactPage = 50

  /// The facts in the list of a kind, in the order of the base: what took the place of one that is
  /// retired is in its own list.
  package func listed(_ kind: FactKind) -> [Fact] { facts.current(kind) }

  /// The ids of the facts that name a fact, each once.
  package func factsNaming(_ id: String) -> [String] {
    facts.mentions(of: id).map(\.origin).uniqued()
  }

  /// Whether the page of a fact leads to a list of all pages that show it.
  package func hasLongListOfPages(_ id: String) -> Bool {
    listedPages(showing: id).count > Self.listedOnFactPage
  }

  /// Whether the page of a fact leads to a list of all facts that name it.
  package func hasLongListOfFacts(_ id: String) -> Bool {
    facts.mentions(of: id).count > Self.listedOnFactPage
  }

  /// The paths of all pages of the lists of facts, and of the lists to which pages of facts lead.
  var factListPaths: [String] {
    let kinds = FactKind.allCases.filter { $0 != .corrections }.flatMap { kind in
      SitePaths.pages(of: SitePaths.index(of: kind), for: listed(kind).count, Self.factsPerPage)
    }
    let ofFacts = facts.facts.filter { redirection(of: $0) == nil }.flatMap { fact in
      (hasLongListOfPages(fact.id)
        ? SitePaths.pages(
          of: SitePaths.pages(showing: fact.id), for: listedPages(showing: fact.id).count,
          settings.pageSize) : [])
        + (hasLongListOfFacts(fact.id)
          ? SitePaths.pages(
            of: SitePaths.facts(naming: fact.id), for: factsNaming(fact.id).count,
            Self.factsPerPage) : [])
    }
    return kinds + ofFacts
  }
}

extension SitePaths {
  /// The list of all pages that show a fact.
  package static func pages(showing id: String) -> String { "\(id.factAddress)pages/" }

  /// The list of all facts that name a fact.
  package static func facts(naming id: String) -> String { "\(id.factAddress)facts/" }

  /// All pages of a list.
  ///
  /// - Parameters:
  ///   - list: The path of the first one.
  ///   - count: How many entries there are; the first page is there even if there are none.
  ///   - size: How many of them a page has.
  /// - Returns: The paths in their order.
  package static func pages(of list: String, for count: Int, _ size: Int) -> [String] {
    (1...max(1, (count + size - 1) / size)).map { page($0, of: list) }
  }
}

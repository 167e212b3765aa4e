package import Facts

extension Site {
  /// The site with another text of one of its pages.
  ///
  /// What other pages and lists say of the page is as it was, so that this is the site that its files
  /// make only as far as that page is concerned.
  ///
  /// - Parameter page: The page, read anew.
  /// - Returns: The site and the index of the page; nil if more may change than the page's text, such
  ///   as its address.
  package func replacing(_ page: Page) -> (site: Site, index: Int)? {
    guard let index = self.page(of: page.file) else { return nil }
    let site = relinked { former in
      let new = SitePage(linking: page, to: former.facts)
      guard new.hasPlace(of: former.pages[index]),
        new.factPlaces.allSatisfy({ !former.usage[$0].isEmpty })
      else { return nil }
      return LinkedSite(former, with: new, at: index)
    }
    return site.map { ($0, index) }
  }

  /// The site with facts some of which say something else.
  ///
  /// - Parameter facts: All facts, read anew, also those that are not to be seen yet.
  /// - Returns: The site and the places of the facts that say something else; nil if more may change than
  ///   what they say, such as whether one is seen.
  package func replacing(_ facts: FactBase) -> (site: Site, revised: [Int])? {
    let seen = withheld.isEmpty ? facts : facts.without(Array(withheld.values))
    guard let revised = seen.revisions(since: self.facts), !revised.isEmpty else { return nil }
    return relinked { LinkedSite($0, saying: seen, at: revised) }.map { ($0, revised) }
  }
}

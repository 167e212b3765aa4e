import Facts
package import Kit
package import Search
package import Site

extension SiteRenderer {
  /// How many entries the search has: all pages, then all facts, then all topics and series.
  package var searchEntryCount: Int {
    site.pages.count + site.facts.facts.count + site.topics.count + site.series.count
  }

  /// What an entry of the search is called, and the hash of what it is made from.
  package func searchEntry(_ index: Int) -> (name: String, plan: ContentHash) {
    let pages = site.pages
    if index < pages.count { return (pages[index].page.file, pages[index].fingerprint) }
    let place = index - pages.count
    if place < site.facts.facts.count {
      let fact = site.facts.facts[place]
      return (fact.id, ByteWriter.hash { $0.write(fact) })
    }
    let (group, kind) = searchedGroup(place - site.facts.facts.count)
    return (group.path, searchPlan(of: group, kind: kind))
  }

  /// The words of an entry of the search.
  ///
  /// - Parameters:
  ///   - index: The entry's index.
  ///   - texts: The texts of the entry's page, where they are read already.
  ///   - log: Where it is noted what is read of facts; nil if that is not asked for.
  /// - Returns: The words.
  package func searchDocument(_ index: Int, of texts: PageTexts? = nil, notingIn log: ReadLog?)
    -> SearchDocument
  {
    let count = site.pages.count
    if index < count {
      if !site.page(index).page.frontMatter.isListed { return .leftOut }
      let texts = texts ?? site.readTexts(of: site.page(index), for: .reading)
      return SearchDocument(searchEntry(ofPage: index, texts, notingIn: log))
    }
    let place = index - count
    if place < site.facts.facts.count {
      let entry = noting(in: log).searchEntry(of: site.facts.facts[place])
      return entry.map(SearchDocument.init) ?? .leftOut
    }
    let (group, kind) = searchedGroup(place - site.facts.facts.count)
    return SearchDocument(searchEntry(of: group, kind: kind))
  }

  /// The files of the search over these documents.
  package func searchFiles(of documents: [SearchDocument]) -> [SearchFile] {
    var index = SearchIndex(language: site.settings.language)
    for document in documents { index.add(document) }
    return index.files()
  }

  /// The index over all briefings, pages and facts that the search page reads.
  ///
  /// - Parameter jobs: How many entries are worked on at the same time.
  /// - Returns: Its files.
  func searchFiles(jobs: Int) async -> [PlannedFile] {
    let documents = await parallelMap(searchEntryCount, jobs: jobs) { indices in
      indices.map { self.searchDocument($0, notingIn: nil) }
    }
    return searchFiles(of: documents.flatMap(\.self)).map { file in
      PlannedFile(at: "search/\(file.path)", from: "the site", .bytes(file.bytes))
    }
  }
}

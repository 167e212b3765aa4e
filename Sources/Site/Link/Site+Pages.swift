package import Facts
import Kit

/// The pages, alone and in groups, and what they have to do with each other.
extension Site {
  /// The briefings, newest first.
  package var briefings: SitePages { SitePages(linked, linked.briefingIndices, log) }

  /// The pages beside the briefings, in the order of their files.
  package var plainPages: SitePages {
    SitePages(linked, linked.briefingIndices.endIndex..<linked.pages.count, log)
  }

  /// The briefings, then the other pages; the indexes of pages count in this order.
  package var pages: SitePages { SitePages(linked, 0..<linked.pages.count, log) }

  /// The topics of all briefings, in the order of their paths.
  package var topics: [BriefingGroup] {
    log?.add(.groups)
    return linked.topics
  }

  /// The series of all briefings, in the order of their paths.
  package var series: [BriefingGroup] {
    log?.add(.groups)
    return linked.series
  }

  /// The months in which briefings were published, such as `2025-10`, newest first.
  package var months: [BriefingGroup] {
    log?.add(.groups)
    return linked.months
  }

  /// The page with an index.
  ///
  /// - Complexity: O(1).
  package func page(_ index: Int) -> SitePage {
    log?.add(.page, index)
    return linked.pages[index]
  }

  /// The Markdown of a page.
  ///
  /// Whoever works on a page asks once and hands the answer on: as a rule the file is read again.
  package func readTexts(of page: SitePage, for use: PageTexts.Use) -> PageTexts {
    log?.add(.pageText, page.page.file)
    return page.page.readTexts(for: use)
  }

  /// The address of the page that a file makes; nil if there is none.
  func address(ofPageOf file: String) -> String? {
    page(of: file).map { linked.pages[$0].address }
  }

  /// The index of the page at an address; nil if there is none.
  package func page(at address: String) -> Int? {
    log?.add(.pageAt, address)
    return linked.pagesByAddress[address]
  }

  /// The index of the page that a file makes; nil if there is none.
  package func page(of file: String) -> Int? {
    log?.add(.pageOf, file)
    return linked.pagesByFile[file]
  }

  /// The indexes of the pages that show a fact.
  package func pages(showing id: String) -> [Int] {
    log?.add(.usage, id)
    return linked.facts.place(of: id).map { linked.usage[$0] } ?? []
  }

  /// The index of the briefing that an address of settings names; nil if no briefing is there.
  package func briefing(at address: String) -> Int? {
    self.address(named: address).flatMap { page(at: $0) }.flatMap {
      linked.briefingIndices.contains($0) ? $0 : nil
    }
  }

  /// The indexes of the pages that show a fact, those left aside that no list names.
  package func listedPages(showing id: String) -> [Int] {
    let pages = pages(showing: id)
    // Few sites leave pages aside, and a fact may be on thousands.
    return linked.unlistedPages.isDisjoint(with: pages)
      ? pages : pages.filter { !linked.unlistedPages.contains($0) }
  }

  /// The indexes of the pages that tell of a fact and do not name it, as they show what rests on it or
  /// a component that holds it; those left aside that no list names.
  package func listedPages(throughOthers id: String) -> [Int] {
    log?.add(.throughOthers, id)
    guard let place = linked.facts.place(of: id) else { return [] }
    let pages = linked.throughOthers[place]
    let named = pages.isEmpty ? [] : Set(linked.usage[place])
    return pages.filter { !named.contains($0) && !linked.unlistedPages.contains($0) }
  }

  /// The indexes of the pages that list all facts of a kind.
  package func pages(listing kind: FactKind) -> [Int] {
    log?.add(.pageCount)
    return linked.pagesListingAll[kind] ?? []
  }

  /// Up to five other briefings that have most facts in common with the one at an index, those
  /// first.
  package func related(to index: Int) -> [RelatedBriefing] {
    log?.add(.related, index)
    return linked.related[index]
  }

  /// The index of the briefing that stands so many places further down the list; nil if none does.
  package func briefing(_ distance: Int, after index: Int) -> Int? {
    log?.add(.neighbors, index)
    let neighbor = index + distance
    return linked.briefingIndices.contains(neighbor) ? neighbor : nil
  }

  /// The corrections of a page and of the facts on it, in the order of the base.
  package func corrections(of page: SitePage) -> [Fact] {
    log?.add(.corrections, page.page.file)
    return linked.corrections.of(page)
  }

  /// All corrections, in the order of the base.
  var corrections: [Fact] {
    log?.add(.factsOfKind, FactKind.corrections.rawValue)
    return linked.corrections.all
  }

  /// What changed of what readers are told, newest first.
  package var changes: [SiteChange] {
    log?.add(.changes)
    return linked.changes
  }
}

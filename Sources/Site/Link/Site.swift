package import Facts
package import Kit

/// A site whose pages and facts are related to each other, in both directions.
///
/// A window on what was linked, which can note what is read through it.
package struct Site: Sendable {
  private var linked: LinkedSite

  /// Where it is noted what is read; nil if that is not asked for.
  private var log: ReadLog?

  package private(set) var facts: FactBase

  private var knownPaths: Set<String> = []

  /// The folders at the top that have pages or files.
  private var foldersAtTop: Set<String> = []

  /// Relates pages and facts.
  ///
  /// - Parameters:
  ///   - pages: The pages that are to be seen, in any order.
  ///   - facts: The facts that are to be seen.
  ///   - settings: What holds for the whole site.
  ///   - assets: The files of `content/assets`.
  ///   - surroundings: What they are looked at with.
  ///   - jobs: How many pages are worked on at the same time.
  package init(
    linking pages: [Page], to facts: FactBase, settings: SiteSettings, assets: [String] = [],
    around surroundings: SiteSurroundings, jobs: Int
  ) async {
    linked = await LinkedSite(
      pages, facts, settings, assets: assets, around: surroundings, jobs: jobs)
    self.facts = facts
    knownPaths = allPaths
    foldersAtTop = Set(knownPaths.lazy.compactMap(\.folderAtTop))
  }

  /// The site with something else linked.
  ///
  /// - Parameter revise: Makes it of what is linked now; nil if it cannot.
  /// - Returns: The site; nil if there is none.
  func relinked(_ revise: (LinkedSite) -> LinkedSite?) -> Site? {
    guard let revised = revise(linked) else { return nil }
    var site = self
    (site.linked, site.facts) = (revised, revised.facts)
    return site
  }

  /// The same site, which notes in a log what is read of it from now on.
  package func noting(in log: ReadLog?) -> Site {
    var site = self
    site.log = log
    site.facts.log = log
    return site
  }
}

/// What holds for the whole site and does not depend on what stands in it.
extension Site {
  package var settings: SiteSettings { linked.settings }

  /// The language of pages that name none, as a BCP 47 tag, without a copy of all settings.
  package var language: String { linked.settings.language }

  /// The day for which the age of facts is judged; nil if it is not.
  package var today: CalendarDate? {
    log?.add(.reviews)
    return linked.surroundings.today
  }

  /// What maps are drawn on; nil if they are drawn without borders.
  package var borders: CountryBorders? { linked.surroundings.borders }
}

extension Site {
  /// The facts that may not be published yet, by their ids.
  package var withheld: [String: Fact] {
    log?.add(.withheld)
    return linked.surroundings.withheld
  }

  /// Whether a fact may not be published yet.
  package func isWithheld(_ id: String) -> Bool {
    // What is in the base is published, and most ids are.
    !facts.has(id) && withheld[id] != nil
  }

  /// The file of the page with which a fact waits, as only such pages use it; nil for any other fact.
  package func pageAwaited(by id: String) -> String? {
    log?.add(.withheld)
    return linked.surroundings.waitingFacts[id]
  }

  /// The facts that only pages under embargo use, and that are out as others name them.
  package var namedAhead: [NamedAhead] {
    log?.add(.withheld)
    return linked.surroundings.namedAhead
  }

  /// The files that are not copied, as only pages show them that are not to be seen, with the files of
  /// these pages.
  package var waitingFiles: [String: String] {
    log?.add(.withheld)
    return linked.surroundings.waitingFiles
  }

  /// The pages that are not to be seen, by their files and by their addresses.
  package var absentPages: [String: AbsentPage] {
    log?.add(.withheld)
    return linked.surroundings.absentPages
  }

  /// How many words the archived texts have, by their sources; a source without a text has none.
  package var sourceWordCounts: [String: Int] {
    log?.add(.archive)
    return linked.surroundings.sourceWordCounts
  }

  /// The words of the archived lines that a fact cites, cut as content words are; nil if not all of
  /// them are at hand.
  package func archivedWords(of fact: Fact) -> Set<String>? {
    log?.add(.archive)
    var words: Set<String> = []
    for locator in fact.locators {
      guard let lines = linked.surroundings.archive.lines(at: locator) else { return nil }
      for line in lines { words.formUnion(line.contentWords) }
    }
    return fact.locators.isEmpty ? nil : words
  }

  /// The archived lines that a fact cites, folded; nil if not all of them are at hand.
  package func archivedText(of fact: Fact) -> [[UInt8]]? {
    log?.add(.archive)
    var texts: [[UInt8]] = []
    for locator in fact.locators {
      guard let lines = linked.surroundings.archive.lines(at: locator) else { return nil }
      texts += lines.map { [UInt8](folding: $0.text.utf8) }
    }
    return fact.locators.isEmpty ? nil : texts
  }

  /// Whether a folded word stands in an archived text.
  ///
  /// - Complexity: O(*n*) in the bytes of the texts.
  package func archiveHolds(word: String) -> Bool {
    log?.add(.archive)
    return linked.surroundings.archive.texts.values.contains { text in
      text.lines.contains { $0.folded.holdsWords(word) }
    }
  }

  /// What archived texts say, of which no page may be a copy.
  package var archivedLines: ArchivedLines {
    log?.add(.archive)
    return linked.surroundings.archivedLines
  }

  /// The words of the fact called `id`; nil if it is neither an actor nor named on a page.
  package func wording(of id: String) -> FactWords? {
    if let place = linked.facts.place(of: id) { return wording(at: place) }
    log?.add(.wording, id)
    return nil
  }

  /// The words of the fact at a place in the base; nil if it is neither an actor nor named on a page.
  package func wording(at place: Int) -> FactWords? {
    log?.add(.wording, place)
    return linked.wordings[place]
  }

  /// The ids of the figures, named on a page, in whose words the number stands, in order.
  package func figures(of number: Rational) -> [String] {
    log?.add(.figure, "\(number.numerator)/\(number.denominator)")
    return linked.wordings.figures(of: number)
  }

  /// The figures, named on a page, that count nearly the same as the one called `id`, the likest first.
  package func twins(of id: String) -> [FactWords] {
    log?.add(.twins, id)
    return linked.wordings.twins(of: id)
  }

  /// The words of the actor whose name is `name`, folded; nil if none is called so.
  package func actor(called name: [UInt8]) -> FactWords? {
    log?.add(.actor, String(decoding: name, as: UTF8.self))
    return linked.wordings.actor(called: name)
  }
}

extension Site {
  /// By what running text may mean the actors.
  package var actorNames: ActorNames {
    log?.add(.factsOfKind, FactKind.actors.rawValue)
    return linked.wordings.actorNames
  }
}

extension Site {
  /// The units in which the figures of the base count, folded.
  package var units: Set<[UInt8]> {
    log?.add(.factsOfKind, FactKind.figures.rawValue)
    return linked.wordings.units
  }

  /// By what running text may mean the places.
  package var placeNames: ActorNames {
    log?.add(.factsOfKind, FactKind.places.rawValue)
    return linked.wordings.placeNames
  }
}

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

  /// The anchors of the headings of the page made of Markdown at an address; nil for pages whose
  /// anchors the theme decides.
  package func headings(at address: String) -> [String]? {
    log?.add(.headings, address)
    return linked.pagesByAddress[address].map { linked.pages[$0].headings }
  }

  /// The anchor of the page at an address that a link's anchor means, as the page has it; nil if there
  /// is none.
  ///
  /// Texts are equal here if they are canonically equivalent, as addresses are typed and copied in
  /// either form.
  package func heading(_ anchor: String, at address: String) -> String? {
    if let set = linked.manyHeadings[address] {
      log?.add(.headings, address)
      return set.firstIndex(of: anchor).map { set[$0] }
    }
    return headings(at: address)?.first { $0 == anchor }
  }

  /// All paths that a link can lead to, such as `/claims/`.
  package var paths: Set<String> {
    log?.add(.allPaths)
    return knownPaths
  }

  /// The path that a link means, as the site has it; nil if it leads nowhere.
  ///
  /// The file in a folder that hosts serve for the folder is the folder's page, also where it is one
  /// that is copied. Texts are equal here if they are canonically equivalent, as file systems and
  /// keyboards differ in the form.
  package func knownPath(_ path: String) -> String? {
    log?.add(.path, path)
    let page = "index.html"
    let other = path.utf8.endsWith("/\(page)") ? String(path.dropLast(page.count)) : path + page
    if let index = knownPaths.firstIndex(of: path) { return knownPaths[index] }
    guard path.utf8.endsWith("/") || path.utf8.endsWith("/\(page)"),
      let index = knownPaths.firstIndex(of: other)
    else { return nil }
    return path.utf8.endsWith("/")
      ? String(knownPaths[index].dropLast(page.count)) : knownPaths[index]
  }

  func hasFolder(_ name: String) -> Bool {
    log?.add(.allPaths)
    return foldersAtTop.contains(name)
  }

  /// The paths of the files of `content/assets` on the site, by those files.
  package var assetPaths: [String: String] {
    log?.add(.allPaths)
    return linked.assetPaths
  }

  /// The path of a file of `content/assets` on the site; nil if there is no such file.
  package func assetPath(of file: String) -> String? {
    log?.add(.asset, file)
    return linked.assetPaths[file]
  }

  /// How large an image is, by its path on the site; nil if there is none or it cannot be told.
  package func imageSize(at path: String) -> ImageSize? {
    let files = ["content/assets\(path)", "content\(path)"]
    for file in files { log?.add(.asset, file) }
    return files.lazy.compactMap { linked.surroundings.imageSizes[$0] }.first
  }

  /// The path on the site of a file that is copied: what follows `content/assets`, or `content` for
  /// an image beside a page's file.
  package static func assetPath(of file: String) -> String {
    let folder = file.utf8.starts(with: "content/assets/".utf8) ? "content/assets" : "content"
    return String(Substring(file.utf8.dropFirst(folder.utf8.count)))
  }
}

import Kit
import Rendering
import Search
import Site

/// The files of the search, of which as much as possible comes from the former run.
struct PlannedSearch: Sendable {
  let files: [PlannedFile]

  /// The files and the hash of what they were made from, for the next run.
  let remembered: RememberedSearch

  /// All documents, and those of the former run; nil if they are the same.
  let documents: (all: [SearchDocument], former: SearchMemory)?

  /// What the pieces of work are called of which the documents came.
  let work: [String]
}

extension PlannedSearch {
  /// Plans the files.
  ///
  /// - Parameters:
  ///   - renderer: The renderer of the site.
  ///   - ledger: What is known of the entries of the former run.
  ///   - pages: The entries of the pages.
  ///   - former: The files of the former run.
  ///   - documents: Where the former run's documents are.
  ///   - jobs: How many entries are worked on at the same time.
  /// - Throws: If the former run's documents cannot be read.
  init(
    for renderer: SiteRenderer, _ ledger: ResultLedger, pages: [SearchEntryResult],
    after former: RememberedSearch, from documents: SearchDocuments, jobs: Int
  ) async throws(FileError) {
    let factCount = renderer.searchEntryCount - pages.count
    let facts = await parallelMap(factCount, jobs: jobs) { indices in
      indices.map { ledger.searchEntry(ofFact: $0, of: renderer) }
    }
    let entries = pages + facts.flatMap(\.self)
    work = entries.map(\.name)
    let hash = ByteWriter.hash { $0.write(entries) { $0.write($1.fingerprint) } }
    let source = SearchSource(renderer: renderer, former: documents, entries: entries)
    if hash == former.documents {
      files = former.files.map { source.file($0) }
      remembered = former
      self.documents = nil
      return
    }
    let isComplete = entries.allSatisfy { $0.document != nil }
    let memory = isComplete ? SearchMemory() : try documents.read()
    let all = await parallelMap(entries.count, jobs: jobs) { source.documents(memory, $0) }
      .flatMap(\.self)
    let made = renderer.searchFiles(of: all)
    files = made.map {
      PlannedFile(at: "search/\($0.path)", from: "the site", .bytes($0.bytes))
    }
    remembered = RememberedSearch(
      documents: hash, files: made.map { .init(path: $0.path, hash: ContentHash($0.bytes)) })
    self.documents = (all, memory)
  }
}

/// Where the documents of a former run are.
enum SearchDocuments: Sendable {
  /// In the working folder of a site's folder.
  case left(in: Folder)

  /// In memory.
  case known(SearchMemory)

  /// - Throws: If they cannot be read.
  func read() throws(FileError) -> SearchMemory {
    switch self {
    case .left(let site): try SearchMemory(in: site)
    case .known(let memory): memory
    }
  }
}

/// An entry of the search: its document, or that of the former run by its fingerprint.
struct SearchEntryResult: Sendable {
  /// What the work is called.
  let name: String
  let fingerprint: ContentHash

  /// Nil if the former run has made it.
  let document: SearchDocument?
}

extension ResultLedger {
  /// The entry of a page.
  func searchEntry(_ index: Int, reading texts: inout TextsOfPage, of renderer: SiteRenderer)
    -> SearchEntryResult
  {
    searchEntry(index, of: renderer) { log in
      renderer.searchDocument(index, of: texts.read, notingIn: log)
    }
  }

  fileprivate func searchEntry(ofFact number: Int, of renderer: SiteRenderer) -> SearchEntryResult {
    defer { monitor.advance() }
    let index = renderer.site.pages.count + number
    let entry = searchEntry(index, of: renderer) { renderer.searchDocument(index, notingIn: $0) }
    if entry.document == nil { monitor.keep(1) }
    return entry
  }

  private func searchEntry(
    _ index: Int, of renderer: SiteRenderer, _ document: (ReadLog) -> SearchDocument
  ) -> SearchEntryResult {
    let (entry, plan) = renderer.searchEntry(index)
    let name = "search \(entry)"
    if let known = result(of: name, plan: plan) {
      return SearchEntryResult(name: name, fingerprint: known.output, document: nil)
    }
    let log = ReadLog()
    let made = document(log)
    add(name, plan: plan, output: made.fingerprint, findings: [], reading: log)
    return SearchEntryResult(name: name, fingerprint: made.fingerprint, document: made)
  }
}

/// Where the documents of the search come from.
private struct SearchSource: Sendable {
  let renderer: SiteRenderer
  let former: SearchDocuments
  let entries: [SearchEntryResult]

  /// A file that would come out as it was.
  func file(_ file: RememberedSearch.File) -> PlannedFile {
    PlannedFile(
      at: "search/\(file.path)", from: "the site",
      .rendered { _, output in
        // Somebody changed the file in the output folder.
        let files = renderer.searchFiles(of: documents(try former.read(), entries.indices))
        output += files.first { $0.path == file.path }?.bytes ?? []
      }
    ).map { planned in
      var planned = planned
      planned.expected = file.hash
      return planned
    }
  }

  /// The documents of some entries.
  func documents(_ memory: SearchMemory, _ indices: Range<Int>) -> [SearchDocument] {
    indices.map { index in
      entries[index].document ?? memory.documents[entries[index].fingerprint]
        ?? renderer.searchDocument(index, notingIn: nil)
    }
  }
}

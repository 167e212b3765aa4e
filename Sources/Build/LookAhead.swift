import Checks
import Kit
import Rendering
import Site
import Templates

/// Looks at the site as it will be when what waits is to be seen, or a page has expired, so that no
/// build fails at that moment.
///
/// Nothing of it is written, and what is found is found anew in each run.
struct LookAhead: Sendable {
  private let sources: SiteSources
  private let parsed: ParsedSite
  private let options: BuildOptions

  init(from sources: SiteSources, _ parsed: ParsedSite, _ options: BuildOptions) {
    self.sources = sources
    self.parsed = parsed
    self.options = options
  }
}

extension LookAhead {
  /// What is wrong with pages that wait, and what their publication will make wrong elsewhere.
  ///
  /// What is left out of the site then is no fault of it, and is told once it is.
  ///
  /// - Parameter run: The run, in which what holds of the site of now was found.
  /// - Returns: Findings that the run does not have, each with the first moment at which it is so.
  /// - Throws: What a page throws that is no error of a template.
  func findings(after run: BuildRun) async throws -> [Finding] {
    let waiting = parsed.waiting(options)
    if waiting.isEmpty { return [] }
    var known = run.found
    var findings: [Finding] = []
    for (due, files) in waiting {
      let later = await parsed.link(due.options(options))
      let pages = later.pages.indices.filter { files.contains(later.page($0).page.file) }
      var found = await later.findings(onPages: pages, jobs: options.jobs)
      let others = try pagesLeading(toWhatIsGoneOf: run.site, in: later).filter {
        !pages.contains($0)
      }
      found += await later.findings(onPages: others, jobs: options.jobs)
        .filter { !known.contains($0) }
      found += later.findingsInWhole(of: parsed, due.options(options))
        .filter { !known.contains($0) && $0.rule != .factWaits }
      findings += found.map { Finding($0, due: due) }
      // Files are listed wherever nothing but their meeting is wrong.
      if run.output != nil, !run.isStopped(at: due), !found.contains(where: \.preventsFiles) {
        let ofFiles = try await self.findings(inFilesOf: later, from: files, besides: known)
        found += ofFiles.map(\.diagnostic)
        findings += ofFiles.map { $0.due(due) }
      }
      known.formUnion(found)
    }
    return findings + parsed.collisionsOfWaiting(options).filter { !known.contains($0.diagnostic) }
  }

  /// The indexes of the pages of a later site that may link to what the site of now has and it has not.
  ///
  /// - Complexity: O(*n*) in the bytes of all pages, if anything will be gone.
  private func pagesLeading(toWhatIsGoneOf present: Site, in later: Site) throws(FileError)
    -> [Int]
  {
    let gone = present.paths.subtracting(later.paths)
    if gone.isEmpty { return [] }
    let files = Set(later.pages.map(\.page.file))
    let names = present.pages.map(\.page.file).filter { !files.contains($0) }
      .map { splitPath($0).name }
    // A link may lack the last slash, and be written in either form.
    let words = (names + gone.map(withoutSlashAtEnd)).filter { !$0.isEmpty }
    let phrases = Set(words + words.map(\.percentEncoded)).sorted().map { Array($0.utf8) }
    let search = PhraseSearch(for: phrases)
    let short = phrases.filter { $0.count < PhraseSearch.windowLength }
    let folder = try Folder(options.site)
    var indices: [Int] = []
    for index in later.pages.indices {
      let bytes = try folder.bytes(of: FilePath(later.page(index).page.file))
      let leads =
        !search.phrases(in: bytes).isEmpty || short.contains { bytes.firstRange(of: $0) != nil }
      if leads { indices.append(index) }
    }
    return indices
  }

  /// What is found in the list of the files of a later site, and in the pages that some files make.
  private func findings(
    inFilesOf later: Site, from files: Set<String>, besides known: Set<Diagnostic>
  ) async throws -> [Finding] {
    let renderer = SiteRenderer(
      later, templates: parsed.templates, assets: ThemeAssets(sources.assets),
      theme: sources.theme)
    let planned = renderer.filesBesideSearch.judged.files
    let listed = Check.all.findings(in: (planned + sources.copies(to: later).judged.files).listed)
    let pages = planned.filter { files.contains($0.origin) }
    let rendered = await parallelMap(pages.count, jobs: options.jobs) { indices in
      Result { try pages[indices].flatMap { try $0.findings(renderedFor: later) } }
    }
    return listed.filter { !known.contains($0) }.map(Finding.init)
      + (try rendered.flatMap { try $0.get() })
  }
}

extension OutputFile {
  /// What is found in the file once it is rendered, be it an error of a template.
  fileprivate func findings(renderedFor site: Site) throws -> [Finding] {
    guard case .rendered(let render) = contents else { return [] }
    var bytes: [UInt8] = []
    do {
      try render(nil, &bytes)
    } catch let error as TemplateError {
      return Diagnostic.templateErrors([error]).map(Finding.init)
    }
    return findings(in: bytes, of: site, notingIn: nil)
  }
}

extension Diagnostic {
  /// Whether no files are made where it is found.
  var preventsFiles: Bool { severity == .error && rule != .outputCollision }
}

import Checks
import Kit
import Rendering
import Site

/// What became of the pages of a site whose texts were read.
struct CheckedPages: Sendable {
  /// What the checks of pages found.
  let findings: [Diagnostic]

  /// The entries of the search, in the order of the pages.
  let entries: [SearchEntryResult]
}

extension ResultLedger {
  /// Checks the pages and finds their words, as each text is read once for both.
  ///
  /// What did not change is as the former run found it.
  func checkPages(by renderer: SiteRenderer, jobs: Int) async -> CheckedPages {
    let site = renderer.site
    let checked = await parallelMap(site.pages.count, jobs: jobs) { indices in
      indices.map { index in
        defer { self.monitor.advance() }
        var texts = TextsOfPage(page: site.page(index), site: site)
        let found = self.findings(onPage: index, &texts, of: site)
        return (found, self.searchEntry(index, reading: &texts, of: renderer))
      }
    }.flatMap(\.self)
    return CheckedPages(
      findings: site.corrected(checked.flatMap(\.0)), entries: checked.map(\.1))
  }

  private func findings(
    onPage index: Int, _ texts: inout TextsOfPage, of site: Site
  ) -> [Diagnostic] {
    let work = site.page(index).check
    if let known = result(of: work.name, plan: work.plan) {
      monitor.keep(1)
      return known.findings.map(\.diagnostic)
    }
    let log = ReadLog()
    let found = site.noting(in: log).findings(onPage: index, texts.read)
    add(work.name, plan: work.plan, findings: found.map(Finding.init), reading: log)
    return found
  }

  /// The files, each with the hash of its bytes where it would come out as in the former run.
  ///
  /// What others read and what is found in them is taken down when they are rendered.
  func recording(_ files: [OutputFile], of site: Site) -> [OutputFile] {
    files.map { file in
      guard case .rendered(let render) = file.contents else { return file }
      let work = file.rendering
      var recorded = file
      recorded.expected = result(of: work.name, plan: work.plan)?.output
      recorded.contents = .rendered { [self] _, output in
        let (log, start) = (ReadLog(), ContinuousClock.now)
        try render(log, &output)
        monitor.add(file.path.text, file.template, ContinuousClock.now - start)
        monitor.advance()
        let findings = file.findings(in: output, of: site, notingIn: log)
        add(
          work.name, plan: work.plan, output: ContentHash(output), findings: findings, reading: log)
      }
      recorded.hashOfMade = { [self] in output(of: work.name) }
      return recorded
    }
  }

  /// What was found in files that are rendered, in their order.
  func findings(in files: [OutputFile]) -> [Finding] {
    files.flatMap { file -> [Finding] in
      guard case .rendered = file.contents else { return [] }
      let work = file.rendering
      return findings(of: work.name) ?? result(of: work.name, plan: work.plan)?.findings ?? []
    }
  }

  /// The names of all pieces of work of a run with these pages, entries of the search and files.
  static func names(
    of site: Site, _ searchEntries: [String], _ files: [OutputFile]
  ) -> Set<String> {
    var names = Set(site.pages.map(\.check.name))
    names.formUnion(searchEntries)
    for file in files {
      if case .rendered = file.contents { names.insert(file.rendering.name) }
    }
    return names
  }
}

/// The texts of a page, which are read when they are first asked for.
struct TextsOfPage {
  let page: SitePage
  let site: Site

  private(set) lazy var read = site.readTexts(of: page, for: .reading)

  init(page: SitePage, site: Site) {
    self.page = page
    self.site = site
  }
}

extension SitePage {
  /// The work of checking the page.
  fileprivate var check: (name: String, plan: ContentHash) { ("check \(page.file)", fingerprint) }
}

extension OutputFile {
  /// The work of rendering the file.
  fileprivate var rendering: (name: String, plan: ContentHash) { ("file \(path.text)", plan) }
}

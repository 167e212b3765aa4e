import Checks
import Kit
import Rendering
import Site

extension ResultLedger {
  /// What the checks of pages find, those of pages that did not change as the former run found it.
  func pageFindings(of site: Site, jobs: Int) async -> [Diagnostic] {
    let found = await parallelMap(site.pages.count, jobs: jobs) { indices in
      indices.flatMap { self.findings(onPage: $0, of: site) }
    }
    return site.corrected(found.flatMap(\.self))
  }

  private func findings(onPage index: Int, of site: Site) -> [Diagnostic] {
    defer { monitor.advance() }
    let work = site.page(index).check
    if let known = result(of: work.name, plan: work.plan) {
      monitor.keep(1)
      return known.findings.map(\.diagnostic)
    }
    let log = ReadLog()
    let found = site.noting(in: log).findings(onPage: index)
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

extension SitePage {
  /// The work of checking the page.
  fileprivate var check: (name: String, plan: ContentHash) { ("check \(page.file)", fingerprint) }
}

extension OutputFile {
  /// The work of rendering the file.
  fileprivate var rendering: (name: String, plan: ContentHash) { ("file \(path.text)", plan) }
}

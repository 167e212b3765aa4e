import Build
import Foundation
import Kit

extension PreviewSession {
  mutating func take(_ report: WorkerReport?) {
    switch report {
    case .file(let path, let generation, let bytes):
      guard let path = try? OutputPath(path) else { return }
      if generation == build.generation, build.isGoingOn { build.made.insert(path) }
      site.take(PreviewSite.File(bytes), at: path, of: generation)
      if generation != build.generation, build.isGoingOn, !batch.isEmpty {
        build.newer.insert(path)
      }
      if path.isPage, listeners.check(site) { noteSeen() }
    case .noFile(let path, let generation):
      if let path = try? OutputPath(path) { site.fail(path, of: generation) }
    case .site(let plan): show(plan)
    case .findings(let findings): take(findings)
    case .failure(_, let reason): fail(reason)
    case .outdated(let generation):
      if generation == build.generation, batch.isEmpty { take(.change(.anything)) }
    case nil: takeEndOfWorker()
    }
  }

  /// Takes note that somebody looks at a page that was shown anew.
  private mutating func noteSeen() {
    if build.isGoingOn, batch.isEmpty { build.isSeen = true } else { isEditSeen = true }
  }

  private mutating func show(_ plan: SitePlan) {
    let hadSite = site.hasSite
    let hasChanged = site.take(
      plan, made: build.made, besides: batch.isEmpty ? [] : build.newer)
    site.change { status in
      status.trouble = nil
      status.isBuilding = false
    }
    endBuild()
    let isSeen = listeners.check(site) || build.isSeen
    if hasChanged, hadSite { listeners.tell(.reload) }
    if options.navigates, let page = editedPage(plan, isSeen: isSeen) {
      listeners.tell(.navigate(page.address))
    }
  }

  /// The page of the only file that was saved, or of the only fact that says something else now; nil if
  /// there is none, or `isSeen`: somebody looks at a page on which a change of facts shows.
  private func editedPage(_ plan: SitePlan, isSeen: Bool) -> OutputPath? {
    guard let file = build.changes.onlyPath.flatMap(file) else { return renamedPage }
    if !file.isFileOfFacts { return site.page(from: file) }
    guard !isSeen, let path = plan.edited.flatMap({ try? OutputPath($0) }), site.entry(path) != nil
    else { return nil }
    return path
  }

  /// The page of the file that came in the place of another; nil if there is none.
  private var renamedPage: OutputPath? {
    let paths = build.changes.paths
    guard paths.count == 2 else { return nil }
    let pages = paths.compactMap(file).filter { !$0.isFileOfFacts }.compactMap(site.page)
    return pages.count == 1 ? pages[0] : nil
  }

  private mutating func endBuild() {
    build.isGoingOn = false
    build.made = []
    longest = max(longest, .now - build.start)
    lookAgain()
  }

  private mutating func take(_ findings: BuildFindings) {
    guard findings.generation == build.generation else { return }
    let isShown = findings.files > 0
    if !isShown {
      endBuild()
      site.change { status in
        status.trouble = nil
        status.isBuilding = false
      }
    }
    site.change { $0.findings = findings.diagnostics.sorted { $0.location < $1.location } }
    if !isShown { site.giveUpSite() }
    listeners.tell(.findings)
    let told = build.told
    let new = told.map { Set(findings.diagnostics).subtracting($0) }
    tell(
      .built(
        PreviewedBuild(
          changes: build.changes.isEmpty ? "" : build.changes.summary(in: options.site),
          duration: .now - build.start, diagnostics: new.map(Array.init) ?? findings.diagnostics,
          accepted: told == nil ? findings.accepted : [], pages: findings.pages,
          facts: findings.facts, made: findings.made, isShown: isShown,
          hasSite: site.hasSite,
          isComplete: findings.isComplete, isSequel: told != nil)))
    build.told = findings.diagnostics
    watch(findings)
  }

  /// Watches the folder of archived texts that the settings name, and the clock.
  private mutating func watch(_ findings: BuildFindings) {
    let present = Watched(site: options.site, archive: findings.archive)
    if present != watched {
      watched = present
      watcher.change(to: present)
    }
    guard findings.isComplete, !options.hasFixedMoment, let next = findings.nextChange else {
      return
    }
    let seconds = Double(next) - Date().timeIntervalSince1970
    // No timer for what may be years away.
    if seconds < 86_400 {
      later(.due(generation: build.generation), after: .seconds(max(1, seconds + 0.5)))
    }
  }

  private mutating func takeEndOfWorker() {
    let end = worker?.end ?? ""
    worker = nil
    crashes += 1
    let wasBuilding = build.isGoingOn
    site.giveUp()
    fail("the process that builds has ended \(end)")
    if crashes == 1 {
      beginBuild()
    } else if wasBuilding {
      tell(.note("it is started again when a file changes"))
    }
  }

  /// Takes note that a build failed; the site is shown as it was.
  mutating func fail(_ reason: String) {
    endBuild()
    site.change { status in
      status.trouble = reason
      status.isBuilding = false
    }
    site.giveUpSite()
    listeners.tell(.findings)
    tell(.failed(reason))
  }
}

extension String {
  /// Whether it is the path of a file of facts, which holds the facts of many pages.
  fileprivate var isFileOfFacts: Bool {
    utf8.elementsEqual("content/facts.yaml".utf8) || utf8.starts(with: "content/facts/".utf8)
  }
}

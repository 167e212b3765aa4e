import Foundation
import Kit

/// What a preview does, one thing after another.
struct PreviewSession {
  private let options: PreviewOptions
  private let address: String
  private let site: PreviewSite
  private let listeners: Listeners
  private var watcher: Watcher
  private let happenings: AsyncStream<Happening>.Continuation
  private let tell: @Sendable (PreviewEvent) -> Void

  /// The process that builds; nil where it has ended.
  private var worker: WorkerProcess?
  private var workerCount = 0

  /// How often it has ended since a file changed.
  private var crashes = 0

  /// Changes that no build has seen.
  private var batch = ChangeBatch()

  /// The build that was asked for last.
  private var build = CurrentBuild()
  private var watched: Watched
  private var longest = Duration.zero

  init(
    options: PreviewOptions, address: String, site: PreviewSite, listeners: Listeners,
    watcher: Watcher, happenings: AsyncStream<Happening>.Continuation,
    tell: @escaping @Sendable (PreviewEvent) -> Void
  ) {
    (self.options, self.address, self.site, self.listeners) = (options, address, site, listeners)
    (self.watcher, self.happenings, self.tell) = (watcher, happenings, tell)
    watched = Watched(site: options.site, archive: options.archive ?? "\(options.site)/archive")
  }
}

/// A build as far as it has come.
private struct CurrentBuild {
  var generation = 0
  var changes = ChangeBatch()
  var start = ContinuousClock.now

  /// Whether it is not known yet what is to be shown.
  var isGoingOn = false

  /// The files that were made before the site was told of.
  var made: Set<OutputPath> = []

  /// The files that were made meanwhile of what was saved after it had begun.
  var newer: Set<OutputPath> = []

  /// Findings that were told.
  var told: [Diagnostic]?
}

extension PreviewSession {
  /// Builds for the first time.
  mutating func start() {
    beginBuild()
    tick()
  }

  mutating func take(_ happening: Happening) {
    switch happening {
    case .change(.unwatched(let error)):
      let (happenings, tell) = (happenings, tell)
      tell(.note("\(error); \(Watcher.polls)"))
      watcher = Watcher(watched, polls: true, tell) { happenings.yield(.change($0)) }
      take(.change(.anything))
    case .change(let change):
      crashes = 0
      batch.add(change, at: .now)
      lookAgain()
    case .look: beginBuildIfDue()
    case .wanted(let path): worker?.send(.render(path.text))
    case .report(let report, let number):
      if number == worker?.number { take(report) }
    case .timeout(let generation):
      if generation == build.generation, build.isGoingOn { worker?.kill() }
    case .due(let generation):
      if generation == build.generation { take(.change(.anything)) }
    case .tick:
      listeners.keepOpen()
      tick()
    case .interrupted: break
    }
  }

  /// Ends the process that builds.
  mutating func end() { worker = nil }

  private func later(_ happening: Happening, after duration: Duration) {
    let happenings = happenings
    Task {
      try? await Task.sleep(for: duration)
      happenings.yield(happening)
    }
  }

  private func tick() { later(.tick, after: .seconds(15)) }

  private func lookAgain() {
    if let end = batch.end { later(.look, after: max(.zero, end - .now)) }
  }
}

extension PreviewSession {
  private mutating func beginBuildIfDue() {
    guard let end = batch.end else { return }
    if end > .now { return lookAgain() }
    showEdited()
    // Another look follows once the build has ended.
    if build.isGoingOn { return }
    if Repository.isChanging(around: options.site), end + .seconds(10) > .now {
      return later(.look, after: .milliseconds(50))
    }
    beginBuild()
  }

  /// Has the page shown at once of the only file that was saved, if there is one.
  private mutating func showEdited() {
    guard let path = batch.takeUntoldPath(), let file = file(of: path) else { return }
    worker?.send(.show(edited: file))
  }

  /// The path of a file in the site's folder; nil if it is not there.
  private func file(of path: String) -> String? {
    let folder = "\(options.site)/".utf8
    guard path.utf8.starts(with: folder) else { return nil }
    return String(Substring(path.utf8.dropFirst(folder.count)))
  }

  private mutating func beginBuild() {
    if worker == nil, !startWorker() { return }
    let timeout = longest == .zero ? Duration.seconds(300) : max(.seconds(30), longest * 10)
    build = CurrentBuild(
      generation: build.generation + 1, changes: batch, start: batch.begin ?? .now, isGoingOn: true)
    batch = ChangeBatch()
    site.change { $0.isBuilding = true }
    let first = ["_headers"] + listeners.pages.map(\.text).sorted()
    worker?.send(.build(generation: build.generation, first: first))
    later(.timeout(generation: build.generation), after: timeout)
  }

  /// Starts the process that builds; false if it cannot be.
  private mutating func startWorker() -> Bool {
    workerCount += 1
    let (number, happenings) = (workerCount, happenings)
    do {
      worker = try WorkerProcess(options.workerArguments(address), number: number) {
        happenings.yield(.report($0, worker: number))
      }
      return true
    } catch {
      fail("cannot start the process that builds: \(error)")
      return false
    }
  }

  private mutating func take(_ report: WorkerReport?) {
    switch report {
    case .file(let path, let generation, let bytes):
      guard let path = try? OutputPath(path) else { return }
      if generation == build.generation, build.isGoingOn { build.made.insert(path) }
      site.take(PreviewSite.File(bytes), at: path, of: generation)
      if generation != build.generation, build.isGoingOn, !batch.isEmpty {
        build.newer.insert(path)
      }
      if path.isPage { listeners.check(site) }
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

  private mutating func show(_ plan: SitePlan) {
    let hadSite = site.hasSite
    let hasChanged = site.take(
      plan, made: build.made, besides: batch.isEmpty ? [] : build.newer)
    site.change { status in
      status.trouble = nil
      status.isBuilding = false
    }
    endBuild()
    listeners.check(site)
    if hasChanged, hadSite { listeners.tell(.reload) }
    if options.navigates, let file = build.changes.onlyPath.flatMap(file),
      let page = site.page(from: file)
    {
      listeners.tell(.navigate(page.address))
    }
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
  private mutating func fail(_ reason: String) {
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

/// The version control around a site.
private enum Repository {
  /// Whether git is changing files, as in the checkout of a branch.
  static func isChanging(around site: String) -> Bool {
    var folder = site
    for _ in 0..<4 {
      if unsafe access("\(folder)/.git/index.lock", F_OK) == 0 { return true }
      folder += "/.."
    }
    return false
  }
}

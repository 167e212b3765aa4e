import Build
import Kit

/// What a preview does, one thing after another.
struct PreviewSession {
  let options: PreviewOptions
  let address: String
  let site: PreviewSite
  let listeners: Listeners
  var watcher: Watcher
  let happenings: AsyncStream<Happening>.Continuation
  let tell: @Sendable (PreviewEvent) -> Void

  /// The process that builds; nil where it has ended.
  var worker: WorkerProcess?
  var workerCount = 0

  /// How often it has ended since a file changed.
  var crashes = 0

  /// Changes that no build has seen.
  var batch = ChangeBatch()

  /// Whether a page was shown anew for changes that no build has seen.
  var isEditSeen = false

  /// The build that was asked for last.
  var build = CurrentBuild()
  var watched: Watched
  var longest = Duration.zero

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
struct CurrentBuild {
  var generation = 0
  var changes = ChangeBatch()
  var start = ContinuousClock.now

  /// How long it may take.
  var patience = Duration.zero

  /// Whether it is not known yet what is to be shown.
  var isGoingOn = false

  /// The files that were made before the site was told of.
  var made: Set<OutputPath> = []

  /// The files that were made meanwhile of what was saved after it had begun.
  var newer: Set<OutputPath> = []

  /// Whether a page was shown anew before the site was told of, as somebody looks at it.
  var isSeen = false

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
      if generation == build.generation, build.isGoingOn { stopWorker() }
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

  func later(_ happening: Happening, after duration: Duration) {
    let happenings = happenings
    Task {
      try? await Task.sleep(for: duration)
      happenings.yield(happening)
    }
  }

  private func tick() { later(.tick, after: .seconds(15)) }

  func lookAgain() {
    if let end = batch.end { later(.look, after: max(.zero, end - .now)) }
  }
}

package import Build
import Facts
package import Kit
package import Site

/// Builds a site and carries it to a target.
///
/// No other build of the site runs from its creation on, so that what is carried is what was built.
package struct Publisher: Sendable {
  /// What the user asks for beside the target.
  package struct Choices: Hashable, Sendable {
    /// Whether nothing is carried, and only told what would be.
    package var isDryRun = false

    /// Whether a target is taken over that holds files which sitegen did not put there.
    package var adopts = false

    /// Whether `facts.lock.yaml` remembers from then on what readers are told.
    package var locks = true

    /// Where a branch is pushed to.
    package var remote = GitRemote.origin

    package init() {}
  }

  private let options: BuildOptions
  private let target: PublishTarget
  private let choices: Choices
  private let monitor: RunMonitor
  private let workspace: Workspace

  /// - Throws: `BuildIsRunning` if a build of the site has not ended; `FileError` if its working
  ///   folder cannot be used, or the target is a folder that may not be one.
  package init(
    _ options: BuildOptions, to target: PublishTarget, _ choices: Choices,
    watchedBy monitor: RunMonitor
  ) throws {
    var options = options
    options.isRelease = true
    options.recordsChanges = choices.locks
    self.options = options
    (self.target, self.choices, self.monitor) = (target, choices, monitor)
    if let folder = target.folderOfThisMachine {
      try options.refuseTarget(folder, adopting: choices.adopts)
    }
    workspace = try Workspace(of: options.site)
  }
}

extension Publisher {
  /// Checks and builds the site, as a release; where nothing is carried, in memory alone.
  package func build() async throws -> BuiltSite {
    let builder = SiteBuilder(options, watchedBy: monitor, in: workspace.working)
    if !choices.isDryRun { return BuiltSite(result: try await builder.build(), trial: nil) }
    let (result, files) = try await builder.trial()
    return BuiltSite(result: result, trial: files)
  }

  /// Carries the built site to the target.
  ///
  /// - Parameters:
  ///   - built: What `build` returned, without a finding that stops it.
  ///   - tell: Told what is waited for, where that takes long.
  /// - Returns: What was done, or would be.
  /// - Throws: `FileError` if a file of the site is not what the build wrote, or a tool fails; the
  ///   next run then finishes what was begun.
  package func publish(
    _ built: BuiltSite, telling tell: @escaping @Sendable (String) -> Void
  ) async throws -> Publication {
    defer {
      monitor.end()
      workspace.clear()
    }
    monitor.begin(.looking)
    let report = try await FactReport.read(options)
    var site =
      if let files = built.trial { VerifiedSite(files) } else {
        try await VerifiedSite(options.outputPath, jobs: options.jobs)
      }
    let (destination, state) = try await look(from: site, report, telling: tell)
    // Else GitHub would make pages of its own out of the copies in Markdown.
    if case .git = target { site.add(empty: ".nojekyll") }
    let plan = UploadPlan(from: site.files, to: state, adopting: choices.adopts)
    var publication = Publication(plan: plan, findings: findings(plan, of: site, state))
    if choices.isDryRun || !publication.findings.isEmpty { return publication }
    monitor.begin(.uploading, total: plan.count)
    publication.notes = try await destination.publish(
      plan, of: site, over: state, watchedBy: monitor)
    if choices.locks { publication.locked = try lock(report.published) }
    return publication
  }

  /// After how long it is told what is waited for.
  private static let patience = Duration.seconds(3)

  /// Looks at what is at the target.
  private func look(
    from site: VerifiedSite, _ report: FactReport,
    telling tell: @escaping @Sendable (String) -> Void
  ) async throws(FileError) -> (any Destination, TargetState) {
    let waiting = Task { [target] in
      guard (try? await Task.sleep(for: Self.patience)) != nil else { return }
      tell("waiting for \(target) to say what it holds; ^C ends that")
    }
    defer { waiting.cancel() }
    let destination = try await destination(for: site, report)
    return (destination, try await destination.state())
  }

  private func destination(for site: VerifiedSite, _ report: FactReport) async throws(FileError)
    -> any Destination
  {
    let output = try canonicalPath(options.outputPath)
    guard let source = choices.isDryRun ? output ?? options.outputPath : output else {
      throw FileError("publish", options.outputPath, reason: "it is gone")
    }
    switch target {
    case .rsync(let place): return RsyncDestination(place, workspace, from: source)
    case .rclone(let place):
      let headers = FileHeaders(try site.headers(), root: report.rootPath)
      return RcloneDestination(place, workspace, from: source, headers)
    case .git(let branch):
      return try await GitDestination(
        branch, choices.remote, workspace, of: options.site, from: source)
    }
  }

  /// What speaks against carrying the site there.
  private func findings(
    _ plan: UploadPlan, of site: VerifiedSite, _ state: TargetState
  ) -> [Diagnostic] {
    let others = state.entries.filter { $1.kind != .folder }.keys
    if state.manifest == nil, !choices.adopts, let first = others.min() {
      return [
        finding(
          first,
          "\(target) holds \(others.count.counting("file")) that sitegen did not put there",
          help:
            "choose another target, or take this one over with --adopt; its other files are kept")
      ]
    }
    if let mark = site.mark, let other = state.manifest?.site, !choices.adopts,
      mark.isOfOtherPlace(than: other)
    {
      return [
        finding(
          Manifest.fileName, "\(target) holds a site with another title and address",
          help: "choose another target, or take this one over with --adopt")
      ]
    }
    return plan.obstacles.sorted().map { path in
      let isFile = state.entries[path]?.kind == .file
      return finding(
        path, "sitegen did not put this there, and it is in the place of a file of the site",
        help: isFile && !choices.adopts
          ? "move it away, or let the site’s replace it with --adopt" : "move it away")
    }
  }

  private func finding(_ path: FilePath, _ message: String, help: String) -> Diagnostic {
    let place = FileLocation(startOf: "\(target)/\(path)")
    return Diagnostic(.outputNotOurs, at: place, message, help: help)
  }

  /// Has the lock remember what readers are told.
  ///
  /// - Returns: How many facts it holds; nil if it is as it was.
  private func lock(_ facts: PublishedFacts) throws -> Int? {
    let site = try Folder(options.site)
    let path = FilePath(PublishedFacts.path)
    if try site.status(of: path)?.kind == .file, try site.bytes(of: path) == facts.yaml {
      return nil
    }
    try FactLock.write(facts, to: site, in: workspace.working)
    return facts.entries.count
  }
}

/// A site as it was built.
package struct BuiltSite: Sendable {
  package let result: BuildResult

  /// Its files, where they are in memory alone; nil where they are written, or an error kept them from
  /// being made.
  let trial: [TrialFile]?
}

/// What was done, or would be.
package struct Publication: Sendable {
  package let plan: UploadPlan

  /// What speaks against doing it; nothing was done then.
  package let findings: [Diagnostic]

  /// What more there is to say, a line each.
  package var notes: [String] = []

  /// How many facts are locked now; nil if the lock is as it was.
  package var locked: Int?
}

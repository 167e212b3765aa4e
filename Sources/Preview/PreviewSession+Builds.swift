import Glibc
import Kit

extension PreviewSession {
  mutating func beginBuildIfDue() {
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

  /// Has the pages shown at once that show the only file that was saved, if there is one.
  private mutating func showEdited() {
    guard let path = batch.takeUntoldPath(), let file = file(of: path) else { return }
    worker?.send(.show(edited: file, seen: seenPages))
  }

  /// The paths of the pages that somebody looks at.
  private var seenPages: [String] { listeners.pages.map(\.text).sorted() }

  /// The path of a file in the site's folder; nil if it is not there.
  func file(of path: String) -> String? {
    let folder = "\(options.site)/".utf8
    guard path.utf8.starts(with: folder) else { return nil }
    return String(Substring(path.utf8.dropFirst(folder.count)))
  }

  mutating func beginBuild() {
    if worker == nil, !startWorker() { return }
    let timeout =
      longest == .zero ? options.patience * 10 : max(options.patience, longest * 10)
    build = CurrentBuild(
      generation: build.generation + 1, changes: batch, start: batch.begin ?? .now,
      patience: timeout, isGoingOn: true, isSeen: isEditSeen)
    batch = ChangeBatch()
    site.change { $0.isBuilding = true }
    isEditSeen = false
    worker?.send(.build(generation: build.generation, first: ["_headers"] + seenPages))
    later(.timeout(generation: build.generation), after: timeout)
  }

  /// Ends the process that builds, as it has told nothing for too long.
  mutating func stopWorker() {
    let seconds = Int(build.patience / .seconds(1))
    tell(
      .note("the process that builds told nothing for \(seconds.counting("second")) and is stopped")
    )
    worker?.kill()
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
      fail("\(error)")
      return false
    }
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

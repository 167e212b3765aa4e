import Kit

/// Changes that belong together, as an editor's save or the checkout of a branch makes several.
struct ChangeBatch: Sendable {
  /// The paths of the files that changed, in the order in which they first did.
  private(set) var paths: [String] = []

  /// Those of them that were not there before.
  private var passing: Set<String> = []

  /// Whether a file went away, which often is a save that has not ended.
  private var hasGone = false
  private var isLarge = false
  private var isTold = false
  private var first: ContinuousClock.Instant?
  private var last: ContinuousClock.Instant?
}

extension ChangeBatch {
  var isEmpty: Bool { first == nil }

  /// When the first change came; nil if there is none.
  var begin: ContinuousClock.Instant? { first }

  mutating func add(_ change: FileChange, at now: ContinuousClock.Instant) {
    if first == nil { first = now }
    last = now
    isTold = false
    guard case .path(let path, let kind) = change else {
      isLarge = true
      return
    }
    hasGone = hasGone || (kind == .gone && !passing.contains(path))
    if let place = paths.firstIndex(of: path) {
      // As a file that an editor writes before it renames it.
      if kind == .gone, passing.contains(path) { paths.remove(at: place) }
    } else if paths.count < 100 {
      paths.append(path)
      if kind == .came { passing.insert(path) }
    } else {
      isLarge = true
    }
  }

  /// When the batch has ended unless more comes; nil if it is empty.
  ///
  /// A file that is written is saved; where one goes away, or several change, others tend to follow.
  var end: ContinuousClock.Instant? {
    guard let first, let last else { return nil }
    let quiet: Duration =
      if isLarge { .milliseconds(250) } else if hasGone || paths.count > 1 {
        .milliseconds(80)
      } else {
        .milliseconds(20)
      }
    return min(last + quiet, first + .seconds(3))
  }

  /// The only file of the site that changed; nil if there are several, or it went away.
  var onlyPath: String? { paths.count == 1 && !isLarge ? paths[0] : nil }

  /// That file, unless it was asked for before and has not changed since.
  mutating func takeUntoldPath() -> String? {
    defer { isTold = true }
    return isTold ? nil : onlyPath
  }

  /// What changed, in few words, with paths below a folder.
  func summary(in folder: String) -> String {
    guard let path = paths.first else { return "files" }
    let start = "\(folder)/".utf8
    let isBelow = path.utf8.starts(with: start)
    let shown = isBelow ? String(Substring(path.utf8.dropFirst(start.count))) : path
    if isLarge { return "many files" }
    return paths.count == 1 ? shown : "\(shown) and \(paths.count - 1) more"
  }
}

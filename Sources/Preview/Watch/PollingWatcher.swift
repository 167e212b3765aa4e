import Foundation
import Kit
import Synchronization

/// Watches folders by looking at all of their files again and again.
///
/// An object, as a thread of its own looks.
final class PollingWatcher: Sendable {
  private let watched: Mutex<Watched>
  private let report: @Sendable (FileChange) -> Void

  /// How long it waits between two looks.
  private static let interval = 0.5

  /// Begins to watch; parameters as of `InotifyWatcher`.
  init(_ watched: Watched, _ report: @escaping @Sendable (FileChange) -> Void) {
    self.watched = Mutex(watched)
    self.report = report
    let first = look()
    Thread.detachNewThread {
      var known = first
      while true {
        Thread.sleep(forTimeInterval: Self.interval)
        let now = self.look()
        for change in Self.changes(from: known, to: now) { report(change) }
        known = now
      }
    }
  }

  /// Watches other folders from now on.
  func change(to watched: Watched) { self.watched.withLock { $0 = watched } }
}

extension PollingWatcher {
  /// How all files look; those that cannot be looked at are missing.
  private func look() -> [FilePath: FileSignature] {
    var found: [FilePath: FileSignature] = [:]
    let watched = watched.withLock { $0 }
    for root in watched.folders {
      guard let folder = watched.open(root) else { continue }
      var folders: [FilePath] = [.root]
      while let inner = folders.popLast() {
        for entry in (try? folder.entries(of: inner)) ?? [] {
          let path = inner.appending(FilePath(bytes: entry.name))
          if entry.kind == .folder { folders.append(path) }
          if IgnoredName.contains(String(decoding: entry.name, as: UTF8.self)) { continue }
          let whole = FilePath(bytes: Array("\(root)/".utf8) + path.bytes)
          if entry.kind != .folder { found[whole] = FileSignature(entry.status) }
        }
      }
    }
    return found
  }

  private static func changes(
    from former: [FilePath: FileSignature], to present: [FilePath: FileSignature]
  ) -> [FileChange] {
    let changed = present.filter { former[$0.key] != $0.value }.map {
      FileChange.path("\($0.key)", former[$0.key] == nil ? .came : .written)
    }
    let gone = former.keys.filter { present[$0] == nil }.map {
      FileChange.path("\($0)", .gone)
    }
    return changed + gone
  }
}

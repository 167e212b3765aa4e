import Foundation
import Kit
import Synchronization

/// Watches folders through the kernel: inotify(7).
///
/// An object, as a thread of its own waits for events.
final class InotifyWatcher: Sendable {
  private struct State {
    var watched: Watched

    /// The paths of the folders that are watched, by the kernel's numbers.
    var paths: [Int32: String] = [:]

    /// Those of them of which only the folders matter that are watched themselves.
    var parents: Set<Int32> = []
  }

  private let descriptor: Int32
  private let state: Mutex<State>
  private let report: @Sendable (FileChange) -> Void

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK)

  /// Begins to watch.
  ///
  /// - Parameters:
  ///   - watched: The folders.
  ///   - report: Told of each change.
  /// - Throws: If the kernel cannot watch them, as where too much is watched already.
  init(_ watched: Watched, _ report: @escaping @Sendable (FileChange) -> Void) throws(FileError) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    if descriptor < 0 { throw FileError("watch", watched.folders[0], errno: errno) }
    state = Mutex(State(watched: watched))
    self.report = report
    try watch()
    Thread.detachNewThread {
      while let events = self.receive() { self.take(events) }
    }
  }

  /// Watches other folders from now on.
  ///
  /// - Throws: If the kernel cannot watch them.
  func change(to watched: Watched) throws(FileError) {
    state.withLock { $0.watched = watched }
    try watch()
  }
}

extension InotifyWatcher {
  /// Has all folders watched that there are now, and no other.
  private func watch() throws(FileError) {
    try state.withLock { state throws(FileError) in
      let former = state.paths
      (state.paths, state.parents) = ([:], [])
      for root in state.watched.folders {
        // Of a folder that is not there, or is replaced, its parent tells.
        let parent = splitPath(root).folder
        if let number = try add(parent) {
          state.paths[number] = parent
          state.parents.insert(number)
        }
      }
      for root in state.watched.folders {
        for path in folders(below: root, of: state.watched) {
          guard let number = try add(path) else { continue }
          state.paths[number] = path
          state.parents.remove(number)
        }
      }
      for number in former.keys where state.paths[number] == nil {
        inotify_rm_watch(descriptor, number)
      }
    }
  }

  /// A folder and all folders below it, as far as they can be read; what cannot be, the build reports.
  private func folders(below root: String, of watched: Watched) -> [String] {
    guard let folder = watched.open(root) else { return [] }
    let inner = (try? folder.tree().filter { $0.kind == .folder }) ?? []
    return [root] + inner.map { "\(root)/\($0.path)" }
  }

  /// Has a folder watched; nil if it has just gone.
  private func add(_ path: String) throws(FileError) -> Int32? {
    let number = unsafe inotify_add_watch(descriptor, path, Self.mask)
    if number >= 0 { return number }
    if errno == ENOENT || errno == ENOTDIR || errno == EACCES { return nil }
    throw FileError("watch", path, errno: errno)
  }
}

extension InotifyWatcher {
  private struct Occurrence {
    let number: Int32
    let mask: UInt32
    let name: String

    func has(_ flags: Int) -> Bool { mask & UInt32(flags) != 0 }

    var kind: FileChange.Kind {
      if has(Int(IN_DELETE) | Int(IN_MOVED_FROM) | Int(IN_DELETE_SELF)) { return .gone }
      return has(Int(IN_CREATE)) ? .came : .written
    }
  }

  /// Waits for events; nil if no more can come.
  private func receive() -> [Occurrence]? {
    let size = 64 << 10
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      repeat {
        count = unsafe read(descriptor, buffer.baseAddress, size)
      } while count < 0
        && errno == EINTR
      filled = max(0, count)
    }
    return count > 0 ? Self.occurrences(in: bytes) : nil
  }

  /// The events in the form of the kernel: four numbers of four bytes, the last the length of a name
  /// that follows, with zeros at its end.
  private static func occurrences(in bytes: [UInt8]) -> [Occurrence] {
    var occurrences: [Occurrence] = []
    var rest = bytes[...]
    while rest.count >= 16 {
      let numbers = (0..<4).map { index in
        unsafe rest.dropFirst(4 * index).prefix(4).withUnsafeBytes {
          unsafe $0.loadUnaligned(as: UInt32.self)
        }
      }
      rest = rest.dropFirst(16)
      let name = rest.prefix(Int(numbers[3])).prefix { $0 != 0 }
      rest = rest.dropFirst(Int(numbers[3]))
      occurrences.append(
        Occurrence(
          number: Int32(bitPattern: numbers[0]), mask: numbers[1],
          name: String(decoding: name, as: UTF8.self)))
    }
    return occurrences
  }

  private func take(_ occurrences: [Occurrence]) {
    let (paths, parents, roots) = state.withLock { ($0.paths, $0.parents, $0.watched.folders) }
    var changes: [FileChange] = []
    var needsLook = false
    for event in occurrences {
      if event.has(Int(IN_Q_OVERFLOW)) {
        changes.append(.anything)
        needsLook = true
        continue
      }
      guard let folder = paths[event.number] else { continue }
      let path = event.name.isEmpty ? folder : "\(folder)/\(event.name)"
      if parents.contains(event.number), !roots.contains(path) { continue }
      if event.has(Int(IN_ISDIR) | Int(IN_DELETE_SELF) | Int(IN_MOVE_SELF)) { needsLook = true }
      if IgnoredName.contains(event.name) { continue }
      changes.append(.path(path, event.kind))
    }
    if needsLook {
      do throws(FileError) { try watch() } catch { changes.append(.unwatched(error)) }
    }
    for change in changes { report(change) }
  }
}

import Glibc

/// What of a file's status tells that its bytes are as they were.
///
/// The kernel sets the time of the last change whenever anything of a file changes, and nobody can
/// set it back; so a file with the same signature has the same bytes, unless it changed within the
/// clock's step.
package struct FileSignature: Hashable, Sendable {
  package let size: Int
  package let identity: FileIdentity

  /// Nanoseconds since 1970.
  package let modified: Int
  package let changed: Int

  package init(_ status: FileStatus) {
    size = status.size
    identity = status.identity
    modified = status.modified
    changed = status.changed
  }

  /// Whether the file did not change at or after a moment, as far as the clock can tell.
  ///
  /// - Parameter moment: Nanoseconds since 1970.
  package func isOlder(than moment: Int) -> Bool {
    max(modified, changed) < moment - Self.clockStep
  }

  /// The kernel's clock for files takes steps of up to 10 ms; some file systems round further.
  private static let clockStep = 2_000_000_000

  /// The present moment in nanoseconds since 1970, by the clock from which files have their times.
  package static var now: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

extension ByteWriter {
  package mutating func write(_ signature: FileSignature) {
    write(signature.size)
    write(signature.identity.device)
    write(signature.identity.inode)
    write(signature.modified)
    write(signature.changed)
  }
}

extension ByteReader {
  package mutating func readSignature() throws(Malformed) -> FileSignature {
    let size = try readInt()
    let identity = FileIdentity(device: try readUnsigned(), inode: try readUnsigned())
    return FileSignature(
      size: size, identity: identity, modified: try readInt(), changed: try readInt())
  }
}

extension FileSignature {
  fileprivate init(size: Int, identity: FileIdentity, modified: Int, changed: Int) {
    self.size = size
    self.identity = identity
    self.modified = modified
    self.changed = changed
  }
}

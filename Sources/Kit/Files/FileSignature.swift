import Glibc

/// What of a file's status tells that its bytes are as they were.
///
/// The kernel sets the time of the last change whenever anything of a file changes, and nobody can
/// set it back; so a file with the same signature has the same bytes, unless it changed within the
/// clock's step.
package struct FileSignature: Hashable, Sendable {
  package let size: Int
  package let identity: FileIdentity

  package let modified: FileTime
  package let changed: FileTime

  package init(_ status: FileStatus) {
    size = status.size
    identity = status.identity
    modified = status.modified
    changed = status.changed
  }

  /// Whether the file did not change at or after a moment, as far as the clock can tell.
  ///
  /// - Parameter moment: By the clock from which files have their times.
  /// - Returns: False also where it may have changed within the clock's step before that.
  package func isOlder(than moment: FileTime) -> Bool {
    max(modified, changed).nanoseconds < moment.nanoseconds - Self.clockStep
  }

  /// The kernel's clock for files takes steps of up to 10 ms; some file systems round further.
  private static let clockStep: Int64 = 2_000_000_000
}

extension FileTime {
  /// The present moment by the clock from which files have their times.
  package static var now: FileTime {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return FileTime(time)
  }
}

extension ByteWriter {
  package mutating func write(_ signature: FileSignature) {
    write(signature.size)
    write(signature.identity.device)
    write(signature.identity.inode)
    write(Int(signature.modified.nanoseconds))
    write(Int(signature.changed.nanoseconds))
  }
}

extension ByteReader {
  package mutating func readSignature() throws(Malformed) -> FileSignature {
    let size = try readInt()
    let identity = FileIdentity(device: try readUnsigned(), inode: try readUnsigned())
    return FileSignature(
      size: size, identity: identity,
      modified: FileTime(nanoseconds: Int64(try readInt())),
      changed: FileTime(nanoseconds: Int64(try readInt())))
  }
}

extension FileSignature {
  fileprivate init(size: Int, identity: FileIdentity, modified: FileTime, changed: FileTime) {
    self.size = size
    self.identity = identity
    self.modified = modified
    self.changed = changed
  }
}

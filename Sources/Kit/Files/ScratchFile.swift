import CGlibc
import Glibc
import Synchronization

/// A file without a name for what does not fit into memory, which goes with the program.
///
/// An object, as tasks that run at the same time write to it and read from it.
package final class ScratchFile: Sendable {
  private let descriptor: Int32

  /// Where what is written next begins.
  private let end = Atomic<Int>(0)

  /// How many bytes it may have: what a build publishes needs room there as well.
  private let limit: Int

  /// Makes one on the file system of a folder, in which it is not to be seen: open(2) with `O_TMPFILE`.
  ///
  /// Fails where that file system has no such files, or may not be written to.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - limit: How many bytes it may have; nil for a quarter of what is free.
  package init?(in folder: Folder, limit: Int? = nil) {
    let descriptor = uninterrupted { cglibc_open_unnamed(folder.descriptor) }
    if descriptor < 0 { return nil }
    self.descriptor = descriptor
    self.limit = limit ?? freeBytes(onFileSystemOf: descriptor) / 4
  }

  deinit { close(descriptor) }
}

extension ScratchFile {
  /// Adds bytes at the end.
  ///
  /// - Returns: Where they are; nil if they could not be written, or if it may not become so long.
  package func add(_ bytes: [UInt8]) -> Range<Int>? {
    let start = end.add(bytes.count, ordering: .relaxed).oldValue
    guard start + bytes.count <= limit else { return nil }
    var written = 0
    while written < bytes.count {
      let step = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(start + written))
      }
      if step < 0, errno == EINTR { continue }
      if step <= 0 { return nil }
      written += step
    }
    return start..<start + bytes.count
  }

  /// The bytes that were added at a place; nil if they cannot be read.
  package func bytes(at range: Range<Int>) -> [UInt8]? {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let rest = unsafe buffer.baseAddress.map { unsafe $0 + count }
        let step = unsafe pread(
          descriptor, rest, range.count - count, off_t(range.lowerBound + count))
        if step < 0, errno == EINTR { continue }
        if step <= 0 { break }
        count += step
      }
    }
    return bytes.count == range.count ? bytes : nil
  }
}

/// How many bytes are free for everybody on the file system of an open file; 0 if that cannot be told.
private func freeBytes(onFileSystemOf descriptor: Int32) -> Int {
  var system = statvfs()
  guard unsafe fstatvfs(descriptor, &system) == 0 else { return 0 }
  let (bytes, overflows) = Int(clamping: system.f_bavail)
    .multipliedReportingOverflow(by: Int(clamping: system.f_frsize))
  return overflows ? .max : bytes
}

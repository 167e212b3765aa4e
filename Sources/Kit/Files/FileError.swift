import Glibc

/// A file, folder or tool that failed, with the operating system's reason.
package struct FileError: Error, Hashable, Sendable {
  /// What was tried, such as `read`.
  package var operation: String

  /// The file or folder, as its user would name it.
  package var path: String

  /// Why it failed, such as `Permission denied`.
  package var reason: String

  /// The number of the system's error, such as `ENOSPC`; nil if the reason is sitegen's own.
  package var code: Int32?

  package init(_ operation: String, _ path: String, reason: String) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// Creates an error from what the last call of the operating system left in `errno`.
  package init(_ operation: String, _ path: String, errno code: Int32) {
    self.init(operation, path, reason: unsafe String(cString: strerror(code)))
    self.code = code
  }

  /// Creates an error of a call that follows no symbolic link and leaves no folder.
  package init(_ operation: String, beneath path: String, errno code: Int32) {
    self.init(operation, path, errno: code)
    switch code {
    case ELOOP: reason = "it is, or lies behind, a symbolic link, and sitegen follows none"
    case EXDEV: reason = "it leads out of its folder"
    default: break
    }
  }
}

extension FileError {
  /// Whether there is nothing of that name, so that nothing failed.
  package var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
}

extension FileError {
  /// Whether a symbolic link or “..” would lead out of the folder in which something was looked for.
  package var leadsOut: Bool { code == ELOOP || code == EXDEV }
}

extension FileError {
  /// Whether nothing may be written there.
  package var isRefusal: Bool { code == EROFS || code == EACCES || code == EPERM }
}

extension FileError {
  /// Whether there is no room for more bytes, or for more names.
  package var isLackOfSpace: Bool { code == ENOSPC || code == EDQUOT }
}

extension FileError {
  /// Whether the reader of a pipe has gone away.
  package var isBrokenPipe: Bool { code == EPIPE }
}

extension FileError: CustomStringConvertible {
  package var description: String { "cannot \(operation) \(path.visible): \(reason)" }
}

/// Makes a call of the operating system, again as long as a signal interrupts it.
///
/// - Returns: What the call returns, or -1 with `errno` set.
package func uninterrupted(_ call: () -> Int32) -> Int32 {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

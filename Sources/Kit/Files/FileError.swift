import Glibc

/// A file, folder or tool that failed, with the operating system's reason.
package struct FileError: Error, Hashable, Sendable {
  /// What was tried, such as `read`.
  package var operation: String

  /// The file or folder, as its user would name it.
  package var path: String

  /// Why it failed, such as `Permission denied`.
  package var reason: String

  package init(_ operation: String, _ path: String, reason: String) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// Creates an error from what the last call of the operating system left in `errno`.
  package init(_ operation: String, _ path: String, errno code: Int32) {
    self.init(operation, path, reason: unsafe String(cString: strerror(code)))
  }
}

extension FileError: CustomStringConvertible {
  package var description: String { "cannot \(operation) \(path): \(reason)" }
}

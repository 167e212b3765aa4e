import Glibc

/// The one path of a file or folder, without links, `.` and `..`; nil if nothing is there.
///
/// - Throws: If that cannot be told.
package func canonicalPath(_ path: String) throws(FileError) -> String? {
  var found: UnsafeMutablePointer<CChar>?
  repeat { unsafe found = realpath(path, nil) } while unsafe found == nil && errno == EINTR
  guard let canonical = unsafe found else {
    let error = FileError("find", path, errno: errno)
    if error.isAbsence { return nil }
    throw error
  }
  defer { unsafe free(canonical) }
  guard let text = unsafe String(validatingCString: canonical) else {
    throw FileError("find", path, reason: "the path is not valid UTF-8")
  }
  return text
}

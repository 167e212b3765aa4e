import Glibc

/// The folder that holds `path`, and the last part of it.
package func splitPath(_ path: String) -> (folder: String, name: String) {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
  let folder = path[..<slash]
  return (folder.isEmpty ? "/" : String(folder), String(path[path.utf8.index(after: slash)...]))
}

/// Makes the folder at `path` and those that hold it, as far as they are missing.
///
/// - Throws: If one cannot be made.
package func makeFolders(_ path: String) throws(FileError) {
  let make = { uninterrupted { unsafe mkdir(path, 0o755) } }
  if make() == 0 || errno == EEXIST { return }
  if errno != ENOENT { throw FileError("create", path, errno: errno) }
  let parent = splitPath(path).folder
  if parent == path { throw FileError("create", path, errno: errno) }
  try makeFolders(parent)
  if make() != 0, errno != EEXIST { throw FileError("create", path, errno: errno) }
}

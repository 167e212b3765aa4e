import Build
import Glibc
import Kit
import Site

extension BuildOptions {
  /// Refuses a folder of this machine to which no site is carried.
  ///
  /// - Parameters:
  ///   - path: The folder, be it there or not.
  ///   - adopts: Whether one is taken over in which another site is built.
  /// - Throws: `FileError` if it is the folder that the site is built in, one of which it is made, or
  ///   no folder.
  func refuseTarget(_ path: String, adopting adopts: Bool) throws(FileError) {
    if let target = try Self.futurePath(path), let source = try Self.futurePath(outputPath),
      "\(target)/".utf8.starts(with: "\(source)/".utf8)
    {
      throw FileError("publish to", path, reason: "it is the folder that the site is built in")
    }
    try refuseSourceFolder(path, to: "publish to")
    try Self.refuseFile(at: path)
    if adopts { return }
    if let other = try otherSite(around: path), try Self.futurePath(path) == "\(other)/public" {
      throw FileError(
        "publish to", path,
        reason: "the site of \(other) is built there; choose another folder, or take it over with"
          + " --adopt")
    }
  }

  /// - Throws: If something else than a folder is there, or in the way to it.
  private static func refuseFile(at path: String) throws(FileError) {
    var rest = withoutSlashAtEnd(path)
    while !rest.isEmpty, rest != "." {
      if let found = try canonicalPath(rest) {
        do throws(FileError) {
          _ = try Folder(found)
        } catch {
          guard error.code == ENOTDIR else { throw error }
          throw FileError(
            "publish to", path,
            reason: rest == withoutSlashAtEnd(path)
              ? "it is a file, not a folder" : "\(rest) is a file, not a folder")
        }
        return
      }
      rest = splitPath(rest).folder
    }
  }
}

import Glibc
package import Kit
package import Site

extension BuildOptions {
  /// The folder of another site in which a folder lies or would lie; nil if it is in none, or in this
  /// one.
  ///
  /// - Throws: `FileError` if that cannot be told.
  package func otherSite(around path: String) throws(FileError) -> String? {
    guard let site = try canonicalPath(site), var folder = try Self.futurePath(path) else {
      return nil
    }
    while folder != "/" {
      folder = splitPath(folder).folder
      if folder == site { return nil }
      if try canonicalPath("\(folder)/content/site.yaml") != nil { return folder }
    }
    return nil
  }

  /// Refuses a folder for the published site that belongs to what the site is made of, as the next
  /// build would read it as content, or the site would be written over its own sources.
  ///
  /// - Parameters:
  ///   - path: The folder, be it there or not.
  ///   - action: What was to be done with it, such as `replace`.
  /// - Throws: `FileError` if it is refused.
  package func refuseSourceFolder(_ path: String, to action: String) throws(FileError) {
    guard let site = try canonicalPath(site), let target = try Self.futurePath(path) else { return }
    if target == site { throw FileError(action, path, reason: "it is the site’s own folder") }
    if let part = target.utf8.split(separator: UInt8(ascii: "/")).first(where: \.isOfVersionControl)
    {
      throw FileError(
        action, path,
        reason:
          "it is in \(String(Substring(part))), which belongs to the repository alone; name a"
          + " folder beside it"
      )
    }
    if target == "/" { throw FileError(action, path, reason: "it is the root of all files") }
    if try target == Self.home() {
      throw FileError(action, path, reason: "it is your home folder; name a folder in it")
    }
    var sources = ["content", "templates", "archive", WorkingFolder.name.description].map {
      "\(site)/\($0)"
    }
    if let archive, let folder = try canonicalPath(archive) { sources.append(folder) }
    for source in sources where "\(target)/".utf8.starts(with: "\(source)/".utf8) {
      throw FileError(
        action, path,
        reason: "it is in \(source), of which the site is made; name a folder beside it")
    }
    for source in sources + [site] where "\(source)/".utf8.starts(with: "\(target)/".utf8) {
      throw FileError(
        action, path,
        reason: "it holds \(source), of which the site is made; name a folder beside that")
    }
  }

  /// The user's home folder, without links; nil if it is not known.
  private static func home() throws(FileError) -> String? {
    guard let variable = unsafe getenv("HOME"),
      let path = unsafe String(validatingCString: variable)
    else { return nil }
    return try canonicalPath(path)
  }

  /// The path without links that a folder has or would have; nil if no folder above it is there.
  package static func futurePath(_ path: String) throws(FileError) -> String? {
    var head = withoutSlashAtEnd(path)
    var names: [String] = []
    while true {
      if let found = try canonicalPath(head.isEmpty ? "/" : head) {
        return names.reversed().reduce(found, step)
      }
      let (folder, name) = splitPath(head)
      if folder == head { return nil }
      head = folder
      names.append(name)
    }
  }

  /// The path of a folder's entry; of folders that are to be made none is a link.
  private static func step(from folder: String, to name: String) -> String {
    switch name {
    case "", ".": folder
    case "..": splitPath(folder).folder
    default: folder == "/" ? "/\(name)" : "\(folder)/\(name)"
    }
  }
}

extension Substring.UTF8View {
  /// Whether it is the name of a folder in which a version control keeps its own files.
  fileprivate var isOfVersionControl: Bool {
    [".git", ".hg", ".svn"].contains { elementsEqual($0.utf8) }
  }
}

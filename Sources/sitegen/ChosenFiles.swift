import ArgumentParser
import Kit
import Site

/// The files and folders of a site that a command line names, to see findings in them alone.
struct ChosenFiles {
  /// Their paths relative to the site's folder, without a slash at the end; nil if none was named.
  private let paths: [String]?

  /// - Parameters:
  ///   - names: Paths, from the current folder or from the site's.
  ///   - site: The site's folder.
  /// - Throws: `ValidationError` if one of them is not there, or not in the site's folder.
  init(_ names: [String], of site: String) throws {
    if names.isEmpty {
      paths = nil
      return
    }
    guard let root = try canonicalPath(site) else { throw Self.noFile(site, in: nil) }
    paths = try names.map { name in
      let path = withoutSlashAtEnd(name)
      let found = try [path, "\(site)/\(path)"].compactMap { try canonicalPath($0) }
      let inside = found.first { $0 == root || $0.utf8.starts(with: "\(root)/".utf8) }
      guard let inside else { throw Self.noFile(name, in: site) }
      return String(Substring(inside.utf8.dropFirst(root.utf8.count + 1)))
    }
  }

  /// Whether the file at a path relative to the site's folder is one of them, or in one of them.
  func contain(_ path: String) -> Bool {
    guard let paths else { return true }
    return paths.contains {
      $0.isEmpty || path == $0 || path.utf8.starts(with: "\($0)/".utf8)
    }
  }

  private static func noFile(_ name: String, in site: String?) -> ValidationError {
    guard let site else { return ValidationError("there is no folder “\(name)”") }
    return ValidationError(
      "the site in “\(site)” has no file or folder “\(name)”; the site’s folder is named with --site "
        + name)
  }
}

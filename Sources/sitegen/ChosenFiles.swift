import ArgumentParser
import Build
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
    guard let root = try canonicalPath(site) else {
      throw ValidationError("there is no folder “\(site)”")
    }
    paths = try names.map { name in
      let path = withoutSlashAtEnd(name)
      let found = try [path, "\(site)/\(path)"].compactMap { try canonicalPath($0) }
      let inside = found.first { $0 == root || $0.utf8.starts(with: "\(root)/".utf8) }
      guard let inside else { throw try Self.noFile(name, in: site) }
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

  /// Leaves in a result the findings in these files, and errors elsewhere that kept them from being
  /// checked.
  ///
  /// - Returns: How many other errors there are.
  func takeFindings(of result: inout BuildResult) -> Int {
    let all = result.diagnostics
    let isPartial = !result.hasCheckedPages
    result.diagnostics = all.filter { finding in
      contain(finding.location.path)
        || (finding.severity == .error && (isPartial || finding.concernsAllPages))
    }
    return all.count { $0.severity == .error } - result.diagnostics.count { $0.severity == .error }
  }

  /// Why a name is none of a file of the site, with what may be meant by it.
  private static func noFile(_ name: String, in site: String) throws -> ValidationError {
    let reason = "the site in “\(site)” has no file or folder “\(name)”"
    if try canonicalPath("\(name)/content") != nil {
      return ValidationError(
        "\(reason); the site’s folder is named with --site \(name.asShellWord)")
    }
    let listing = try SiteListing.of(Folder(site)).0
    let files = listing.briefings + listing.pages + listing.facts
    let last = splitPath(name).name
    let meant =
      name.closest(among: files)
      ?? last.closest(among: files.map { splitPath($0).name }).flatMap { near in
        files.first { splitPath($0).name == near }
      }
    return ValidationError(meant.map { "\(reason), did you mean “\($0)”?" } ?? reason)
  }
}

extension Diagnostic {
  /// Whether what is found keeps every page from being made, as in a template.
  fileprivate var concernsAllPages: Bool {
    location.path == "content/site.yaml" || !location.path.utf8.starts(with: "content/".utf8)
  }
}

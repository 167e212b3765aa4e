import Checks
package import Facts
package import Kit
package import Site

/// A writing of `facts.lock.yaml`, which remembers what readers are told from now on.
package struct FactLock: Sendable {
  private var options: BuildOptions

  /// Whether changes of published facts are locked although no correction tells of them.
  private let acceptsChanges: Bool

  package init(_ options: BuildOptions, acceptingChanges acceptsChanges: Bool = false) {
    self.options = options
    self.options.isRelease = true
    self.acceptsChanges = acceptsChanges
  }

  /// Checks the site and writes the lock, unless there is an error.
  ///
  /// - Returns: What was found, and how many facts are locked; nil if nothing was written.
  /// - Throws: `FileError` if a file cannot be read or written.
  package func write() async throws -> (diagnostics: [Diagnostic], facts: Int?) {
    // The lock holds no addresses.
    let found = try await SiteBuilder(options).checkOnly().diagnostics
      .filter { $0.rule.name != Rule.baseURLMissing.name }
    let diagnostics = acceptsChanges ? found.filter { !$0.rule.isAboutPublished } : found
    if diagnostics.containsError { return (diagnostics, nil) }
    let facts = try await FactReport.read(options).published
    try Self.write(facts, to: Folder(options.site))
    return (diagnostics, facts.entries.count)
  }

  /// Puts the lock in the place of the former one, at once.
  ///
  /// - Parameters:
  ///   - facts: What readers are told.
  ///   - site: The site's folder.
  ///   - open: Its working folder, where the caller works in it; nil to open it.
  /// - Throws: `FileError` if it cannot be written, or something else than a file has its name;
  ///   `BuildIsRunning` if a build of the site has not ended.
  package static func write(
    _ facts: PublishedFacts, to site: Folder, in open: WorkingFolder? = nil
  ) throws {
    let working = try open ?? WorkingFolder(of: site)
    let path = FilePath(PublishedFacts.path)
    if let kind = try site.status(of: path)?.kind, kind != .file {
      let reason = kind == .link ? "it is a symbolic link" : "it is not a regular file"
      throw FileError("write", site.shown(path), reason: reason)
    }
    let yaml = facts.yaml
    if yaml.count > FactBase.fileLimit {
      throw FileError(
        "write", site.shown(path),
        reason: "it would be larger than what is read; delete the oldest of its changes")
    }
    let new: FilePath = "facts.lock.yaml"
    try working.folder.remove(new)
    try working.folder.write(yaml, toNew: new)
    try working.folder.move(new, to: path, in: site)
  }
}

extension Rule {
  fileprivate var isAboutPublished: Bool { self == .correctionMissing || self == .idRemoved }
}

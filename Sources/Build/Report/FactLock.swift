import Checks
package import Facts
import Glibc
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
    let found = try await SiteBuilder(options).checkOnly().diagnostics
    let diagnostics = acceptsChanges ? found.filter { !$0.rule.isAboutPublished } : found
    if diagnostics.containsError { return (diagnostics, nil) }
    let facts = PublishedFacts(try await FactReport.read(options).site.facts)
    try Self.write(facts, to: options)
    return (diagnostics, facts.entries.count)
  }

  /// Puts the lock in the place of the former one, at once.
  ///
  /// - Throws: If it cannot be written.
  package static func write(_ facts: PublishedFacts, to options: BuildOptions) throws(FileError) {
    let path = "\(options.site)/\(PublishedFacts.path)"
    let new = "\(options.workingPath)/facts.lock.yaml"
    try makeFolders(options.workingPath)
    try writeFile(facts.yaml, to: new)
    if unsafe rename(new, path) != 0 { throw FileError("write", path, errno: errno) }
  }
}

extension Rule {
  fileprivate var isAboutPublished: Bool { self == .correctionMissing || self == .idRemoved }
}

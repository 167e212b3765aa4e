import Build
import Foundation
import Kit

/// The content of a site as it is in a folder, or as it was in a revision of its repository.
package struct SiteRevision: Sendable {
  /// The folder to be read as a site's.
  package let folder: String

  /// The folder of archived texts to be taken for it, which for a revision has none; nil for that of
  /// the site.
  package let archive: String?

  /// What holds a revision as long as it is looked at; nil for a folder of the user's.
  private let copy: RevisionFolder?
}

extension SiteRevision {
  /// Finds a state of a site.
  ///
  /// - Parameters:
  ///   - name: A folder that holds `content`, or a revision as git names it, such as `HEAD~3` or
  ///     `v1.2`.
  ///   - site: The site's folder, which is in the repository.
  /// - Throws: `FileError` if it is neither, or cannot be read.
  package init(_ name: String, of site: String) async throws {
    if try canonicalPath("\(name)/content") != nil {
      (folder, archive, copy) = (name, nil, nil)
      return
    }
    let revision = try await RevisionFolder(name, of: site)
    (folder, archive, copy) = (revision.path, revision.archive, revision)
  }
}

/// The files of `content` in a revision, written to a folder that is gone with this value.
///
/// They are read as objects: no filter, hook or attribute of the repository runs. Symbolic links and
/// submodules are left out, as are assets, which say nothing.
private final class RevisionFolder: Sendable {
  let path: String

  /// An empty folder: archived texts say nothing to readers, and may not be in the repository.
  var archive: String { "\(path)/archive" }

  init(_ revision: String, of site: String) async throws {
    let objects = try await RevisionObjects(revision, of: site)
    path = "\(NSTemporaryDirectory())sitegen-\(UUID().uuidString)"
    try makeFolders("\(path)/archive")
    let folder = try Folder(path)
    for (file, bytes) in try await objects.contents() { try folder.write(bytes, toNew: file) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The files of a revision that say something, by the names of their objects.
private struct RevisionObjects {
  private let revision: String
  private let site: String
  private var files: [(path: FilePath, object: String)] = []

  init(_ revision: String, of site: String) async throws(FileError) {
    (self.revision, self.site) = (revision, site)
    let found = try await Tool.git.run(
      Git.readingOptions(site) + [
        "rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}",
      ], environment: Git.readingVariables)
    if found.status != 0 {
      throw failure(
        "it is neither a folder with content/ nor a revision of the site’s repository; commit the site"
          + " with git, or name the folder of a copy")
    }
    let list = try await output(["ls-tree", "-r", "-z", found.line, "--", "content/"])
    for entry in list.output.split(separator: 0) {
      guard let tab = entry.firstIndex(of: 0x09) else { continue }
      let fields = entry[..<tab].split(separator: 0x20)
      let path = FilePath(bytes: Array(entry[(tab + 1)...]))
      let isFile = fields.count == 3 && fields[0].starts(with: "100".utf8)
      if isFile, !path.bytes.starts(with: "content/assets/".utf8) {
        files.append((path, String(decoding: fields[2], as: UTF8.self)))
      }
    }
    if files.isEmpty { throw failure("the revision has no content/") }
  }

  /// What the files hold.
  func contents() async throws(FileError) -> [(path: FilePath, bytes: [UInt8])] {
    let names = files.map { "\($0.object)\n" }.joined()
    let answer = try await output(["cat-file", "--batch"], input: Array(names.utf8)).output
    var rest = answer[...]
    var contents: [(path: FilePath, bytes: [UInt8])] = []
    for (path, _) in files {
      // Before each object stands a line with its name, its type and its size.
      guard let end = rest.firstIndex(of: 0x0A),
        let digits = rest[..<end].split(separator: 0x20).last,
        let size = Int(String(decoding: digits, as: UTF8.self)), rest.endIndex - end > size + 1
      else { throw failure("git gives no \(path)") }
      contents.append((path, Array(rest[(end + 1)...].prefix(size))))
      rest = rest[(end + 1 + size + 1)...]
    }
    return contents
  }

  private func output(_ arguments: [String], input: [UInt8] = []) async throws(FileError)
    -> Tool.Outcome
  {
    let outcome = try await Tool.git.run(
      Git.readingOptions(site) + arguments, input: input, environment: Git.readingVariables)
    if outcome.status != 0 { throw failure("git ended with \(outcome.status): \(outcome.errors)") }
    return outcome
  }

  private func failure(_ reason: String) -> FileError {
    FileError("compare", revision, reason: reason)
  }
}

import Checks
import Kit
import Synchronization

extension LeakProof {
  /// Looks at what is packed in a file.
  ///
  /// - Returns: The indexes of the phrases that stand there.
  func phrases(packedIn bytes: [UInt8], of file: LookedAtFile) -> Set<Int> {
    let unpacking = Unpacking(bytes, named: file.path)
    if !unpacking.isWhole { unread.withLock { _ = $0.insert(file) } }
    return unpacking.files.reduce(into: []) { known, part in
      known.formUnion(phrases(in: part.bytes, asCopy: true))
      known.formUnion(phrases(in: Array(part.name.utf8), asCopy: true))
    }
  }

  /// One finding for all files that cannot be looked into; none if there are none.
  func findingsOfUnread(inForeign isForeign: Bool) -> [Finding] {
    let files = unread.withLock { $0 }.filter { $0.isForeign == isForeign }
      .sorted { $0.path.precedes($1.path) }
    return files.isEmpty ? [] : [Finding(.unread(files))]
  }
}

extension Rule {
  static let embargoFileUnread = Rule(
    "embargo-file-unread", .note,
    catches:
      "A file that is copied to the site, or was put into the output folder, while a page or fact is"
      + " not to be seen, and that sitegen cannot look into, such as a PDF.",
    why: "It may have words that may not be seen yet, and only its readers can tell.",
    wrong: "mkdir content/assets; printf '%%PDF-1.7\\n' > content/assets/agenda.pdf",
    right: "mkdir content/assets; printf 'The agenda\\n' > content/assets/agenda.txt")
}

extension Diagnostic {
  fileprivate static func unread(_ files: [LookedAtFile]) -> Diagnostic {
    let names = files.prefix(3).map(\.path.clipped).joined(separator: ", ")
    let isOne = files.count == 1
    return Diagnostic(
      .embargoFileUnread, at: FileLocation(startOf: files.first?.origin ?? ""),
      isOne
        ? "\(names) cannot be read, so nobody knows whether it has words of what may not be seen yet"
        : "\(files.count) files cannot be read, so nobody knows whether they have words of what may"
          + " not be seen yet: \(names)\(files.count > 3 ? " …" : "")",
      help: "open \(isOne ? "it" : "them") and look, or leave \(isOne ? "it" : "them") out until"
        + " nothing waits any more")
  }
}

import Facts
package import Kit

extension Rule {
  package static let archiveChanged = Rule(
    "archive-changed", .error,
    catches: "An archived text whose hash differs from the recorded one.",
    why: "Every quotation and line number rests on the text as it was when the desk read it.",
    wrong: "archive: { file: toll.txt, lines: 1, sha256: \"00\" }   # not the hash of the file",
    right: """
      archive:
        file: toll.txt
        lines: 1
        sha256: "f0efc81822e713c88ac1d7056c2f7621ca5270f115e8742287b8ac80c7b6517e"
      """)
}

extension Check {
  static let archiveChanged = base(.archiveChanged, readsArchive: true) { input in
    input.base.facts(of: .sources).compactMap { source in
      guard let recorded = source.archive, let text = input.archive.texts[source.id] else {
        return nil
      }
      let hash = text.sha256.hexadecimal
      if !recorded.sha256.hasSameBytes(as: hash) {
        return Diagnostic(
          .archiveChanged, at: recorded.location(of: ArchiveFields.sha256),
          "the archived text \(recorded.file.clipped) has changed since its hash was recorded",
          help: "restore the old text, or check every fact of \(source.id) again and record"
            + " \(ArchiveFields.sha256): \"\(hash)\"", id: source.id)
      }
      guard recorded.lines != text.lines.count else { return nil }
      return Diagnostic(
        .archiveChanged, at: recorded.location(of: ArchiveFields.lines),
        "the archived text \(recorded.file.clipped) has \(text.lines.count) lines, not"
          + " \(recorded.lines)", help: "write \(ArchiveFields.lines): \(text.lines.count)",
        id: source.id)
    }
  }
}

import Facts
package import Kit

extension Rule {
  package static let archiveChanged = Rule(
    "archive-changed", .error,
    catches: "An archived text whose hash or number of lines is not recorded, or is another.",
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
  /// What is recorded of a text is asked for whether the text is at hand or not.
  static let archiveChanged = base(.archiveChanged) { input in
    input.base.facts(of: .sources).compactMap { source in
      guard let recorded = source.archive else { return nil }
      let text = input.archive.texts[source.id]
      if recorded.sha256 == nil || recorded.lines == nil {
        return .archiveUnrecorded(recorded, text, of: source)
      }
      return text.flatMap { .archiveChanged(recorded, $0, of: source) }
    }
  }
}

extension Diagnostic {
  fileprivate static func archiveUnrecorded(
    _ recorded: Fact.ArchiveReference, _ text: ArchivedText?, of source: Fact
  ) -> Diagnostic {
    let hash = text.map { "\"\($0.sha256.hexadecimal)\"" } ?? "the SHA-256 of the file"
    let lines = text.map { "\($0.lines.count)" } ?? "how many lines it has"
    let missing =
      (recorded.sha256 == nil ? ["\(ArchiveFields.sha256): \(hash)"] : [])
      + (recorded.lines == nil ? ["\(ArchiveFields.lines): \(lines)"] : [])
    let names =
      (recorded.sha256 == nil ? ["hash"] : []) + (recorded.lines == nil ? ["number of lines"] : [])
    return Diagnostic(
      .archiveChanged, at: source.location(of: SourceFields.archive),
      "the \(names.joined(separator: " and ")) of the archived text \(recorded.file.clipped) is not"
        + " recorded",
      help: "write \(missing.joined(separator: " and "))", id: source.id)
  }

  fileprivate static func archiveChanged(
    _ recorded: Fact.ArchiveReference, _ text: ArchivedText, of source: Fact
  ) -> Diagnostic? {
    let hash = text.sha256.hexadecimal
    if text.differsInLineEnds {
      return Diagnostic(
        .archiveChanged, at: recorded.location(of: ArchiveFields.sha256),
        "the lines of the archived text \(recorded.file.clipped) end otherwise than when its hash was"
          + " recorded; nothing else has changed",
        help:
          "restore the file; “archive/** -text” in .gitattributes has git leave its line ends as"
          + " they are", id: source.id)
    }
    if let known = recorded.sha256, !known.hasSameBytes(as: hash) {
      return Diagnostic(
        .archiveChanged, at: recorded.location(of: ArchiveFields.sha256),
        "the archived text \(recorded.file.clipped) has changed since its hash was recorded",
        help: "restore the old text, or check every fact of \(source.id) again and record"
          + " \(ArchiveFields.sha256): \"\(hash)\"", id: source.id)
    }
    guard let lines = recorded.lines, lines != text.lines.count else { return nil }
    return Diagnostic(
      .archiveChanged, at: recorded.location(of: ArchiveFields.lines),
      "the archived text \(recorded.file.clipped) has \(text.lines.count.counting("line")), not \(lines)",
      help: "write \(ArchiveFields.lines): \(text.lines.count)", id: source.id)
  }
}

package import Kit

/// What a source says of its archived text.
extension Fact {
  /// The text of a source, kept for checks.
  package struct ArchiveReference: Hashable, Sendable {
    /// The file in the archive's folder.
    package var file: String

    /// The SHA-256 of its bytes, in hexadecimal.
    package var sha256: String
    package var lines: Int
    fileprivate var record: Record

    /// Where the value of the field stands.
    package func location<Value>(of key: Key<Value>) -> FileLocation { record.location(of: key) }
  }

  /// The archived text of a source; nil if it has none.
  package var archive: ArchiveReference? {
    guard let archive = self[SourceFields.archive], let file = archive[ArchiveFields.file],
      let sha256 = archive[ArchiveFields.sha256], let lines = archive[ArchiveFields.lines]
    else { return nil }
    return ArchiveReference(file: file, sha256: sha256, lines: lines, record: archive)
  }

  /// Who speaks a quotation; nil if that is not given.
  package var speaker: FactReference? { self[QuoteFields.speaker] }

  /// Whether a quotation may be used as speech.
  package var isUsable: Bool { self[QuoteFields.usable] ?? true }
}

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

    /// Where the value of the field called `name` stands.
    package func location(of name: String) -> FileLocation {
      record[name]?.location ?? record.location
    }
  }

  /// The archived text of a source; nil if it has none.
  package var archive: ArchiveReference? {
    guard let archive = record["archive"]?.record,
      let file = archive["file"]?.text, let sha256 = archive["sha256"]?.text,
      let lines = archive["lines"]?.integer
    else { return nil }
    return ArchiveReference(file: file, sha256: sha256, lines: lines, record: archive)
  }

  /// Who speaks a quotation: an id or a reserved word; nil if that is not given.
  package var speaker: String? { record["speaker"]?.text }

  /// Whether a quotation may be used as speech.
  package var isUsable: Bool { record["usable"]?.boolean ?? true }
}

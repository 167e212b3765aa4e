package import Kit

/// What a source says of its archived text.
extension Fact {
  /// The text of a source, kept for checks.
  package struct ArchiveReference: Hashable, Sendable {
    /// The file in the archive's folder.
    package var file: String

    /// The SHA-256 of its bytes, in hexadecimal; nil if it is not recorded.
    package var sha256: String?

    /// How many lines it has; nil if that is not recorded.
    package var lines: Int?
    fileprivate var record: Record

    /// Where the value of the field stands.
    package func location<Value>(of key: Key<Value>) -> FileLocation { record.location(of: key) }
  }

  /// The archived text of a source; nil if it has none.
  package var archive: ArchiveReference? {
    guard let archive = self[SourceFields.archive], let file = archive[ArchiveFields.file] else {
      return nil
    }
    return ArchiveReference(
      file: file, sha256: archive[ArchiveFields.sha256], lines: archive[ArchiveFields.lines],
      record: archive)
  }

  /// Whether a source's words are somebody's speech as a whole: by its type, or by its genre where
  /// the type is that of what carries it, such as `webpage` or `broadcast`.
  package var isSpeech: Bool {
    if self[SourceFields.type]?.isSpeech == true { return true }
    let genre = self[SourceFields.genre]?.folded ?? ""
    return SourceType.allCases.contains { type in
      type.isSpeech && genre.holdsWords(type.rawValue)
    } || Self.genresOfSpeech.contains { genre.holdsWords($0) }
  }

  private static let genresOfSpeech = [
    "address", "communique", "declaration", "letter", "order", "press conference", "press release",
    "remarks", "transcript", "verbatim", "verdict", "court record",
  ]

  /// Who speaks a quotation; nil if that is not given.
  package var speaker: FactReference? { self[QuoteFields.speaker] }

  /// Whether a quotation may be used as speech.
  package var isUsable: Bool { self[QuoteFields.usable] ?? true }
}

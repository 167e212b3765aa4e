package enum SourceFields {
  package static let title = Key.required("title", .text, "Its title.")
  package static let type = Key.expected(
    "type", .word(of: SourceType.self), "What it is, as CSL calls it.")
  package static let publisher = Key.expected(
    "publisher", .fact(.actors, or: .unknown), "Who published it.")
  package static let author = Key.expected(
    "author", .oneOrMore(.text), "Who wrote it, or unknown.")
  package static let published = Key.expected(
    "published", .momentOrUnknown, "When it was published, or unknown.")
  package static let accessed = Key.expected(
    "accessed", .momentOrUnknown, "When the desk read it, or unknown.")
  package static let url = Key.expected(
    "url", .url(or: .unknown), "Its address, or unknown.")
  package static let dateline = Key.optional("dateline", .text, "The place and date at its head.")
  package static let genre = Key.optional("genre", .text, "Its IPTC genre.")
  package static let language = Key.optional(
    "language", .language, "Its language, as a BCP 47 tag.")
  package static let descriptor = Key.optional(
    "descriptor", .text, "What limits it, in the sense of ICD 206.")
  package static let standfirstAt = Key.optional(
    "standfirst_at", .locator, "Where its standfirst is.")
  package static let archive = Key.optional(
    "archive", .record(ArchiveFields.schema), "The archived text that locators count lines of."
  ).shown(to: .visitors)
  package static let reliability = Key.optional(
    "reliability", .word(of: Reliability.self), "How reliable it is, from A to F.")

  /// The Admiralty scale of a source, from A, reliable, to F, which cannot be judged.
  package enum Reliability: String, Vocabulary {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"
    case f = "F"
  }

  static let schema = RecordSchema(
    "a source", "A text, broadcast or talk from which facts are taken.",
    SharedFields.id(of: .sources), title, type, publisher, author, published, accessed, url,
    dateline, genre, language, descriptor, standfirstAt, archive, reliability, SharedFields.at,
    and: .record)
}

/// A copy of a source’s text, kept for checks and never published.
package enum ArchiveFields {
  package static let file = Key.required("file", .text, "The file in the archive’s folder.")
    .shown(to: .desk)
  package static let sha256 = Key.optional(
    "sha256", .text, "The SHA-256 of its bytes, in hexadecimal; a text without it is an error."
  ).shown(to: .desk)
  package static let lines = Key.optional(
    "lines", .integer(1...10_000_000), "How many lines it has.")

  static let schema = RecordSchema(
    "an archived text", "A copy of a source’s text, kept for checks and never published.",
    file, sha256, lines)
}

/// The types of CSL 1.0.2, `broadcast` of CSL-M, and texts of which CSL has no type of their own.
package enum SourceType: String, Vocabulary {
  case article
  case articleJournal = "article-journal"
  case articleMagazine = "article-magazine"
  case articleNewspaper = "article-newspaper"
  case bill, book, broadcast, chapter, classic, collection, dataset, document, entry
  case entryDictionary = "entry-dictionary"
  case entryEncyclopedia = "entry-encyclopedia"
  case event, figure, graphic, hearing, interview
  case legalCase = "legal_case"
  case legislation, manuscript, map
  case motionPicture = "motion_picture"
  case musicalScore = "musical_score"
  case pamphlet
  case paperConference = "paper-conference"
  case patent, performance, periodical
  case personalCommunication = "personal_communication"
  case post
  case postWeblog = "post-weblog"
  case regulation, report, review
  case reviewBook = "review-book"
  case software, song, speech, standard, thesis, treaty, webpage

  case judgment, minutes
  case pressRelease = "press-release"
  case resolution, ruling, statement, testimony, transcript

  /// Whether its words are somebody's speech as a whole, with no quotation marks around them.
  package var isSpeech: Bool { Self.typesOfSpeech.contains(self) }

  private static let typesOfSpeech: Set<SourceType> = [
    .speech, .hearing, .interview, .legalCase, .legislation, .bill, .regulation, .treaty, .judgment,
    .minutes, .pressRelease, .resolution, .ruling, .statement, .testimony, .transcript,
    .personalCommunication,
  ]
}

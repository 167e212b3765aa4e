package import Kit

/// What a schema needs to know of the file that it reads.
package struct ReadingContext: Sendable {
  /// The file's name in findings.
  package var file: String

  /// The source that a bare `L7` means; nil if a source has to be named.
  package var defaultSource: String?

  /// Whether a date must stand in quotation marks, as in the facts.
  package var requiresQuotedDates: Bool

  /// Whether comments stand beside its texts, two blanks away, as in the facts; in front matter, which
  /// has few, they are the end of a text as often.
  package var hasCommentsSetApart = true

  /// The zone in which a day without a time starts where a moment is asked for.
  package var zone = Zone.utc

  /// What fields that are missing would say, as far as that is known from elsewhere, by their names.
  package var knownValues: [String: String] = [:]

  package init(file: String, defaultSource: String? = nil, requiresQuotedDates: Bool = false) {
    self.file = file
    self.defaultSource = defaultSource
    self.requiresQuotedDates = requiresQuotedDates
  }
}

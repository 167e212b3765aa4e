/// What libyaml finds next in a text, with its place.
package struct YAMLEvent: Sendable {
  package enum Kind: Hashable, Sendable {
    case documentStart
    case documentEnd

    /// Text; `isPlain` tells that it stands without quotation marks.
    case scalar(String, isPlain: Bool)
    case sequenceStart
    case mappingStart

    /// The end of the innermost sequence or mapping that is open.
    case collectionEnd

    /// A name that stands for the value of an anchor.
    case alias

    /// The end of the text.
    case streamEnd
  }

  package let kind: Kind

  /// Whether the value is given a name, by which an alias can stand for it.
  package var hasAnchor = false

  /// The tag as it is resolved; nil if none is written.
  package var tag: String?

  /// Where it starts and ends, in Unicode scalars from the start of the text.
  package let range: Range<Int>
}

/// Why a text is not YAML.
package struct YAMLFailure: Error, Hashable {
  /// A place in a text, as libyaml counts at that point.
  package enum Place: Hashable, Sendable {
    case byte(Int)
    case scalar(Int)
  }

  /// In libyaml's words, which hold nothing of the text.
  package let problem: String
  package let place: Place

  /// What was being read, and where it started, in scalars; nil if that is not known.
  package var context: (problem: String, start: Int)? {
    contextProblem.map { ($0, contextStart) }
  }

  /// How many brackets were open where the reading ended, which looks ahead of its events.
  package let openBrackets: Int

  var contextProblem: String?
  var contextStart = 0
}

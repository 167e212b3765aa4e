/// Where in HTML a place of a template stands.
///
/// Source: the tokenizer of the HTML Standard, section 13.2.5, reduced to what decides how a value
/// must be escaped. What it does not follow is a problem rather than a guess.
struct HTMLState: Hashable, Sendable {
  enum Phase: Hashable {
    case text
    case tagOpen
    case endTagOpen
    case tagName
    case beforeAttribute
    case attributeName
    case afterAttributeName
    case beforeValue
    case quotedValue
    case unquotedValue

    /// Inside a tag where branches of a template met: a space, `/` or `>` must follow.
    case boundary

    /// After `<!`, up to what tells a comment from others.
    case declaration
    case comment

    /// Up to the next `>`.
    case bogusComment

    /// Text in which only the element's own end tag is markup: titles and text areas.
    case titleText

    /// Script or style code.
    case rawText
    case json
  }

  /// How much of a URL the template has written before the place.
  enum URLPhase: Hashable {
    /// Nothing but the start of what may be a scheme.
    case scheme([UInt8])

    /// A value that may have been part of a scheme.
    case open

    /// So much that no scheme can follow.
    case decided

    /// A scheme after which no value is safe.
    case refused
  }

  var phase = Phase.text

  /// The name of the tag that is read, then of the element if it is one of `special`.
  var tag: [UInt8] = []
  var isEndTag = false

  /// The name of the attribute that is read.
  var attribute: [UInt8] = []
  var kind = AttributeKind.plain
  var url = URLPhase.scheme([])

  /// The quote around the attribute's value.
  var quote: UInt8 = 0

  /// The value of a script's `type`, in lower case.
  var scriptType: [UInt8] = []

  /// The start of a tag or comment end that has been read.
  var pending: [UInt8] = []

  /// Whether the place is inside the quotes of a JSON text, and after a `\` there.
  var isInJSONText = false
  var isEscaped = false

  /// Elements whose content or attributes are not those of all others.
  static let special: Set<String> = [
    "title", "textarea", "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext",
    "animate", "animatetransform", "animatemotion", "animatecolor", "set",
  ]

  static let text = HTMLState()
}

extension HTMLState {
  /// What the place is, for messages.
  var description: String {
    switch phase {
    case .text: "text"
    case .tagOpen, .endTagOpen, .tagName: "a tag name"
    case .beforeAttribute, .boundary: "a tag, between attributes"
    case .attributeName, .afterAttributeName: "an attribute name"
    case .beforeValue, .unquotedValue: "an attribute without quotes"
    case .quotedValue: "the attribute '\(String(decoding: attribute, as: UTF8.self))'"
    case .declaration, .bogusComment: "a declaration"
    case .comment: "a comment"
    case .titleText, .rawText: "the element '\(String(decoding: tag, as: UTF8.self))'"
    case .json: isInJSONText ? "a JSON text" : "JSON"
    }
  }

  /// The state after the tag's name or attribute has ended without another sign.
  private var atBoundary: HTMLState? {
    var result = self
    switch phase {
    case .beforeAttribute, .boundary: break
    case .tagName: result.finishTagName()
    case .attributeName, .afterAttributeName, .unquotedValue: break
    default: return nil
    }
    result.finishAttribute()
    result.phase = .boundary
    return result
  }

  /// The state in which a template goes on after branches that end in both; nil if there is none.
  func joined(with other: HTMLState) -> HTMLState? {
    if self == other { return self }
    if let left = atBoundary, let right = other.atBoundary {
      return left == right ? left : nil
    }
    guard phase == .quotedValue, other.phase == .quotedValue, kind != .plain,
      url != .refused, other.url != .refused
    else { return nil }
    var left = self
    var right = other
    left.url = .open
    right.url = .open
    return left == right ? left : nil
  }
}

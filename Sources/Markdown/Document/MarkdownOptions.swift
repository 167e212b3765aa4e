/// What is read beyond CommonMark, and what is let through.
package struct MarkdownOptions: Hashable, Sendable {
  package var extensions: MarkdownExtensions

  /// Whether raw HTML is part of the page; otherwise it is shown as text, and is a problem.
  package var allowsRawHTML: Bool

  /// Whether comments are raw HTML as any other, as CommonMark has it; otherwise they are left out.
  package var keepsComments: Bool

  /// Whether HTML is made; without it the document's is empty, and so is that of its first paragraph.
  package var rendersHTML: Bool

  /// Whether what looks like a mistake in the words is looked for.
  package var findsTextProblems: Bool

  /// Anchors that the page has already, which no heading may take.
  package var reservedAnchors: Set<String>

  /// What no heading's anchor may begin with, as others on the page do.
  package var reservedPrefixes: [String]

  package init(
    extensions: MarkdownExtensions = .all, allowsRawHTML: Bool = false,
    keepsComments: Bool = false, rendersHTML: Bool = true, findsTextProblems: Bool = true,
    reservedAnchors: Set<String> = [], reservedPrefixes: [String] = []
  ) {
    self.extensions = extensions
    self.allowsRawHTML = allowsRawHTML
    self.keepsComments = keepsComments
    self.rendersHTML = rendersHTML
    self.findsTextProblems = findsTextProblems
    self.reservedAnchors = reservedAnchors
    self.reservedPrefixes = reservedPrefixes
  }
}

/// Forms that CommonMark does not have.
package struct MarkdownExtensions: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Pipe tables, as GitHub's.
  package static let tables = Self(rawValue: 1 << 0)

  /// References `[^1]` and definitions `[^1]: …`.
  package static let footnotes = Self(rawValue: 1 << 1)

  /// `~~text~~`.
  package static let strikethrough = Self(rawValue: 1 << 2)

  /// List items that begin with `[ ]` or `[x]`.
  package static let taskLists = Self(rawValue: 1 << 3)

  /// Block quotes that begin with `[!NOTE]` and its like.
  package static let alerts = Self(rawValue: 1 << 4)

  /// An `id` on every heading.
  package static let headingAnchors = Self(rawValue: 1 << 5)

  /// Block quotes whose last paragraph names the speaker.
  package static let quotations = Self(rawValue: 1 << 6)

  /// Fenced code blocks whose info string begins with `view`.
  package static let views = Self(rawValue: 1 << 7)

  package static let all = Self(rawValue: .max)
}

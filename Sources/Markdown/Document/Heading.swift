package import Kit

package struct Heading: Hashable, Sendable {
  /// 1 to 6.
  package let level: Int

  /// The anchor, unique in the page; empty without the extension for anchors.
  package let id: String

  /// The words without markup, and the facts that speak for themselves among them.
  package let words: PlainWords

  package let position: SourcePosition

  /// Whether it stands in a footnote, a quotation or an alert, and so divides nothing of the page.
  package internal(set) var isAside = false
}

/// A heading that raw HTML makes.
package struct RawHeading: Hashable, Sendable {
  /// 1 to 6.
  package let level: Int

  package let position: SourcePosition
}

/// HTML with places that a later stage fills.
package struct SlottedHTML: Hashable, Sendable {
  package let bytes: [UInt8]

  /// The places, in the order of their offsets.
  package let slots: [Slot]
}

/// A place in HTML that a later stage fills.
package struct Slot: Hashable, Sendable {
  /// Where it stands, in bytes of the HTML around it.
  package let offset: Int

  package let content: Content
}

extension Slot {
  /// What belongs in a slot.
  ///
  /// A number without a name is an index of the document's array for it.
  package enum Content: Hashable, Sendable {
    /// Before and after the words of a link to a fact, citation or page.
    case referenceStart(Int)
    case referenceEnd(Int)

    /// The whole of a link to a fact or citation that has no words of its own.
    case ownWords(Int)

    /// The value of an image's `src`, escaped for a quoted attribute.
    case imageSource(Int)

    /// Before and after an address in an attribute of raw HTML, as it is written there.
    case addressStart(Int)
    case addressEnd(Int)

    /// A component, as a block.
    case view(Int)

    /// Before the words of an attributed block quote.
    case quotationStart(Int)

    /// After the words and before the attribution, whose dash is left out.
    case attributionStart(Int)

    /// After the attribution.
    case quotationEnd(Int)

    /// Around the blocks of an alert.
    case alertStart(Alert)
    case alertEnd(Alert)

    /// A footnote's number in the text; both numbers count from 1.
    case footnoteReference(footnote: Int, occurrence: Int)

    /// The way back from a footnote to such a number.
    case footnoteBacklink(footnote: Int, occurrence: Int)

    /// Around the footnotes, each a list item.
    case footnotesStart
    case footnotesEnd
  }
}

/// The kinds of alert that GitHub has.
package enum Alert: String, Hashable, Sendable, CaseIterable {
  case note, tip, important, warning, caution
}

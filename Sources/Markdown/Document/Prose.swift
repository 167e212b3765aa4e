package import Kit

/// A block of running text, as runs.
package struct Prose: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case paragraph
    case heading(level: Int)
    case tableHeader
    case tableCell

    /// The last paragraph of an attributed block quote.
    case attribution
  }

  package internal(set) var kind: Kind

  /// Where the block starts.
  package let position: SourcePosition

  /// The indexes of its runs in the document.
  package internal(set) var runs: Range<Int>

  /// Whether it stands in no list, block quote, table or footnote.
  package let isTopLevel: Bool

  package let isInBlockQuote: Bool

  /// Whether it is a part of a footnote.
  package let isInFootnote: Bool

  /// The index of the attributed block quote that holds it, or `nil`.
  package internal(set) var quotation: Int?
}

/// A piece of a block of prose: text of one kind on one line.
///
/// Stored in 24 bytes, as a page has hundreds.
package struct Run: Hashable, Sendable {
  package enum Kind: UInt8, Hashable, Sendable {
    case text
    case code

    /// The end of a source line, worth a space.
    case softBreak
    case lineBreak

    /// What a link without words of its own will say; empty here.
    case ownWords

    /// Text that stands for an image.
    case alternativeText

    /// Markup that is no text, such as the `~~` around struck text.
    case markup
  }

  package internal(set) var kind: Kind
  private let textStart: UInt32
  private let textEnd: UInt32
  private let referenceIndex: Int32
  private let line: UInt32
  private let column: UInt32

  init(kind: Kind, text: Range<Int>, reference: Int?, position: SourcePosition?) {
    self.kind = kind
    textStart = UInt32(truncatingIfNeeded: text.lowerBound)
    textEnd = UInt32(truncatingIfNeeded: text.upperBound)
    referenceIndex = Int32(truncatingIfNeeded: reference ?? -1)
    line = UInt32(truncatingIfNeeded: position?.line ?? 0)
    column = UInt32(truncatingIfNeeded: position?.column ?? 0)
  }

  /// Where its bytes stand in the document's text.
  package var text: Range<Int> { Int(textStart)..<Int(textEnd) }

  /// The index of the link that holds it, or `nil`.
  package var reference: Int? { referenceIndex < 0 ? nil : Int(referenceIndex) }

  /// Where it starts in the file, or `nil` where that was not found.
  package var position: SourcePosition? {
    line == 0 ? nil : SourcePosition(line: Int(line), column: Int(column))
  }
}

extension Prose {
  /// Whether both are cells of tables, or neither is, and where one is no heading, quote or footnote,
  /// the other is none either.
  func isSibling(of other: Prose) -> Bool {
    kind.isInTable == other.kind.isInTable && kind.isHeading == other.kind.isHeading
      && isInBlockQuote == other.isInBlockQuote && isInFootnote == other.isInFootnote
  }
}

extension Prose.Kind {
  var isHeading: Bool {
    if case .heading = self { true } else { false }
  }

  var isInTable: Bool { self == .tableHeader || self == .tableCell }
}

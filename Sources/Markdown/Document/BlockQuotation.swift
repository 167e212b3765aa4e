package import Kit

/// A block quote whose last paragraph says who spoke, by a link to a fact.
package struct BlockQuotation: Hashable, Sendable {
  /// The words without markup, paragraphs apart by a blank line.
  package let words: String

  /// Where the words start.
  package let wordsPosition: SourcePosition

  /// The last paragraph without its dash and markup.
  package let attribution: String

  /// The index of the first link to a fact in the attribution.
  package let reference: Int

  /// Where the block quote starts.
  package let position: SourcePosition

  /// The indexes of the blocks of prose within, the attribution last.
  package let blocks: Range<Int>
}

package import Kit

/// Something in a text that a reader would not see as its writer meant it.
package struct MarkdownProblem: Hashable, Sendable {
  package let kind: Kind

  /// The words of the text that are concerned, such as a destination or a label; may be empty.
  package let text: String

  /// Where these words stand, or the block that holds them.
  package let sourceRange: SourceRange
}

extension MarkdownProblem {
  package enum Kind: Hashable, Sendable {
    /// HTML in the text, which is shown as text; or text that follows a comment on its line, in which
    /// no Markdown is read.
    case rawHTML

    /// A comment whose words would be shown: one that is not closed, or stands in a title.
    case openComment

    /// A reference by number to a character that no text may hold.
    case forbiddenCharacter

    /// A link or image whose destination is of no form that may be published.
    case unsafeLink

    /// A link to a fact or citation with no words.
    case emptyReference

    /// Text that looks like a link to a fact or citation but is none.
    case brokenReference

    /// A link in Markdown that stands in a block of raw HTML, where it is text; whether it leads to a
    /// fact or citation.
    case markdownInHTML(isReference: Bool)

    /// An address of a fact or citation in an attribute of raw HTML, which links to nothing.
    case referenceInHTML

    /// Markup of another language, such as `[words][kind.name]`, which is shown as text.
    case unknownMarkup

    /// A tag of a template, by the name of the shortcode or statement; empty for a value.
    case template(name: String)

    /// Attributes for an element, such as `{#id .class}`; beside a heading with the anchor that it
    /// has.
    case attributeList(anchor: String?)

    /// A mark in whose place other generators put a list of contents.
    case contentsMark

    /// `[[words]]`, of which wikis make a link.
    case wikiLink

    /// The start of a box such as a note.
    case box

    /// Signs that mark words elsewhere, such as those of `==words==`.
    case foreignSigns(ForeignSigns)

    /// An address that is no link.
    case bareAddress

    /// The same after words in brackets, of which no link was made.
    case brokenLink

    /// The address of a link of the site that stands apart from its words, of which none was made.
    case linkApart

    /// A line of words behind the signs of a heading, without a space between.
    case headingWithoutSpace

    /// A block of code whose first word is almost `view`.
    case misnamedView

    /// Rows of a table without the row of hyphens below the first, which has so many columns.
    case tableWithoutDelimiters(columns: Int)

    /// A row of hyphens with fewer or more columns than the head above it.
    case delimiterRow(columns: Int, found: Int)

    /// A row of hyphens with rows below it, and no head above it.
    case tableWithoutHead

    /// The start of a comment of another language.
    case foreignComment

    /// The destination of a link or image that a space ends, of which none was made.
    case spacedDestination

    /// An anchor in raw HTML that the page has already.
    case repeatedAnchor

    /// Raw HTML that browsers will not load or run.
    case blocked(BlockedMarkup)

    /// A start tag of raw HTML whose element is not closed: at all, or in the block in which it is
    /// opened.
    case unclosedTag(name: String, isMarkedEmpty: Bool, isInBlock: Bool)

    /// A tag of raw HTML without its `>`.
    case unendedTag

    /// An end tag of raw HTML that closes nothing; with the line of what it cannot close from within
    /// its block.
    case strayEndTag(name: String, openedOnLine: Int?)

    /// A footnote reference without a definition, which is shown as text.
    case undefinedFootnote

    /// A footnote that nothing refers to, which is left out.
    case unusedFootnote

    /// A second definition of a footnote, which is left out.
    case duplicateFootnote

    /// More table cells than the limit, empty ones that fill a row included; the rest is shown as
    /// text.
    case tooManyTableCells(limit: Int)

    /// A cell of a table beyond its last column, which is left out.
    case surplusCell

    /// A line that names a speaker but belongs to the paragraph above it.
    case attributionWithoutBlankLine

    /// A number or sign at the start of a paragraph that made a list of it.
    case numberStartsList

    /// A `view` block with no closing fence, which takes the rest of the text.
    case unclosedView

    /// Blocks within blocks beyond the limit.
    case nestingTooDeep(limit: Int)

    /// A text of more bytes than the limit, which is not read.
    case tooLarge(limit: Int)

    /// More `[` than the limit, of which no real text has so many; the text is not read.
    case tooManyBrackets(limit: Int)
  }
}

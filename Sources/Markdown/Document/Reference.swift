package import Kit

/// A link or image, and what it points at.
package struct Reference: Hashable, Sendable {
  package let kind: Kind

  /// The destination with escapes and entities resolved.
  package let destination: String

  /// The title, or empty where there is none.
  package let title: String

  /// The words of the link, or an image's alternative text, without markup; empty if the page is to
  /// supply them.
  package internal(set) var words: String

  /// Whether it is written `<destination>`, with no words of its own.
  package internal(set) var isAutolink: Bool

  /// Whether it stands in an attribute of raw HTML, and has neither words nor a title here.
  package let isInHTML: Bool

  /// Where the destination is written, be it in a definition.
  ///
  /// If it was not found, the length is 0 and the start that of the words or the block.
  package internal(set) var sourceRange: SourceRange

  /// Where the words are written, from `[` to `]`, or an autolink with its brackets.
  ///
  /// The length is 0 where they run over a line's end or were not found.
  package internal(set) var wordsRange: SourceRange

  /// The index of the block of prose that holds it.
  package let block: Int

  /// Where the title is written; nil if there is none beside the destination.
  package internal(set) var writtenTitle: WrittenTitle?
}

extension Reference {
  package enum Kind: UInt8, Hashable, Sendable {
    /// A link with the scheme `fact`.
    case fact

    /// A link with the scheme `cite`.
    case citation

    /// A link within the site: a path, or an anchor of the page.
    case page

    /// An image of the site.
    case image

    /// A link with the scheme `http`, `https` or `mailto`.
    case externalLink

    /// An image with the scheme `http` or `https`.
    case externalImage

    /// A destination that may not be published; a problem says so.
    case refused

    package var isExternal: Bool { self == .externalLink || self == .externalImage }
  }

  /// Whether it is an address of the web which, if it is the site's own, may name a file in another form
  /// than the site does, as letters with accents have several.
  package var mayBeOwnInOtherForm: Bool {
    guard kind.isExternal, destination.utf8.first?.lowercased == UInt8(ascii: "h") else {
      return false
    }
    let bytes = destination.utf8Span.span
    return bytes.indices.contains { bytes[$0] >= 0x80 || bytes[$0] == UInt8(ascii: "%") }
  }

  /// The destination without its scheme, such as `event.istanbul-round#when`.
  package var target: Substring {
    guard kind == .fact || kind == .citation,
      let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":"))
    else { return destination[...] }
    return destination[destination.utf8.index(after: colon)...]
  }
}

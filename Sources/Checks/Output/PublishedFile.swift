package import Facts
package import Kit
package import Site

/// A file to publish, before its bytes are made.
package struct ListedFile: Hashable, Sendable {
  package let path: OutputPath

  /// What it is made from, for messages, such as `content/briefings/istanbul.md`.
  package let origin: String

  package init(_ path: OutputPath, from origin: String) {
    self.path = path
    self.origin = origin
  }
}

/// A file as readers get it.
///
/// An object, so that the checks of a file read its bytes once; it is made and used in one task.
package final class PublishedFile {
  package enum Kind: Hashable, Sendable {
    /// A page that a template makes.
    case page(template: String)

    /// What a template makes of data that no page of the site may have; it is not published.
    case trial(template: String)

    /// A file of `content/assets` or `templates/assets`.
    case copy

    /// Any other file, such as a feed.
    case data
  }

  package let path: OutputPath

  /// What it is made from, such as `content/briefings/istanbul.md`.
  package let origin: String
  package let kind: Kind
  package let site: Site

  /// The fact whose own page it is; nil for any other file.
  package var fact: FactOnPage?
  private let read: () -> [UInt8]?

  /// What it holds; nil if it cannot be read.
  private(set) lazy var bytes: [UInt8]? = read()

  /// The HTML of a page; nil if it is none.
  private(set) lazy var page: RenderedPage? =
    if case .page = kind { bytes.map(RenderedPage.init) } else { nil }

  /// - Parameters:
  ///   - file: Its path, and what it is made from.
  ///   - kind: What it is.
  ///   - site: The site to which it belongs.
  ///   - read: Gives its bytes, or nil if it cannot be read; called at most once.
  package init(
    _ file: ListedFile, _ kind: Kind, of site: Site, reading read: @escaping () -> [UInt8]?
  ) {
    path = file.path
    origin = file.origin
    self.kind = kind
    self.site = site
    self.read = read
  }
}

/// A fact and its own page, as the question which of its fields the page shows needs them.
package struct FactOnPage {
  package let fact: Fact

  /// The codes that are tried on this page, the first of each field of the kind.
  package let tried: Set<PublishedField>

  /// Whether the theme leaves out the field at a path on purpose.
  package let leavesOut: (FieldPath) -> Bool

  /// The texts by which a page may show a value, of which one is enough; empty if it says nothing.
  package let texts: (Field) -> [String]

  /// Other codes than the field's own; nil if it is no code.
  package let codes: (PublishedField) -> [FieldValue]?

  /// What the page would be if the fact were another; nil if the template fails.
  package let rendering: (Fact) -> [UInt8]?

  package init(
    _ fact: Fact, trying tried: Set<PublishedField>, leavesOut: @escaping (FieldPath) -> Bool,
    texts: @escaping (Field) -> [String], codes: @escaping (PublishedField) -> [FieldValue]?,
    rendering: @escaping (Fact) -> [UInt8]?
  ) {
    self.fact = fact
    self.tried = tried
    self.leavesOut = leavesOut
    self.texts = texts
    self.codes = codes
    self.rendering = rendering
  }
}

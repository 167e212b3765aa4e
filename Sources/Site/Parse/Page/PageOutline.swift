import Facts
package import Kit
import Markdown

/// What other pages and the whole site need to know of a page's text.
package struct PageOutline: Hashable, Sendable {
  /// A link of the text to a fact.
  struct FactLink: Hashable, Sendable {
    /// The index of the piece of Markdown among the page's texts.
    let text: Int32

    /// The index of the link in that piece.
    let reference: Int32

    /// The id that it names, which may not exist.
    let id: String

    /// The day whose value of the fact is meant; nil if it is the present one.
    let day: CalendarDate?
  }

  /// The hash of the file's bytes.
  package let hash: ContentHash

  /// The hash of all that is known of the page without its text: what the front matter says, what
  /// else stands here, and the components that the body asks for.
  private(set) var digest = ContentHash.ofNothing

  /// How many pieces of Markdown the page has; the body is the last.
  let textCount: Int

  /// In the order in which a reader meets them.
  let factLinks: [FactLink]

  /// The anchors of the body's headings, then those of its raw HTML.
  package let headings: [String]

  /// The standfirst, or the first paragraph, without markup; empty if there is neither.
  let summary: PlainWords

  /// The addresses of images on other hosts.
  package let externalImages: [String]

  /// The images of the site that the text shows, and those and the other files that it links to beside
  /// pages, as it names them.
  let images: [String]
  let files: [String]
}

extension PageOutline {
  /// - Parameters:
  ///   - texts: The Markdown of the page.
  ///   - hash: The hash of the file's bytes.
  ///   - frontMatter: What the page says of itself.
  ///   - views: The components that the body asks for.
  init(_ texts: PageTexts, hash: ContentHash, _ frontMatter: FrontMatter, _ views: [ViewBlock]) {
    self.hash = hash
    textCount = texts.all.count
    factLinks = texts.all.enumerated().flatMap { text, piece in
      let references = piece.document.references
      // By index, as each copy of a reference counts what it holds.
      return references.indices.compactMap { index -> FactLink? in
        guard references[index].namesFact, let id = references[index].factID else { return nil }
        return FactLink(
          text: Int32(text), reference: Int32(index), id: id, day: references[index].day)
      }
    }
    headings = texts.body.document.headings.map(\.id) + texts.body.document.rawAnchors
    summary = texts.summary?.document.plainWords ?? texts.body.document.firstParagraph
    externalImages = texts.all.flatMap { text in
      let references = text.document.references
      return references.indices.filter { references[$0].kind == .externalImage }
        .map { references[$0].destination }
    }
    let files = texts.all.flatMap { text in
      let references = text.document.references
      return references.indices.filter { references[$0].mayNameFile }
        .map { (isImage: references[$0].kind == .image, name: references[$0].destination) }
    }
    images = files.filter(\.isImage).map(\.name).uniqued()
    self.files = files.map(\.name).uniqued()
    digest = ByteWriter.hash { [self] writer in
      writer.writeContents(of: self)
      writer.write(frontMatter.record)
      writer.write(views) { $0.write($1) }
    }
  }
}

extension Reference {
  /// The id of the fact that a link names, or of the source that it cites; nil for other links.
  package var factID: String? {
    switch kind {
    case .fact: FactTarget(target).id
    case .citation: CitationTarget(target).id
    default: nil
    }
  }

  fileprivate var namesFact: Bool { kind == .fact || kind == .citation }

  /// Whether it is an image, or a link within the site that leads neither to a page's file nor to an
  /// address of one.
  fileprivate var mayNameFile: Bool {
    if kind != .page { return kind == .image }
    let path = destination.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    return path.last.map { $0 != UInt8(ascii: "/") } ?? false
      && !Substring(path).utf8.endsWith(".md")
  }

  /// The day whose value of the fact is meant; nil if it is the present one.
  fileprivate var day: CalendarDate? {
    guard kind == .fact, destination.utf8.contains(UInt8(ascii: "@")) else { return nil }
    return FactTarget(target).day.flatMap { CalendarDate($0) }
  }
}

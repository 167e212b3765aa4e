import Facts
import Kit
import Site

/// The phrases of pages and facts that are not to be seen yet, or any more.
struct WaitingWords: Sendable {
  /// Bytes that may not be in the output, and what they are of.
  struct Phrase: Hashable, Sendable {
    let bytes: [UInt8]

    /// The file of the page, or the id of the fact.
    let owner: String
  }

  private(set) var phrases: [Phrase] = []

  /// How many bytes a run of words has at least that is looked for; shorter ones are said by chance.
  private static let shortest = 24

  /// How many bytes a title has at least that is looked for.
  private static let shortestTitle = 12
}

extension WaitingWords {
  /// - Parameters:
  ///   - parsed: The site with all that waits.
  ///   - site: What of it is to be seen.
  ///   - folder: The site's folder.
  /// - Throws: If the file of a page cannot be read.
  init(of parsed: ParsedSite, besides site: Site, in folder: Folder) throws(FileError) {
    let visible = Set(site.pages.map(\.page.file))
    for page in parsed.pages where !visible.contains(page.file) {
      var words = try folder.bytes(of: FilePath(page.file)).phrases(atLeast: Self.shortest)
      if !site.shows(addressOf: page) { words.append(Array(page.address.utf8)) }
      let title = Array(page.frontMatter.title.utf8)
      if title.count >= Self.shortestTitle { words.append(title) }
      phrases += words.map { Phrase(bytes: $0, owner: page.file) }
    }
    for fact in site.withheld.values {
      var words = [Array(fact.id.utf8), Array(fact.id.factAddress.utf8)]
      fact.record.forEachField { _, field in
        words += Array((field.text ?? "").utf8).phrases(atLeast: Self.shortest)
      }
      phrases += words.map { Phrase(bytes: $0, owner: fact.id) }
    }
    phrases = phrases.uniqued(on: \.bytes).sorted { first, second in
      first.owner == second.owner
        ? first.bytes.lexicographicallyPrecedes(second.bytes) : first.owner.precedes(second.owner)
    }
  }

  /// The hash of all phrases; that of nothing if there are none.
  var hash: ContentHash {
    if phrases.isEmpty { return .ofNothing }
    return ByteWriter.hash { writer in
      writer.write(phrases) { $0.write($1.bytes) }
    }
  }
}

extension Site {
  /// Whether the site has the address of a page that waits for another page, or below it files that
  /// other pages show.
  fileprivate func shows(addressOf page: Page) -> Bool {
    self.page(at: page.address) != nil
      || assetPaths.values.contains { $0.utf8.starts(with: page.address.utf8) }
  }
}

extension [UInt8] {
  /// The runs of text in Markdown, YAML or plain words that stand as they are wherever the text is
  /// shown: what is between marks of punctuation and the characters that markup and data formats give
  /// a meaning.
  fileprivate func phrases(atLeast length: Int) -> [[UInt8]] {
    split { Self.marks.contains($0) }.map { $0.withoutSpaceAtEnds }.filter { $0.count >= length }
  }

  private static let marks = Set("\n\r\t.,;!?&<>\"'`*_[]()~|#!{}\\:".utf8)
}

extension ArraySlice<UInt8> {
  fileprivate var withoutSpaceAtEnds: [UInt8] {
    var words = drop { $0 == UInt8(ascii: " ") }
    while words.last == UInt8(ascii: " ") { words = words.dropLast() }
    return Array(words)
  }
}

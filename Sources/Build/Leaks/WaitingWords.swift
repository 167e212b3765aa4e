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

    /// Whether they are somebody else's words, which a document may hold that the desk hands out.
    var isQuoted = false
  }

  private(set) var phrases: [Phrase] = []

  /// How many bytes a run of words has at least that is looked for; shorter ones are said by chance.
  private static let shortest = 24

  /// How many bytes a title has at least that is looked for.
  private static let shortestTitle = 12

  /// How many bytes a name has at least that is looked for; shorter ones are parts of other words.
  private static let shortestName = 6
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
      let text = PhrasesOfText(
        try folder.bytes(of: FilePath(page.file), limit: 16 << 20), atLeast: Self.shortest)
      // A draft that is to take another page's place names its address.
      let own = text.own.filter { site.page(at: String(decoding: $0, as: UTF8.self)) == nil }
      add(own, of: page.file)
      add(text.quoted, of: page.file, isQuoted: true)
      if !site.shows(addressOf: page) { add([Array(page.address.utf8)], of: page.file) }
      let title = Array(page.frontMatter.title.utf8)
      if title.count >= Self.shortestTitle { add([title], of: page.file) }
    }
    for (_, fact) in site.withheld.sorted(by: { $0.key.precedes($1.key) }) {
      add([Array(fact.id.utf8), Array(fact.id.factAddress.utf8)], of: fact.id)
      let isQuoted = fact.kind == .quotes || fact.kind == .sources
      fact.record.forEachField { _, field in
        let text = PhrasesOfText(Array((field.text ?? "").utf8), atLeast: Self.shortest)
        add(text.own, of: fact.id, isQuoted: isQuoted)
        add(text.quoted, of: fact.id, isQuoted: true)
      }
      // Who waits only with a page may be named in any document; whose own record waits, in none.
      add(Self.names(of: fact), of: fact.id, isQuoted: site.pageAwaited(by: fact.id) != nil)
    }
    // What anybody says themselves counts, whoever else quotes it.
    let all = phrases.filter { !$0.isQuoted } + phrases.filter(\.isQuoted)
    phrases = all.uniqued(on: \.bytes).sorted { first, second in
      first.owner == second.owner
        ? first.bytes.lexicographicallyPrecedes(second.bytes) : first.owner.precedes(second.owner)
    }
  }

  /// What an actor, a place, an event or an issue is called, where that is more than a description.
  private static func names(of fact: Fact) -> [[UInt8]] {
    let titles = fact.kind == .events || fact.kind == .issues ? [fact.text] : []
    let names = fact.isDescribed ? [] : fact.names
    return names.map { Array($0.utf8) }.filter { $0.count >= shortestName }
      + titles.map { Array($0.utf8) }.filter { $0.count >= shortestTitle }
  }

  private mutating func add(_ words: [[UInt8]], of owner: String, isQuoted: Bool = false) {
    phrases += words.map { Phrase(bytes: $0, owner: owner, isQuoted: isQuoted) }
  }

  /// The hash of all phrases; that of nothing if there are none.
  var hash: ContentHash {
    if phrases.isEmpty { return .ofNothing }
    return ByteWriter.hash { writer in
      writer.write(phrases) { writer, phrase in
        writer.write(phrase.bytes)
        writer.write(phrase.isQuoted)
      }
    }
  }
}

extension Site {
  /// Whether the site has the address of a page that waits for another page or a list of its own, or
  /// below it files that other pages show.
  fileprivate func shows(addressOf page: Page) -> Bool {
    paths.contains(page.address)
      || assetPaths.values.contains { $0.utf8.starts(with: page.address.utf8) }
  }
}

import Kit
import Rendering
import Site
import Synchronization
import Templates

/// Proves that nothing of what waits is in the files of a build.
///
/// What the desk says itself in a page, a fact or a template that is to be seen is no leak. An object,
/// as files that are made at the same time are shown to it.
final class LeakProof: Sendable {
  /// The hash of what is looked for.
  let words: ContentHash

  /// Whether the last build proved the same of the files that are as it left them.
  let holdsForUnchanged: Bool

  let phrases: [WaitingWords.Phrase]
  let search: PhraseSearch

  /// Finds the phrases however they are written.
  let readSearch: ReadSearch

  /// Finds those of them that the settings say in another way.
  private let searchForSaidInSettings: ReadSearch?
  let site: Site
  let templates: TemplateSet

  /// The site's folder.
  let folder: Folder

  /// What was found: the indexes of the phrases that stand in each file.
  let found = Mutex<[LookedAtFile: Set<Int>]>([:])

  /// What could not be looked into.
  let unread = Mutex<Set<LookedAtFile>>([])

  /// - Parameters:
  ///   - words: What waits.
  ///   - proven: The hash of what the last build looked for; nil if there was none.
  ///   - site: What is to be seen.
  ///   - templates: What shows it.
  ///   - folder: The site's folder.
  init(
    of words: WaitingWords, after proven: ContentHash?, besides site: Site,
    _ templates: TemplateSet, in folder: Folder
  ) {
    self.words = words.hash
    holdsForUnchanged = words.phrases.isEmpty || proven == words.hash
    phrases = words.phrases
    search = PhraseSearch(for: words.phrases.map(\.bytes))
    readSearch = ReadSearch(for: words.phrases.map(\.bytes))
    let settings = readSearch.phrases(in: site.settings.joinedTexts)
    searchForSaidInSettings = settings.isEmpty ? nil : readSearch.only(settings)
    self.site = site
    self.templates = templates
    self.folder = folder
  }
}

extension LeakProof {
  /// Looks at a file of the output, and at its name.
  func look(at bytes: [UInt8], of file: OutputFile) {
    // The schema is the same for every site, whatever its words.
    if file.path.text == SitePaths.file(of: SitePaths.factsSchema) { return }
    look(at: bytes, of: LookedAtFile(file))
  }

  /// Looks at a file, and at its name.
  ///
  /// What a build makes has the words of the content as they are there, or of the settings; what
  /// somebody else made has them in any form.
  func look(at bytes: [UInt8], of file: LookedAtFile) {
    if phrases.isEmpty { return }
    var known = phrases(in: bytes, asCopy: file.isCopy)
    known.formUnion(search.phrases(in: Array("/\(file.path)".utf8)))
    if file.isCopy { known.formUnion(phrases(packedIn: bytes, of: file)) }
    // A document that the desk hands out may hold what a page quotes from it.
    if file.isCopy { known = known.filter { !phrases[$0].isQuoted } }
    if known.isEmpty { return }
    found.withLock { [known] found in found[file, default: []].formUnion(known) }
  }

  /// The indexes of the phrases that stand in a text.
  func phrases(in text: [UInt8], asCopy isCopy: Bool) -> Set<Int> {
    let known = search.phrases(in: text)
    guard let reading = isCopy ? readSearch : searchForSaidInSettings, !text.isBinary else {
      return known
    }
    return known.union(reading.phrases(in: text))
  }
}

/// A file of the published site at which a proof looks.
struct LookedAtFile: Hashable, Sendable {
  /// Its path below the output folder.
  let path: String

  /// What it is made from.
  let origin: String

  /// Whether it is as somebody else made it.
  let isCopy: Bool

  /// Whether somebody else put it into the output folder.
  let isForeign: Bool
}

extension LookedAtFile {
  init(_ file: OutputFile) {
    let isCopy = if case .copy = file.contents { true } else { false }
    self.init(path: file.path.text, origin: file.origin, isCopy: isCopy, isForeign: false)
  }
}

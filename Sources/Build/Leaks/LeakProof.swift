import Checks
import Facts
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

  private let phrases: [WaitingWords.Phrase]
  private let search: PhraseSearch

  /// Finds the phrases however they are written.
  private let readSearch: ReadSearch

  /// Finds those of them that the settings say in another way.
  private let searchForSaidInSettings: ReadSearch?
  private let site: Site
  private let templates: TemplateSet

  /// The site's folder.
  private let folder: Folder

  /// What was found, by the indexes of the phrases: the files in which they stand.
  private let found = Mutex<[Int: [LookedAtFile]]>([:])

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
    var known = search.phrases(in: bytes).union(search.phrases(in: Array("/\(file.path)".utf8)))
    let reading = file.isCopy ? readSearch : searchForSaidInSettings
    if let reading, !bytes.isBinary { known.formUnion(reading.phrases(in: bytes)) }
    // A document that the desk hands out may hold what a page quotes from it.
    if file.isCopy { known = known.filter { !phrases[$0].isQuoted } }
    if known.isEmpty { return }
    found.withLock { found in
      for index in known { found[index, default: []].append(file) }
    }
  }

  /// The leaks, one for each page or fact that waits, and for each file that is copied with it.
  var findings: [Finding] { findings(inForeign: false) }

  /// The leaks in files that others put into the output folder.
  var findingsInForeign: [Finding] { findings(inForeign: true) }

  private func findings(inForeign isForeign: Bool) -> [Finding] {
    let known = found.withLock { $0 }.mapValues { $0.filter { $0.isForeign == isForeign } }
      .filter { !$0.value.isEmpty }
    if known.isEmpty { return [] }
    let said = phrasesSaidInPublic(among: known.keys)
    let leaks = known.filter { !said.contains($0.key) }.sorted { $0.key < $1.key }
    let settings = readSearch.phrases(in: site.settings.joinedTexts)
    let found = leaks.flatMap { index, files in
      // What a build makes comes before what is copied, of which it may be no leak.
      files.sorted { $0.path.precedes($1.path) }.firstMadeAndCopied.map { file in
        (
          owner: phrases[index].owner, file: file.isCopy ? file.path : "",
          finding: Diagnostic.leaked(
            phrases[index], in: file, saidInSettings: settings.contains(index))
        )
      }
    }
    return found.uniqued { [$0.owner, $0.file, $0.finding.rule.name] }.map { Finding($0.finding) }
  }

  /// The indexes of the phrases that the desk says itself where all may read them.
  private func phrasesSaidInPublic(among found: some Collection<Int>) -> Set<Int> {
    let reading = readSearch.only(Set(found))
    let phrases = { [search] (text: [UInt8]) in
      search.phrases(in: text).union(reading.phrases(in: text, inAnyLetters: true))
    }
    var said = Set(
      found.filter { templates.mention(String(decoding: self.phrases[$0].bytes, as: UTF8.self)) })
    for text in templates.texts { said.formUnion(phrases(text)) }
    for page in site.pages {
      // A page that cannot be read any more says nothing, and its failure stops the build as well.
      guard let bytes = try? folder.bytes(of: FilePath(page.page.file)) else { continue }
      said.formUnion(phrases(bytes))
    }
    for fact in site.facts.facts {
      fact.record.forEachField { _, field in
        if let text = field.text { said.formUnion(phrases(Array(text.utf8))) }
      }
    }
    return said
  }
}

extension Rule {
  static let embargoLeaked = Rule(
    "embargo-leaked", .error,
    catches: "Words of a page or fact that is not to be seen, in a file that a build makes or its"
      + " name.",
    why: "Whoever reads the file learns what may not be known yet.",
    wrong: "tagline: \"Coming up: Secret talks in Doha\"",
    right: "tagline: \"Coming up: more on the talks\"")

  static let embargoInFile = Rule(
    "embargo-in-file", .warning,
    catches:
      "Words of a page or fact that is not to be seen, in a file that is copied to the site, or was"
      + " put into the output folder, or its name.",
    why: "Whoever opens the file learns what may not be known yet, unless it is where the page has"
      + " them from.",
    wrong: "Coming up: Secret talks in Doha",
    right: "Coming up: more on the talks")
}

extension Diagnostic {
  fileprivate static func leaked(
    _ phrase: WaitingWords.Phrase, in file: LookedAtFile, saidInSettings: Bool
  ) -> Diagnostic {
    let words = String(decoding: phrase.bytes, as: UTF8.self).clipped
    let isCopy = file.isCopy
    let origin = saidInSettings && !isCopy ? "content/site.yaml" : file.origin
    return Diagnostic(
      isCopy ? .embargoInFile : .embargoLeaked, at: FileLocation(startOf: origin),
      "“\(words)” of \(phrase.owner) is in \(file.path) of the site, and may not be seen yet",
      help: isCopy
        ? "take it out, put it in quotation marks where the page quotes this file, or publish"
          + " \(phrase.owner)"
        : "take it out of \(origin), or publish \(phrase.owner)")
  }
}

extension SiteSettings {
  /// What the settings have readers see.
  fileprivate var joinedTexts: [UInt8] {
    let texts =
      [title, tagline, publisher?.title ?? ""] + navigation.flatMap { [$0.title, $0.url] }
    return Array(texts.joined(separator: "\n").utf8)
  }
}

extension [LookedAtFile] {
  /// The first of those that a build makes, which all come from the same words, and all that are
  /// copied, each of which somebody has to mend.
  fileprivate var firstMadeAndCopied: [LookedAtFile] {
    (first { !$0.isCopy }.map { [$0] } ?? []) + filter(\.isCopy)
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

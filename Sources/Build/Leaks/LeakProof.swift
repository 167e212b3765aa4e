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
  private let site: Site
  private let templates: TemplateSet

  /// The site's folder.
  let folder: Folder

  /// What was found, by the indexes of the phrases: the files in which they stand.
  private let found = Mutex<[Int: [OutputFile]]>([:])

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
    self.site = site
    self.templates = templates
    self.folder = folder
  }
}

extension LeakProof {
  /// Looks at a file of the output, and at its name.
  func look(at bytes: [UInt8], of file: OutputFile) {
    // The schema is the same for every site, whatever its words.
    if phrases.isEmpty || file.path.text == SitePaths.file(of: SitePaths.factsSchema) { return }
    var known = search.phrases(in: bytes).union(
      search.phrases(in: Array("/\(file.path.text)".utf8)))
    // A document that the desk hands out may hold what a page quotes from it.
    if case .copy = file.contents { known = known.filter { !phrases[$0].isQuoted } }
    if known.isEmpty { return }
    found.withLock { found in
      for index in known { found[index, default: []].append(file) }
    }
  }

  /// The leaks, one for each page or fact that waits, and for each file that is copied with it.
  var findings: [Finding] {
    let known = found.withLock { $0 }
    if known.isEmpty { return [] }
    let said = phrasesSaidInPublic(among: known.keys)
    let leaks = known.filter { !said.contains($0.key) }.sorted { $0.key < $1.key }
    let settings = search.phrases(in: Array(site.settings.texts.joined(separator: "\n").utf8))
    let found = leaks.flatMap { index, files in
      // What a build makes comes before what is copied, of which it may be no leak.
      files.sorted { $0.path.text.precedes($1.path.text) }.firstMadeAndCopied.map { file in
        (
          owner: phrases[index].owner, file: file.isCopy ? file.path.text : "",
          finding: Diagnostic.leaked(
            phrases[index], in: file, saidInSettings: settings.contains(index))
        )
      }
    }
    return found.uniqued { [$0.owner, $0.file, $0.finding.rule.name] }.map { Finding($0.finding) }
  }

  /// The indexes of the phrases that the desk says itself where all may read them.
  private func phrasesSaidInPublic(among found: some Collection<Int>) -> Set<Int> {
    var said = Set(
      found.filter { templates.mention(String(decoding: phrases[$0].bytes, as: UTF8.self)) })
    for page in site.pages {
      // A page that cannot be read any more says nothing, and its failure stops the build as well.
      guard let bytes = try? folder.bytes(of: FilePath(page.page.file)) else { continue }
      said.formUnion(search.phrases(in: bytes))
    }
    for fact in site.facts.facts {
      fact.record.forEachField { _, field in
        if let text = field.text { said.formUnion(search.phrases(in: Array(text.utf8))) }
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
      "Words of a page or fact that is not to be seen, in a file that is copied to the site or"
      + " its name.",
    why: "Whoever opens the file learns what may not be known yet, unless it is where the page has"
      + " them from.",
    wrong: "Coming up: Secret talks in Doha",
    right: "Coming up: more on the talks")
}

extension Diagnostic {
  fileprivate static func leaked(
    _ phrase: WaitingWords.Phrase, in file: OutputFile, saidInSettings: Bool
  ) -> Diagnostic {
    let words = String(decoding: phrase.bytes, as: UTF8.self).clipped
    let isCopy = file.isCopy
    let origin = saidInSettings ? "content/site.yaml" : file.origin
    return Diagnostic(
      isCopy ? .embargoInFile : .embargoLeaked, at: FileLocation(startOf: origin),
      "“\(words)” of \(phrase.owner) is in \(file.path.text) of the site, and may not be seen yet",
      help: isCopy
        ? "take it out, put it in quotation marks where the page quotes this file, or publish"
          + " \(phrase.owner)"
        : "take it out of \(origin), or publish \(phrase.owner)")
  }
}

extension SiteSettings {
  /// What the settings have readers see.
  fileprivate var texts: [String] {
    [title, tagline, publisher?.title ?? ""] + navigation.flatMap { [$0.title, $0.url] }
  }
}

extension [OutputFile] {
  /// The first of those that a build makes, which all come from the same words, and all that are
  /// copied, each of which somebody has to mend.
  fileprivate var firstMadeAndCopied: [OutputFile] {
    (first { !$0.isCopy }.map { [$0] } ?? []) + filter(\.isCopy)
  }
}

extension OutputFile {
  fileprivate var isCopy: Bool { if case .copy = contents { true } else { false } }
}

import Checks
import Facts
import Kit
import Site
import Synchronization
import Templates

extension LeakProof {
  /// The leaks, one for each page or fact that waits, and for each file that is copied with it.
  var findings: [Finding] { leaks(inForeign: false) + findingsOfUnread(inForeign: false) }

  /// The leaks in files that others put into the output folder.
  var findingsInForeign: [Finding] { leaks(inForeign: true) + findingsOfUnread(inForeign: true) }

  private func leaks(inForeign isForeign: Bool) -> [Finding] {
    let found = found.withLock { $0 }.filter { $0.key.isForeign == isForeign }
    if found.isEmpty { return [] }
    let said = phrasesSaidInPublic(among: found)
    var leaks: [Leak.Kind: Leak] = [:]
    for (file, known) in found {
      for leak in firstLeaks(in: file, known.subtracting(said)) {
        // What a build makes comes from the same words, and each file that is copied is to be mended.
        let kind = Leak.Kind(
          owner: phrases[leak.phrase].owner, isCopy: file.isCopy, file: file.isCopy ? file.path : ""
        )
        leaks[kind] = leaks[kind].map { min($0, leak) } ?? leak
      }
    }
    let settings = readSearch.phrases(in: site.settings.joinedTexts)
    return leaks.values.sorted().map { leak in
      Finding(
        .leaked(
          phrases[leak.phrase], in: leak.file, saidInSettings: settings.contains(leak.phrase)))
    }
  }

  /// The first phrase of each page or fact of which some stand in a file.
  private func firstLeaks(in file: LookedAtFile, _ known: Set<Int>) -> [Leak] {
    var last: String?
    // The phrases are in the order of their owners.
    return known.sorted().compactMap { index in
      defer { last = phrases[index].owner }
      return phrases[index].owner == last ? nil : Leak(phrase: index, file: file)
    }
  }

  /// The indexes of the phrases that the desk says itself where all may read them.
  ///
  /// Looks first at the pages that the files are made from, and no further than until all is found: what a
  /// file tells, its page says.
  private func phrasesSaidInPublic(among found: [LookedAtFile: Set<Int>]) -> Set<Int> {
    var open = found.values.reduce(into: Set()) { $0.formUnion($1) }
    let all = open
    let reading = readSearch.only(open)
    let look = { [search] (text: [UInt8]) in
      open.subtract(search.phrases(in: text))
      if !open.isEmpty { open.subtract(reading.phrases(in: text, inAnyLetters: true)) }
    }
    let origins = Set(found.keys.map(\.origin))
    lookAtPages(until: { open.isEmpty }, where: { origins.contains($0) }, look)
    for text in templates.texts where !open.isEmpty { look(text) }
    for fact in site.facts.facts where !open.isEmpty {
      fact.record.forEachField { _, field in
        if let text = field.text { look(Array(text.utf8)) }
      }
    }
    lookAtPages(until: { open.isEmpty }, where: { !origins.contains($0) }, look)
    return all.subtracting(open)
  }

  /// Reads the pages of some files until enough is known.
  ///
  /// A page that cannot be read any more says nothing, and its failure stops the build as well.
  private func lookAtPages(
    until isEnough: () -> Bool, where isMeant: (String) -> Bool, _ look: ([UInt8]) -> Void
  ) {
    for page in site.pages where isMeant(page.page.file) {
      if isEnough() { return }
      if let bytes = try? folder.bytes(of: FilePath(page.page.file)) { look(bytes) }
    }
  }
}

/// Words that wait, and a file that has them.
private struct Leak {
  /// The index of the phrase.
  let phrase: Int
  let file: LookedAtFile

  /// What is told once.
  struct Kind: Hashable {
    let owner: String
    let isCopy: Bool

    /// The path of a file that is copied; empty for others.
    let file: String
  }
}

extension Leak: Comparable {
  /// In the order of the phrases; what a build makes comes before what is copied, of which it may be
  /// no leak.
  static func < (first: Self, second: Self) -> Bool {
    if first.phrase != second.phrase { return first.phrase < second.phrase }
    if first.file.isCopy != second.file.isCopy { return second.file.isCopy }
    return first.file.path.precedes(second.file.path)
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
  var joinedTexts: [UInt8] {
    let texts =
      [title, tagline, publisher?.title ?? ""] + navigation.flatMap { [$0.title, $0.url] }
    return Array(texts.joined(separator: "\n").utf8)
  }
}

package import Facts
import Glibc
package import Kit
package import Templates

/// The files of a site, each parsed by itself.
package struct ParsedSite: Sendable {
  /// The rules that `site.yaml` and pages may name.
  package let rules: [Rule]
  package let settings: SiteSettings
  package let pages: [Page]

  /// The files of pages of which nothing could be read.
  package let unreadPages: Set<String>
  package var facts: FactBase

  /// Whether a file of facts could not be read at all, so that all that names its facts would seem
  /// wrong.
  package let lacksFacts: Bool

  /// Whether there are no facts at all, though pages that are to be seen lead to some: what is told of
  /// these links is told once.
  package let hasLostFacts: Bool

  /// The hashes of the files of facts, by their paths.
  package let factFiles: [String: ContentHash]
  package let parsedTemplates: ParsedTemplates
  package var templates: TemplateSet { parsedTemplates.set }

  /// The anchors that are the theme's.
  let anchors: ReservedAnchors
  let assets: [String]

  /// How large images among the assets are, by their files.
  let imageSizes: [String: ImageSize]
  package let archive: Archive

  /// The folders in which the archive lies and which readers get as they are; empty as a rule.
  package let foldersWithArchive: [String]

  /// What readers were told when the site was last published; nil if nothing was.
  package let published: PublishedFacts?

  /// What maps are drawn on; nil if the theme has no such file, or no place is on a map.
  let borders: CountryBorders?
  package var diagnostics: [Diagnostic]

  /// In what the pages differ from those that the run before left, for the next one.
  package let pageChanges: PageChanges

  /// Why pages could not be read again.
  package let lateFailures: LateFailures
}

extension ParsedSite {
  /// Reads the file of a page anew.
  ///
  /// - Returns: The page, nil if nothing of it can be shown, and what is wrong with it.
  /// - Throws: If the file cannot be read.
  package func reading(_ file: String, _ kind: Page.Kind, in folder: Folder) throws(FileError)
    -> (page: Page?, diagnostics: [Diagnostic])
  {
    let parser = PageParser(settings: settings, rules: rules, anchors: anchors)
    let files = PageFiles(parser: parser, folder: folder)
    let read = try PageReader(files: files, remembered: RememberedPages()).read(file, kind)
    return (read.page, read.diagnostics)
  }

  /// The same site with its facts read anew.
  ///
  /// - Returns: The site; nil if something is wrong with the facts.
  /// - Throws: If a file cannot be read.
  package func readingFacts(in folder: Folder) throws -> ParsedSite? {
    var diagnostics: [Diagnostic] = []
    let files = try factFiles.keys.sorted { $0.precedes($1) }.compactMap { path in
      try folder.text(of: path, limit: FactBase.fileLimit, &diagnostics).map { (path, $0.bytes) }
    }
    let (base, findings) = FactBase.read(files: files, in: settings.zone)
    if lacksFacts || (diagnostics + findings).containsError { return nil }
    var site = self
    site.facts = base
    return site
  }
}

extension SiteSources {
  /// Parses everything, the pages at the same time.
  ///
  /// - Parameters:
  ///   - options: What the run is asked to do.
  ///   - remembered: What a former run read, of which that is taken which did not change.
  ///   - formerTemplates: The templates as a former run of this process parsed them; nil if there was none.
  /// - Returns: What was parsed, and what is wrong with it.
  /// - Throws: If a file cannot be read.
  package func parse(
    _ options: BuildOptions, remembering remembered: RememberedPages = RememberedPages(),
    _ formerTemplates: ParsedTemplates? = nil
  ) async throws -> ParsedSite {
    let (base, baseFindings) = FactBase.read(files: facts, in: settings.zone)
    let parsedTemplates = parsedTemplates(knowing: formerTemplates)
    let files =
      listing.briefings.map { ($0, Page.Kind.briefing) } + listing.pages.map { ($0, .plain) }
    var changes = PageChanges()
    changes.moment = .now
    let reader = PageReader(
      files: PageFiles(
        parser: PageParser(settings: settings, rules: rules, anchors: reservedAnchors),
        folder: try Folder(options.site)),
      remembered: remembered)
    let chunks = await parallelMap(files.count, jobs: options.jobs) { indices in
      Result { try files[indices].map { try reader.read($0.0, $0.1) } }
    }
    var pages: [Page] = []
    var unread: Set<String> = []
    // A template that could not be read is missing for those that name it.
    var findings =
      baseFindings
      + (templates.count < listing.templates.count
        ? [] : Diagnostic.templateErrors(parsedTemplates.errors))
    var kept: Set<String> = []
    for read in try chunks.flatMap({ try $0.get() }) {
      if let page = read.page { pages.append(page) } else { unread.insert(read.file) }
      findings += read.diagnostics
      if read.isKept {
        kept.insert(read.file)
      } else if let page = read.remembered {
        changes.pages[read.file] = page
      }
    }
    if kept.count < remembered.pages.count {
      changes.gone = remembered.pages.keys.filter { !kept.contains($0) && changes.pages[$0] == nil }
    }
    let (archive, absence) = try readArchive(of: base, options)
    let (borders, problems) = borders(for: base)
    let (linked, unlinked) = filesBeside(pages)
    let lostFacts = lostFacts(
      of: base, on: pages.filter { $0.frontMatter.due(options) == nil })
    return ParsedSite(
      rules: rules, settings: settings, pages: pages, unreadPages: unread, facts: base,
      lacksFacts: facts.count < listing.facts.count
        || baseFindings.contains { $0.isNoYAML || $0.hidesRecords } || !lostFacts.isEmpty,
      hasLostFacts: !lostFacts.isEmpty && base.facts.isEmpty,
      factFiles: Dictionary(uniqueKeysWithValues: facts.map { ($0.path, ContentHash($0.bytes)) }),
      parsedTemplates: parsedTemplates, anchors: reservedAnchors,
      assets: listing.assets + linked, imageSizes: try imageSizes(in: Folder(options.site)),
      archive: archive, foldersWithArchive: try options.publishedFoldersWithArchive(settings),
      published: published, borders: borders,
      diagnostics: findings.filter { finding in
        !lostFacts.contains { $0.location.path == finding.location.path }
      } + lostFacts + base.acceptanceFindings(rules) + absence + problems
        + unlinked.map { .unlinked($0) }
        + listing.privateFiles(among: linked, unless: settings),
      pageChanges: changes, lateFailures: reader.files.failures)
  }

  /// The countries that a map of the base's places needs; nothing if there will be no map.
  private func borders(for base: FactBase) -> (CountryBorders?, [Diagnostic]) {
    guard let borders, base.facts(of: .places).contains(where: { $0.point != nil }) else {
      return (nil, [])
    }
    let (countries, findings) = CountryBorders.reading(borders)
    return (countries?.naming(namesOfStates(in: base)), findings)
  }

  /// The files beside the pages to which one of them links, and those to which none does.
  private func filesBeside(_ pages: [Page]) -> (linked: [String], unlinked: [String]) {
    if listing.filesBesidePages.isEmpty { return ([], []) }
    let named = Set(pages.flatMap { $0.files($0.outline.files, settings) })
    return (
      listing.filesBesidePages.filter(named.contains),
      listing.filesBesidePages.filter { !named.contains($0) }
    )
  }

  /// How large the images are that go to the site; those are missing of which it cannot be told.
  private func imageSizes(in folder: Folder) -> [String: ImageSize] {
    let images = listing.assets.filter(\.isImagePath).compactMap { file in
      (try? folder.head(of: FilePath(file), limit: ImageSize.headLimit)).flatMap(ImageSize.init)
        .map { (file, $0) }
    }
    return Dictionary(images) { first, _ in first }
  }

  /// Names that states gave up, which files of borders may still have, by those that they took.
  private static let formerNames = [
    "Türkiye": "Turkey", "Czechia": "Czech Republic", "Myanmar": "Burma", "Eswatini": "Swaziland",
    "Côte d’Ivoire": "Ivory Coast", "North Macedonia": "Macedonia", "Timor-Leste": "East Timor",
    "Cabo Verde": "Cape Verde",
  ]

  /// What the base calls states, by their other names.
  private func namesOfStates(in base: FactBase) -> [String: String] {
    let states = base.facts(of: .actors).filter { $0.id.actorKind == .state }
    let names = states.flatMap { state in
      (state.otherNames.map(\.text) + [Self.formerNames[state.label]].compactMap(\.self)).map {
        ($0, state.label)
      }
    }
    return Dictionary(names) { first, _ in first }
  }
}

extension Diagnostic {
  /// Whether the file could not be read as YAML.
  fileprivate var isNoYAML: Bool {
    severity == .error && [.yamlSyntax, .yamlLimit, .yamlUnsupported].contains(rule)
  }
}

/// Opens a folder below another one.
///
/// - Returns: The folder; nil if it is not there.
/// - Throws: If it is there and cannot be opened, or a link stands in its place.
package func openIfThere(_ path: FilePath, in folder: Folder) throws(FileError) -> Folder? {
  do throws(FileError) {
    return try Folder(path, in: folder)
  } catch {
    if error.code == ENOENT { return nil }
    throw error
  }
}

/// Opens a folder.
///
/// - Parameters:
///   - path: The folder, as the user of the tool names it.
///   - prefix: What stands before the paths of its files in messages.
/// - Returns: The folder; nil if it is not there.
/// - Throws: If it is there and cannot be opened.
package func openIfThere(_ path: String, prefix: String) throws(FileError) -> Folder? {
  do throws(FileError) {
    return try Folder(path, prefix: prefix)
  } catch {
    if error.code == ENOENT { return nil }
    throw error
  }
}

import Facts
package import Kit
package import Templates

/// The files of a site as they were read; Markdown is read where it is parsed.
package struct SiteSources: Sendable {
  package let listing: SiteListing

  /// The rules that `site.yaml` and pages may name.
  let rules: [Rule]
  let settings: SiteSettings
  let facts: [(path: String, bytes: [UInt8])]

  /// What readers were told when the site was last published; nil if nothing was.
  let published: PublishedFacts?
  package let templates: [TemplateSource]
  /// The files of `templates/assets`, relative to the site's folder.
  package let assets: [(file: String, bytes: [UInt8])]
  package let theme: ThemeSettings

  /// The theme's file of borders; nil if it is not there.
  let borders: [UInt8]?
  package var diagnostics: [Diagnostic]

  /// The hash of what every page may depend on: the settings, the theme's own files, and borders.
  package let surroundings: ContentHash
}

extension SiteSources {
  /// The most bytes that a template may have, and all of them together.
  private static let templateLimit = 256 << 10
  private static let templatesLimit = 8 << 20

  /// The most bytes that a file of the theme may have.
  private static let assetLimit = 64 << 20

  /// Reads a site's folder.
  ///
  /// - Parameters:
  ///   - options: What the run is asked to do.
  ///   - rules: The rules that `site.yaml` and pages may name.
  /// - Returns: The files, and what is wrong with them.
  /// - Throws: If a file cannot be read.
  package static func read(_ options: BuildOptions, rules: [Rule]) throws(FileError) -> SiteSources
  {
    let folder = try Folder(options.site)
    let (listing, findings) = try SiteListing.of(folder, over: options.theme)
    let themeFiles = ThemeFiles(folder: folder, base: options.theme, fromBase: listing.ofBaseTheme)
    var diagnostics = findings
    var settings = try readSettings(listing, folder, rules, &diagnostics)
    diagnostics += listing.privateFiles(unless: settings)
    if let baseURL = options.baseURL { settings.baseURL = withoutSlashAtEnd(baseURL) }
    var facts: [(path: String, bytes: [UInt8])] = []
    for path in listing.facts {
      let text = try folder.text(of: path, limit: FactBase.fileLimit, &diagnostics)
      if let text { facts.append((path, text.bytes)) }
    }
    let published = try readLock(listing, folder, &diagnostics)
    let templates = try readTemplates(listing, themeFiles, &diagnostics)
    let assets = try readAssets(listing, themeFiles, accent: settings.accent)
    let theme = try readTheme(listing, themeFiles, &diagnostics)
    var borders: [UInt8]?
    if let path = listing.borders {
      borders = try themeFiles.bytes(of: path, limit: CountryBorders.fileLimit)
    }
    var surroundings = ByteWriter()
    if let path = listing.settings { surroundings.write(try folder.bytes(of: path)) }
    if let path = listing.theme {
      surroundings.write(try themeFiles.bytes(of: path, limit: ThemeSettings.sizeLimit))
    }
    surroundings.write(borders) { $0.write($1) }
    surroundings.write(assets) {
      $0.write($1.file)
      $0.write($1.bytes)
    }
    return SiteSources(
      listing: listing, rules: rules, settings: settings, facts: facts, published: published,
      templates: templates, assets: assets, theme: theme, borders: borders,
      diagnostics: diagnostics, surroundings: ContentHash(surroundings.bytes))
  }

  private static func readLock(
    _ listing: SiteListing, _ folder: Folder, _ diagnostics: inout [Diagnostic]
  ) throws(FileError) -> PublishedFacts? {
    guard let path = listing.lock,
      let text = try folder.text(of: path, limit: FactBase.fileLimit, &diagnostics)
    else { return nil }
    let (published, problems) = PublishedFacts.reading(text, file: path)
    diagnostics += problems
    return published
  }

  private static func readSettings(
    _ listing: SiteListing, _ folder: Folder, _ rules: [Rule],
    _ diagnostics: inout [Diagnostic]
  ) throws(FileError) -> SiteSettings {
    guard let path = listing.settings else {
      diagnostics.append(.noSettings)
      return SiteSettings(title: "")
    }
    guard let text = try folder.text(of: path, limit: 1 << 20, &diagnostics) else {
      return SiteSettings(title: "")
    }
    let (settings, problems) = SiteSettings.reading(text, file: path, rules: rules)
    diagnostics += problems
    return settings
  }

  private static func readTheme(
    _ listing: SiteListing, _ files: ThemeFiles, _ diagnostics: inout [Diagnostic]
  ) throws(FileError) -> ThemeSettings {
    guard let path = listing.theme,
      let text = try files.text(of: path, limit: ThemeSettings.sizeLimit, &diagnostics)
    else { return ThemeSettings() }
    let (theme, problems) = ThemeSettings.reading(text)
    diagnostics += problems
    return theme
  }

  private static func readTemplates(
    _ listing: SiteListing, _ files: ThemeFiles, _ diagnostics: inout [Diagnostic]
  ) throws(FileError) -> [TemplateSource] {
    var sources: [TemplateSource] = []
    var room = templatesLimit
    for path in listing.templates {
      guard let text = try files.text(of: path, limit: templateLimit, &diagnostics) else {
        continue
      }
      room -= text.bytes.count
      if room < 0 {
        let reason = "all templates together have more bytes than \(templatesLimit), the limit"
        throw FileError("read", files.shown(path), reason: reason)
      }
      let name = ThemeFiles.name(of: path)
      sources.append(TemplateSource(name: name, path: files.shown(path), bytes: text.bytes))
    }
    return sources
  }

  private static func readAssets(
    _ listing: SiteListing, _ files: ThemeFiles, accent: String?
  ) throws(FileError) -> [(file: String, bytes: [UInt8])] {
    var assets: [(file: String, bytes: [UInt8])] = []
    for path in listing.themeAssets {
      var bytes = try files.bytes(of: path, limit: assetLimit)
      if let colors = accent.flatMap(AccentColors.init), path == "templates/assets/style.css" {
        bytes += Array(colors.style.utf8)
      }
      assets.append((path, bytes))
    }
    return assets
  }
}

extension SiteSources {
  /// The anchors of pages that are the theme's.
  package var reservedAnchors: ReservedAnchors { ReservedAnchors(in: templates) }
}

extension Folder {
  /// The text of a file; nil if it is none, which is then added to the findings.
  ///
  /// - Throws: If it cannot be read.
  func text(of path: String, limit: Int, _ diagnostics: inout [Diagnostic])
    throws(FileError) -> SourceText?
  {
    let (text, findings) = SourceText.reading(try bytes(of: path, limit: limit), from: path)
    diagnostics += findings
    return text
  }
}

extension Diagnostic {
  fileprivate static let noSettings = Diagnostic(
    .missingField, at: FileLocation(startOf: "content/site.yaml"),
    "the site has no content/site.yaml",
    help: "write one with title: \"The name of your desk\", or name the site's folder with --site")
}

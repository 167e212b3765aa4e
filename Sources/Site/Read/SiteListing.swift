import Facts
package import Kit

extension Rule {
  package static let unexpectedFile = Rule(
    "unexpected-file", .warning,
    catches:
      "A file where files of its kind are not used, or beside a page to which no page links.",
    why: "Its author expects to see it on the site, and it is not there.",
    wrong: "content/map.pdf", right: "content/assets/map.pdf")
}

/// The files of a site's folder, by what they are for.
///
/// Paths are relative to the site's folder and stand in the order of their bytes.
package struct SiteListing: Hashable, Sendable {
  /// `content/facts.yaml` or `content/facts/*.yaml`.
  package var facts: [String] = []

  /// `content/briefings/**/*.md`.
  package var briefings: [String] = []

  /// `content/pages/**/*.md`.
  package var pages: [String] = []

  /// `content/assets/**`, and images beside the files of pages; copied to the site as they are.
  package var assets: [String] = []

  /// The other files beside the files of pages; copied to the site if a page links to them.
  package var filesBesidePages: [String] = []

  /// `templates/**/*.html`.
  package var templates: [String] = []

  /// `templates/assets/**`.
  package var themeAssets: [String] = []

  /// `content/site.yaml`; nil if it is not there.
  package var settings: String?

  /// `content/facts.lock.yaml`; nil if it is not there.
  package var lock: String?

  /// The theme's file of borders; nil if it is not there.
  package var borders: String?

  /// `templates/theme.yaml`; nil if it is not there.
  package var theme: String?

  /// The files among them that the site's folder lacks and the base theme has.
  package var ofBaseTheme: Set<String> = []
}

extension SiteListing {
  /// Lists the files of the site in `folder`, and those of `base` that it does not replace.
  ///
  /// - Throws: If a folder cannot be read.
  package static func of(_ folder: Folder, over base: BaseTheme = .none) throws(FileError)
    -> (SiteListing, [Diagnostic])
  {
    var listing = SiteListing()
    var diagnostics: [Diagnostic] = []
    let content = try folder.files(below: "content", hidden: [".well-known", ".nojekyll"])
    diagnostics += content.diagnostics
    for path in content.paths where !listing.add(content: path) {
      diagnostics.append(.unexpected(path))
    }
    let templates = try folder.files(below: "templates")
    diagnostics += templates.diagnostics
    listing.ofBaseTheme = Set(base.paths.map { "templates/\($0)" }).subtracting(templates.paths)
    let all = templates.paths + listing.ofBaseTheme
    for path in all.sorted(by: { $0.precedes($1) }) where !listing.add(template: path) {
      diagnostics.append(.unexpected(path))
    }
    return (listing, diagnostics)
  }

  /// Puts a file of `content` where it belongs; false if it is of no use there.
  private mutating func add(content path: String) -> Bool {
    if path == "content/site.yaml" {
      settings = path
    } else if path.isBelow("content/assets/") || path.isImageBesidePages {
      assets.append(path)
    } else if path == "content/facts.yaml" || path.isYAML(below: "content/facts/") {
      facts.append(path)
    } else if path.isBelow("content/briefings/"), path.utf8.endsWith(".md") {
      briefings.append(path)
    } else if path.isBelow("content/pages/"), path.utf8.endsWith(".md") {
      pages.append(path)
    } else if path == PublishedFacts.path {
      lock = path
    } else if path.isBesidePages, path.otherMarkdownEnding == nil {
      filesBesidePages.append(path)
    } else {
      return false
    }
    return true
  }

  /// Puts a file of `templates` where it belongs; false if it is of no use there.
  private mutating func add(template path: String) -> Bool {
    if path.isBelow("templates/assets/") {
      themeAssets.append(path)
    } else if path.utf8.endsWith(".html") {
      templates.append(path)
    } else if path == CountryBorders.path {
      borders = path
    } else if path == ThemeSettings.path {
      theme = path
    } else {
      return false
    }
    return true
  }
}

extension String {
  /// Whether it is the path of an image of which browsers know the form.
  var isImagePath: Bool {
    let suffix = utf8.lastIndex(of: UInt8(ascii: ".")).map { self[$0...].lowercased() }
    return [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"].contains(suffix)
  }

  /// The ending of a name by which other tools know Markdown, and `.md` in large letters; nil for any
  /// other.
  fileprivate var otherMarkdownEnding: String? {
    guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")), !utf8.endsWith(".md") else { return nil }
    let endings = [".markdown", ".mdown", ".mkd", ".mkdn", ".mdwn", ".mdx", ".md"]
    return endings.contains(self[dot...].lowercased()) ? String(self[dot...]) : nil
  }

  fileprivate var isImageBesidePages: Bool { isImagePath && isBesidePages }

  fileprivate var isBesidePages: Bool { isBelow("content/briefings/") || isBelow("content/pages/") }

  fileprivate func isBelow(_ folder: String) -> Bool { utf8.starts(with: folder.utf8) }

  fileprivate func isYAML(below folder: String) -> Bool {
    isBelow(folder) && (utf8.endsWith(".yaml") || utf8.endsWith(".yml"))
  }
}

extension Diagnostic {
  fileprivate static func unexpected(_ path: String) -> Diagnostic {
    Diagnostic(
      .unexpectedFile, at: FileLocation(startOf: path),
      "this file is not used",
      help: path.otherMarkdownEnding.map { "end its name in .md instead of \($0)" }
        ?? "put files to copy in content/assets, and Markdown and its images in content/briefings")
  }

  /// What is said of a file beside the pages to which none of them links.
  static func unlinked(_ path: String) -> Diagnostic {
    Diagnostic(
      .unexpectedFile, at: FileLocation(startOf: path),
      "no page links to this file, so it is not copied",
      help: "link to it from a page beside it, or put it in content/assets")
  }
}

package import Kit
package import Site

/// A file of a site's own `templates`, beside that of the base theme of the same name.
package struct ThemeOverride: Sendable {
  /// What the file does to the base theme.
  package enum Effect: String, Sendable {
    /// It is another file than the base theme's.
    case changed

    /// So it is, and the base theme's has changed since it was copied.
    case changedBeneath = "changed beneath"

    /// It says what the base theme says.
    case same

    /// The base theme has no such file.
    case added
  }

  /// Where copies of the base theme's files are kept as they were when a site copied them, below
  /// `templates`; a hidden folder, so that no build takes them for templates.
  static let origins = ".origin"

  /// The path below `templates`.
  package let path: String
  private let own: String

  /// The base theme's file; nil if it has none.
  private let base: String?

  /// The base theme's file when the site copied it; nil if that is not known.
  private let origin: String?
}

extension ThemeOverride {
  package var effect: Effect {
    guard let base else { return .added }
    if own == base { return .same }
    return origin == nil || origin == base ? .changed : .changedBeneath
  }

  /// What a person wants to see who brings the file up to date: first what changed beneath it, then
  /// what it changes.
  package var difference: String { changes.beneath + changes.own }

  /// The same for programs: a JSON object in a line with its end; nothing where nothing differs.
  package var json: String {
    let (beneath, own) = changes
    if beneath.isEmpty, own.isEmpty { return "" }
    let object: JSONValue = [
      "file": .string(path), "effect": .string(effect.rawValue), "beneath": .string(beneath),
      "changes": .string(own),
    ]
    return object.line.visibleJSON + "\n"
  }

  /// What changed beneath the file and what it changes, each in the unified format; both empty for a
  /// file that the site adds.
  private var changes: (beneath: String, own: String) {
    guard let base else { return ("", "") }
    let name = "templates/\(path)"
    let beneath = LineDifference(from: origin ?? base, to: base)
    let changes = LineDifference(from: origin ?? base, to: own)
    let (copied, current) = ("\(name) as it was copied", "\(name) of the theme")
    return (
      beneath.unified(from: copied, to: current),
      changes.unified(from: origin == nil ? current : copied, to: name)
    )
  }

  /// The files of a site's `templates`, in the order of their bytes.
  ///
  /// - Throws: If one cannot be read.
  package static func all(
    of site: String, over base: BaseTheme
  ) throws(FileError) -> [ThemeOverride] {
    let folder = try Folder(site)
    var overrides: [ThemeOverride] = []
    for file in try folder.files(below: "templates").paths.sorted(by: { $0.precedes($1) }) {
      let path = String(Substring(file.utf8.dropFirst("templates/".utf8.count)))
      let origin = FilePath("templates/\(origins)/\(path)")
      overrides.append(
        ThemeOverride(
          path: path, own: try text(of: FilePath(file), in: folder), base: base.text(of: path),
          origin: try folder.status(of: origin) == nil ? nil : text(of: origin, in: folder)))
    }
    return overrides
  }

  /// The text of a file; a checkout may have ended its lines otherwise, which changes no template.
  private static func text(of file: FilePath, in folder: Folder) throws(FileError) -> String {
    String(decoding: try folder.bytes(of: file).withLineFeeds, as: UTF8.self)
  }

  /// Copies a file of the base theme into a site, where it can be changed.
  ///
  /// The site also keeps it as it was, so that what changes beneath it later can be shown.
  ///
  /// - Parameters:
  ///   - path: The path below `templates`.
  ///   - base: The theme, which has the file.
  ///   - site: The site's folder.
  ///   - replaces: Whether a file that is there already is replaced.
  /// - Throws: If there is one and it is not to be replaced, or the file cannot be written.
  package static func copy(
    _ path: String, of base: BaseTheme, to site: String, replacing replaces: Bool
  ) throws(FileError) {
    let folder = try Folder(site)
    let bytes = Array((base.text(of: path) ?? "").utf8)
    let file = FilePath("templates/\(path)")
    if !replaces, try folder.status(of: file) != nil {
      throw FileError(
        "copy", folder.shown(file), reason: "it is there already; --force replaces it")
    }
    for place in [file, FilePath("templates/\(origins)/\(path)")] {
      try folder.makeFolders(for: place)
      try folder.write(bytes, replacing: place, passing: FilePath("templates/.copying"))
    }
  }
}

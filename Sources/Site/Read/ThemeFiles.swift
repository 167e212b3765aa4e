import Kit

/// The files of a site's theme: those of its own `templates`, and of a base theme where it has none.
struct ThemeFiles: Sendable {
  /// The site's folder.
  let folder: Folder
  let base: BaseTheme

  /// The paths of the files that come from the base theme.
  let fromBase: Set<String>
}

extension ThemeFiles {
  /// The bytes of a file.
  ///
  /// - Throws: If it cannot be read.
  func bytes(of path: String, limit: Int) throws(FileError) -> [UInt8] {
    if fromBase.contains(path), let text = base.text(of: Self.name(of: path)) {
      return Array(text.utf8)
    }
    return try folder.bytes(of: path, limit: limit)
  }

  /// The text of a file; nil if it is none, which is then added to the findings.
  ///
  /// - Throws: If it cannot be read.
  func text(of path: String, limit: Int, _ diagnostics: inout [Diagnostic])
    throws(FileError) -> SourceText?
  {
    let (text, findings) = SourceText.reading(
      try bytes(of: path, limit: limit), from: shown(path))
    diagnostics += findings
    return text
  }

  /// What the file is called in findings: one of the base theme is in no folder.
  func shown(_ path: String) -> String {
    fromBase.contains(path) ? Self.baseMark + Self.name(of: path) : path
  }

  private static let baseMark = "theme:"

  /// Whether what is called so in findings is a file of the base theme.
  static func isOfBase(_ shown: String) -> Bool { shown.utf8.starts(with: baseMark.utf8) }

  /// The path below `templates` of a file in it.
  static func name(of path: String) -> String {
    String(Substring(path.utf8.dropFirst("templates/".utf8.count)))
  }
}

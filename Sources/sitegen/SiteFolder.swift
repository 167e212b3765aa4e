import Kit

/// The folder in which a verb looks for the site.
enum SiteFolder {
  /// - Parameter path: The folder.
  /// - Throws: `FileError` if it is there and holds no site, so that no verb begins anything in it, or
  ///   says of nothing that it is well.
  static func require(_ path: String) throws(FileError) {
    guard let folder = try canonicalPath(path), try canonicalPath("\(path)/content") == nil else {
      return
    }
    throw FileError(
      "use", path,
      reason: "it is no site’s folder, as it has no content/; \(try help(folder, path))")
  }

  /// What to do, by whether a folder around it is a site's.
  ///
  /// - Parameters:
  ///   - folder: The folder, without links.
  ///   - path: The same, as its user names it.
  /// - Returns: A sentence fragment.
  /// - Throws: If that cannot be told.
  private static func help(_ folder: String, _ path: String) throws(FileError) -> String {
    var (outer, steps) = (folder, "")
    while outer != "/" {
      outer = splitPath(outer).folder
      steps += steps.isEmpty ? ".." : "/.."
      if try canonicalPath("\(outer)/content/site.yaml") != nil {
        return
          "the site around it is named with --site \((path == "." ? steps : outer).asShellWord)"
      }
    }
    return "name the site’s folder with --site, or begin a site with sitegen init"
  }
}

extension String {
  /// The text as a shell reads it as one word.
  var asShellWord: String {
    let isPlain =
      !isEmpty
      && utf8.allSatisfy { byte in
        byte.isLetterOrDigit || "./_-+,:@%".utf8.contains(byte) || byte >= 0x80
      }
    if isPlain { return self }
    let parts = utf8.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
    return "'\(parts.map { String(Substring($0)) }.joined(separator: "'\\''"))'"
  }
}

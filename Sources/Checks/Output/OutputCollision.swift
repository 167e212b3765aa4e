package import Kit
package import Site

extension Rule {
  package static let outputCollision = Rule(
    "output-collision", .error,
    catches: "Two files of the site at one path, or at paths that some systems take for one.",
    why: "One of the two would silently replace the other.",
    wrong: "content/briefings/talks.md\ncontent/briefings/2025/talks.md",
    right: "content/briefings/talks.md\ncontent/briefings/talks-2025.md",
    isFixed: true)
}

extension Check {
  /// No two pages have the same address.
  ///
  /// Known before there is a list of files, which a site with an error has not.
  static let pageCollision = site(.outputCollision) { input in
    var files: [String: String] = [:]
    return input.site.pages.compactMap { page in
      guard let first = files.updateValue(page.page.file, forKey: page.address) else { return nil }
      return .collision(page.page, with: first)
    }
  }

  /// No file stands at the path of another, or in the place of another's folder; pages aside.
  static let outputCollision = files(.outputCollision) { files in
    var origins: [String: ListedFile] = [:]
    var findings: [Diagnostic] = []
    var pairs: Set<[String]> = []
    for file in files {
      guard let first = origins.updateValue(file, forKey: file.path.collisionKey) else { continue }
      if file.isOfPage, first.isOfPage { continue }
      // Of two pages that meet, one finding tells; the files beside them meet too.
      if file.isWritten, first.isWritten, !pairs.insert([first.origin, file.origin]).inserted {
        continue
      }
      findings.append(.collision(file, with: first))
    }
    for file in files {
      for folder in file.path.folders {
        // One finding for all files that need the folder.
        guard let first = origins.removeValue(forKey: folder.lowercased()) else { continue }
        findings.append(.inTheWay(first, of: file))
      }
    }
    return findings
  }
}

extension ListedFile {
  /// Whether it is made from the file of a page.
  fileprivate var isOfPage: Bool { isWritten && origin.utf8.endsWith(".md") }

  /// Whether it is made from a file that somebody wrote, and not from the site as a whole.
  fileprivate var isWritten: Bool { origin.utf8.contains(UInt8(ascii: "/")) }
}

extension SitePaths {
  /// What to do with a file of the desk's own that stands where every site has one.
  fileprivate static func help(forOwn path: String) -> String {
    switch "/\(path)" {
    case redirects:
      "every site has this file; write old addresses as aliases: of the pages that they lead to, and"
        + " remove it"
    case headers:
      "every site has this file; set more headers in the settings of the host, and remove it"
    case notFound:
      "every site has this file; put the words into templates/404.html, and remove it"
    default: "every site has this file; give yours another name, or remove it"
    }
  }
}

extension Diagnostic {
  /// Two pages at one address.
  package static func collision(_ page: Page, with other: String) -> Diagnostic {
    Diagnostic(
      .outputCollision, at: FileLocation(startOf: page.file),
      "\(SitePaths.file(of: page.address)) is also produced by \(other)",
      help: "give one of the two another name or slug")
  }

  fileprivate static func collision(_ file: ListedFile, with other: ListedFile) -> Diagnostic {
    Diagnostic(
      .outputCollision, at: FileLocation(startOf: file.origin),
      "\(file.path) is also produced by \(other.origin)",
      help: other.isWritten
        ? "give one of the two another name or slug"
        : SitePaths.help(forOwn: "\(file.path)"))
  }

  /// The finding for a file that stands where another one needs a folder, at what somebody wrote.
  fileprivate static func inTheWay(_ file: ListedFile, of other: ListedFile) -> Diagnostic {
    let location = FileLocation(startOf: file.isWritten ? file.origin : other.origin)
    return Diagnostic(
      .outputCollision, at: location,
      "\(file.path), made from \(file.origin), stands where \(other.path), made from"
        + " \(other.origin), needs a folder", help: "give one of the two another name or slug")
  }
}

extension Rule {
  package static let symbolicLink = Rule(
    "symbolic-link", .error,
    catches: "A symbolic link among the content or the templates.",
    why: "A link can lead out of the site's folder and publish any file on the machine.",
    wrong: "ln -s ~/old.txt content/assets/old.txt",
    right: "cp ~/old.txt content/assets/old.txt")

  package static let irregularFile = Rule(
    "irregular-file", .error,
    catches: "A device, pipe or socket among the content or the templates.",
    why: "Reading it could block forever.",
    wrong: "mkfifo content/assets/old.txt",
    right: "touch content/assets/old.txt")

  package static let hiddenFile = Rule(
    "hidden-file", .note,
    catches: "A file among the assets whose name begins with a dot, but for `.well-known` and"
      + " `.nojekyll`, or ends in `~` or `.swp`, as the copies of editors do.",
    why: "Such files are for programs on the desk’s own machine, and hosts hide most of them.",
    wrong: "content/assets/.htaccess", right: "content/assets/.well-known/security.txt")

  package static let fileName = Rule(
    "file-name", .error,
    catches: "A file name that is not valid UTF-8 or contains a control character or a backslash.",
    why: "Such a name cannot become part of an address that works everywhere.",
    wrong: "touch $'content/assets/bad\\xFF.txt'",
    right: "touch content/assets/bad.txt")
}

extension Folder {
  /// All files below `start`, in the order of their paths' bytes, folder by folder.
  ///
  /// Hidden files, and copies that editors leave behind (`a.md~`, `a.md.swp`), are passed over.
  ///
  /// - Parameters:
  ///   - start: A folder below this one; nothing is found where there is none.
  ///   - hidden: Hidden names that count all the same.
  /// - Returns: The files' paths relative to this folder, and what cannot be used.
  /// - Throws: If a folder cannot be read.
  package func files(below start: String, hidden: [String] = []) throws(FileError)
    -> (paths: [String], diagnostics: [Diagnostic])
  {
    guard try status(of: FilePath(start)) != nil else { return ([], []) }
    var paths: [String] = []
    var diagnostics: [Diagnostic] = []
    var copies: [String] = []
    var folders = [start]
    while let folder = folders.popLast() {
      var subfolders: [String] = []
      for entry in try entries(of: FilePath(folder)) {
        guard let name = entry.text else {
          diagnostics.append(.unusableName(entry.name, in: folder))
          continue
        }
        if name.utf8.first == UInt8(ascii: "."), !hidden.contains(name) {
          if folder.isOfAssets { diagnostics.append(.hidden("\(folder)/\(name)")) }
          continue
        }
        if name.isLeftByAnEditor {
          if folder.isOfAssets { copies.append("\(folder)/\(name)") }
          continue
        }
        let path = "\(folder)/\(name)"
        switch entry.kind {
        case .file: paths.append(path)
        case .folder: subfolders.append(path)
        case .link: diagnostics.append(.link(path))
        case .other: diagnostics.append(.irregular(path))
        }
      }
      folders += subfolders.reversed()
    }
    return (paths, diagnostics + Diagnostic.leftOut(copies))
  }
}

extension String {
  /// Whether files of the folder are copied to the site.
  fileprivate var isOfAssets: Bool { "\(self)/".utf8.starts(with: "content/assets/".utf8) }

  fileprivate var isLeftByAnEditor: Bool {
    utf8.last == UInt8(ascii: "~") || utf8.endsWith(".swp")
  }
}

extension FolderEntry {
  /// The name as text; nil if it is none that a path of a site may hold.
  fileprivate var text: String? {
    guard !name.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else {
      return nil
    }
    return String(validating: name, as: UTF8.self)
  }
}

extension Diagnostic {
  fileprivate static func hidden(_ path: String) -> Diagnostic {
    Diagnostic(
      .hiddenFile, at: FileLocation(startOf: path),
      "a file whose name begins with a dot is not published",
      help: "give it another name if readers are to have it")
  }

  /// One note for all copies that editors left, as there may be one beside each file.
  fileprivate static func leftOut(_ copies: [String]) -> [Diagnostic] {
    guard let first = copies.first else { return [] }
    let names = copies.prefix(3).map { "“\(splitPath($0).name.clipped)”" }
    let more = copies.count - names.count
    let all = more > 0 ? names + [more.counting("other")] : names
    let list =
      all.count > 1 ? "\(all.dropLast().joined(separator: ", ")) and \(all[all.count - 1])" : all[0]
    return [
      Diagnostic(
        .hiddenFile, at: FileLocation(startOf: first),
        "\(list) \(copies.count == 1 ? "is" : "are") not published, as the copies that"
          + " editors leave have such names",
        help: "delete what is no use, or give it another name if readers are to have it")
    ]
  }

  fileprivate static func link(_ path: String) -> Diagnostic {
    Diagnostic(
      .symbolicLink, at: FileLocation(startOf: path), "symbolic links are not followed",
      help: "put the file itself there")
  }

  fileprivate static func irregular(_ path: String) -> Diagnostic {
    Diagnostic(
      .irregularFile, at: FileLocation(startOf: path), "this is not a regular file",
      help: "delete it, or put a file there")
  }

  fileprivate static func unusableName(_ name: [UInt8], in folder: String) -> Diagnostic {
    Diagnostic(
      .fileName,
      at: FileLocation(startOf: "\(folder)/\(FilePath(bytes: name).escaped)"),
      "the file's name cannot be published",
      help: "rename it, with letters, digits and hyphens")
  }
}

import Glibc
import Kit

extension Rule {
  static let outputNotAtomic = Rule(
    "output-not-atomic", .note,
    catches: "An output folder that cannot be replaced in one step.",
    why: "It is a mount point, or its file system cannot exchange folders; so for a moment readers"
      + " can see pages from two builds.",
    wrong: "sitegen build --output /mnt/site, where that is a mount",
    right: "sitegen build --output /mnt/site/public")
}

extension StagingFolder {
  /// Puts the new generation where the old one is file by file, and removes what is no longer part
  /// of it: first what pages refer to, then pages, the manifest last.
  ///
  /// - Parameters:
  ///   - files: The files of the new generation.
  ///   - removed: The files of the old generation that sitegen wrote and the new one has not.
  /// - Throws: If a file cannot be written; those before it are then in place.
  func replaceFileByFile(_ files: [String], removing removed: [String]) throws(FileError) {
    let folder = try Folder(path)
    let pages = files.filter { $0.isPage }
    for file in files.filter({ !$0.isPage }) + pages + [Manifest.fileName] {
      let bytes = try folder.bytes(of: file)
      let destination = "\(target)/\(file)"
      if let old = try? Folder(target).bytes(of: file), old == bytes { continue }
      try makeFolders(splitPath(destination).folder)
      // A reader sees the old file or the new one, never half of it.
      let temporary = "\(target)/.sitegen-new"
      try writeFile(bytes, to: temporary)
      if unsafe rename(temporary, destination) != 0 {
        throw FileError("replace", destination, errno: errno)
      }
    }
    for file in removed { unsafe unlink("\(target)/\(file)") }
    discard()
  }
}

extension String {
  fileprivate var isPage: Bool { utf8.suffix(5).elementsEqual(".html".utf8) }
}

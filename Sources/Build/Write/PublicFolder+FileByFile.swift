import Kit
import Rendering

extension Rule {
  static let outputNotAtomic = Rule(
    "output-not-atomic", .note,
    catches: "An output folder that cannot be replaced in one step.",
    why: "It is a mount point, or its file system cannot exchange folders; so for a moment readers"
      + " can meet pages of two builds.",
    wrong: "sitegen build --output /mnt/site, where that is a mount",
    right: "sitegen build --output /mnt/site/public")
}

extension PublicFolder {
  /// Puts a new generation where the old one is file by file, and removes what is no longer part of
  /// it: first what pages refer to, then pages, the manifest last.
  ///
  /// Meanwhile the manifest of the new generation is there under a name of its own, so that the next
  /// build takes none of its files for somebody's edit if this one is interrupted.
  ///
  /// - Parameters:
  ///   - files: The files of the new generation.
  ///   - staging: The folder that they are in.
  ///   - gone: The files of the old generation that sitegen wrote and the new one has not.
  ///   - isDurable: Whether each file is on the disk itself before it takes its place.
  /// - Throws: If a file cannot be written; those before it are then in place.
  func replaceFileByFile(
    _ files: [FilePath], in staging: Folder, without gone: [FilePath], isDurable: Bool
  ) throws(FileError) {
    let folder =
      if let folder { folder } else { try Folder(location.name, in: location.parent) }
    try folder.copy(
      Manifest.fileName, of: staging, replacing: Manifest.coming, passing: Manifest.passing,
      isDurable: isDurable)
    if isDurable { try folder.sync() }
    // A file that goes may stand where a folder is to be, and the other way round.
    let folders = Set(files.flatMap(\.ancestors))
    for file in gone where folders.contains(file) { try folder.remove(file) }
    let pages = files.filter(\.isPage)
    for file in files.filter({ !$0.isPage }) + pages {
      if try folder.status(of: file)?.kind == .folder {
        try removeOwn(gone, below: file, from: folder)
      }
      try put(file, of: staging, into: folder, isDurable: isDurable)
    }
    for file in gone where !folders.contains(file) { try folder.remove(file) }
    try removeEmptied(gone.flatMap(\.ancestors), from: folder)
    try put(Manifest.fileName, of: staging, into: folder, isDurable: isDurable)
    try folder.remove(Manifest.coming)
    if isDurable {
      for holder in Set(foldersOf: files).union([.root]) { try folder.sync(holder) }
    }
  }

  /// Puts a file in its place, if it is not there.
  private func put(
    _ file: FilePath, of staging: Folder, into folder: Folder, isDurable: Bool
  ) throws(FileError) {
    if try folder.status(of: file)?.kind == .file,
      try folder.hasSameBytes(at: file, as: file, in: staging)
    {
      return
    }
    // A reader sees the old file or the new one, never half of it.
    try folder.makeFolders(for: file)
    try folder.copy(
      file, of: staging, replacing: file, passing: Manifest.passing, isDurable: isDurable)
  }

  private func removeOwn(_ gone: [FilePath], below path: FilePath, from folder: Folder)
    throws(FileError)
  {
    let inside = gone.filter { $0.ancestors.contains(path) }
    for file in inside { try folder.remove(file) }
    try removeEmptied(inside.flatMap(\.ancestors), from: folder)
  }

  /// Removes those of the folders that hold nothing.
  private func removeEmptied(_ folders: [FilePath], from root: Folder) throws(FileError) {
    for folder in Set(folders).sorted().reversed() where try root.status(of: folder) != nil {
      if try root.entries(of: folder).isEmpty { try root.removeFolder(folder) }
    }
  }
}

extension FilePath {
  fileprivate var isPage: Bool { bytes.suffix(5).elementsEqual(".html".utf8) }
}

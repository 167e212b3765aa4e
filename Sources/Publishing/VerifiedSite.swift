import Build
import Kit

/// The built site, of which every file has been read and found to be what the build wrote.
struct VerifiedSite: Sendable {
  struct File: Hashable, Sendable {
    let hash: ContentHash

    /// In bytes.
    let size: Int
  }

  /// The output folder; nil for a site in memory.
  private let folder: Folder?
  private(set) var files: [FilePath: File] = [:]

  /// Whose site it is; nil if that is not told.
  let mark: SiteMark?

  /// Reads every file of the site.
  ///
  /// - Parameters:
  ///   - path: The output folder.
  ///   - jobs: How many files are read at the same time.
  /// - Throws: If one cannot be read, or is not what the build wrote.
  init(_ path: String, jobs: Int) async throws(FileError) {
    let folder = try Folder(path, prefix: "\(path)/")
    self.folder = folder
    guard let manifest = try Manifest(in: folder) else {
      throw FileError("publish", path, reason: "it has no manifest of a build")
    }
    mark = manifest.site
    let listed = manifest.files.sorted { $0.key < $1.key }
    let chunks = await parallelMap(listed.count, jobs: jobs) { range in
      Result { () throws(FileError) in
        try range.map { number throws(FileError) in
          try Self.file(listed[number].key, expecting: listed[number].value, in: folder)
        }
      }
    }
    files.reserveCapacity(listed.count)
    var number = 0
    for chunk in chunks {
      for file in try chunk.get() {
        files[listed[number].key] = file
        number += 1
      }
    }
  }

  private static func file(_ path: FilePath, expecting hash: ContentHash, in folder: Folder)
    throws(FileError) -> File
  {
    let found = try folder.fingerprint(of: path)
    guard found.hash == hash else {
      throw FileError(
        "publish", folder.shown(path), reason: "it is not what the build wrote; build again")
    }
    return File(hash: hash, size: found.size)
  }
}

extension VerifiedSite {
  /// A site that was made in memory alone, to see what would be done with it.
  init(_ files: [TrialFile]) {
    (folder, mark) = (nil, nil)
    let entries = files.map { (FilePath($0.path.text), File(hash: $0.hash, size: $0.size)) }
    self.files = Dictionary(entries) { first, _ in first }
  }

  /// What the site says of the headers of its files; nothing if it does not, or is in memory alone.
  func headers() throws(FileError) -> [UInt8] {
    let path: FilePath = "_headers"
    guard let folder, files[path] != nil else { return [] }
    return try folder.bytes(of: path)
  }

  /// Adds a file that holds nothing, unless there is one of its name.
  mutating func add(empty path: FilePath) {
    if files[path] == nil { files[path] = File(hash: .ofNothing, size: 0) }
  }
}

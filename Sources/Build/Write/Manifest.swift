package import Kit

/// The files that sitegen wrote to an output folder, so that a later build knows which are its own.
///
/// It lies in the folder itself as `.sitegen-manifest`: a first line with the format's name and the mark of
/// the site, then a line a file with its hash in hexadecimal, a space and its path.
package struct Manifest: Hashable, Sendable {
  package static let fileName: FilePath = ".sitegen-manifest"

  /// The names at the top of an output folder that are sitegen's: the manifest, and, where a folder
  /// cannot be replaced in one step, that of the files which are taking their places and a file that
  /// is about to.
  static let ownNames: Set<FilePath> = [fileName, coming, passing]

  static let coming: FilePath = ".sitegen-coming"
  static let passing: FilePath = ".sitegen-new"

  private static let header = "sitegen-manifest/1"

  /// The hash of each file's bytes by the file's path.
  package var files: [FilePath: ContentHash] = [:]

  /// Whose site it is; nil if that is not told.
  package var site: SiteMark?
}

extension Manifest {
  package init(_ files: [FilePath: ContentHash]) { self.files = files }

  package init(_ files: [FilePath: ContentHash], of site: SiteMark?) {
    (self.files, self.site) = (files, site)
  }

  /// The most bytes that a manifest may have: a million files have less.
  private static let limit = 128 << 20

  /// Reads the manifest of an output folder; nil if it has none, or what it has is none.
  ///
  /// - Throws: If it cannot be read.
  package init?(in folder: Folder) throws(FileError) {
    try self.init(in: folder, called: Self.fileName)
  }

  private init?(in folder: Folder, called name: FilePath) throws(FileError) {
    guard let status = try folder.status(of: name),
      status.kind != .file || status.size <= Self.limit
    else { return nil }
    let head = try folder.head(of: name, limit: Self.header.utf8.count)
    guard head == Array(Self.header.utf8) else { return nil }
    self.init(reading: try folder.bytes(of: name, limit: Self.limit))
  }

  /// Adds the files that a build put in their places which then was interrupted, before it could put
  /// the manifest there.
  ///
  /// Each is believed to be one by its bytes alone.
  mutating func addFilesOfInterruptedBuild(in folder: Folder) throws(FileError) {
    guard let coming = try Manifest(in: folder, called: Self.coming) else { return }
    for (path, hash) in coming.files where files[path] != hash {
      guard try folder.status(of: path)?.kind == .file,
        try folder.fingerprint(of: path).hash == hash
      else { continue }
      files[path] = hash
    }
  }

  /// Reads a manifest; nil if the bytes are none.
  package init?(reading bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, first.starts(with: Self.header.utf8) else { return nil }
    let mark = first.dropFirst(Self.header.utf8.count)
    site = SiteMark(reading: mark)
    guard mark.isEmpty || site != nil else { return nil }
    for line in lines.dropFirst() {
      guard line.count > 17, let digits = String(validating: line.prefix(16), as: UTF8.self),
        let value = UInt64(digits, radix: 16),
        let path = String(validating: line.dropFirst(17), as: UTF8.self)
      else { return nil }
      do throws(OutputPath.Refusal) {
        files[FilePath(try OutputPath(path))] = ContentHash(value: value)
      } catch {
        return nil
      }
    }
  }

  /// The manifest's bytes, its files in the order of their paths.
  package var bytes: [UInt8] {
    var bytes = Array("\(Self.header)\(site.map { " \($0.text)" } ?? "")\n".utf8)
    for (path, hash) in files.sorted(by: { $0.key < $1.key }) {
      bytes += hash.hexadecimal.utf8
      bytes.append(UInt8(ascii: " "))
      bytes += path.bytes
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

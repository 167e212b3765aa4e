import Kit

/// What a staging folder says of itself, so that no folder of anybody else is taken for one.
struct StagingMarker: Hashable, Sendable {
  /// The folder's own name.
  let name: FilePath

  /// The number of the folder in which the new generation is built.
  let inode: UInt64

  /// The output folder that it is for, as `target(_:)` writes it.
  let target: String
}

extension StagingMarker {
  private static let header = "sitegen-staging/2"

  /// For which folder staging folders in a working folder are called, whatever their targets are.
  static let inWorkingFolder: FilePath = "output"

  var bytes: [UInt8] {
    Array("\(Self.header)\n\(inode)\n\(target)\n".utf8) + name.bytes + [0x0A]
  }

  /// Reads the marker of a staging folder; nil if it has none, or it is not whole.
  ///
  /// - Throws: If it cannot be read.
  init?(in container: Folder) throws(FileError) {
    guard try container.status(of: StagingFolder.marker) != nil else { return nil }
    let bytes = try container.bytes(of: StagingFolder.marker, limit: 4096)
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 3)
    guard lines.count == 4, let digits = String(validating: lines[1], as: UTF8.self),
      let inode = UInt64(digits), let target = String(validating: lines[2], as: UTF8.self)
    else { return nil }
    self.init(name: FilePath(bytes: Array(lines[3].dropLast())), inode: inode, target: target)
    if self.bytes != bytes { return nil }
  }

  /// What tells an output folder from others: where it lies, and the hash of its name.
  ///
  /// - Throws: If that cannot be told.
  static func target(_ location: OutputLocation) throws(FileError) -> String {
    let parent = try location.parent.identity()
    return "\(parent.device) \(parent.inode) \(ContentHash(location.name.bytes).hexadecimal)"
  }

  /// Whether a staging folder in the working folder holds a spare that goes with what is published.
  ///
  /// - Throws: If that cannot be told.
  static func isOfSpare(_ container: Folder, _ name: FilePath, for target: OutputLocation)
    throws(FileError) -> Bool
  {
    guard isName(name, for: inWorkingFolder),
      let marker = try StagingMarker(in: container), marker.name == name,
      try marker.target == Self.target(target),
      try marker.inode == target.parent.status(of: target.name)?.identity.inode
    else { return false }
    let parts = Set(try container.entries().map { FilePath(bytes: $0.name) })
    return parts.isSuperset(of: [StagingFolder.site, StagingFolder.left])
      && parts.isSubset(of: StagingFolder.parts)
  }

  /// A name that nobody can guess.
  static func newName(for target: FilePath) -> FilePath {
    let digits = UInt64.random(in: 0...(.max)).hexadecimal(digits: 16)
    return FilePath(bytes: start(for: target) + Array(digits.utf8))
  }

  /// Whether a folder is called as staging folders for `target` are.
  static func isName(_ name: FilePath, for target: FilePath) -> Bool {
    let start = start(for: target)
    let digits = name.bytes.dropFirst(start.count)
    return name.bytes.starts(with: start) && digits.count == 16
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func start(for target: FilePath) -> [UInt8] {
    Array(".".utf8) + target.bytes + Array(".sitegen-".utf8)
  }
}

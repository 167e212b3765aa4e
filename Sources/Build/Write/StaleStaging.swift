import Glibc
import Kit

extension OutputLocation {
  /// Removes staging folders that builds left behind which did not end by themselves.
  ///
  /// A folder is taken for one only if it is this user's, is called like one, holds the parts of
  /// one and nothing else, and no running build has its lock.
  ///
  /// - Parameter working: Where copies go of files that came into an old generation.
  /// - Returns: What was found in old generations and is kept.
  /// - Throws: If a folder cannot be read or removed.
  func removeStaleStaging(_ working: WorkingFolder) throws(FileError) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for entry in try parent.entries() where entry.kind == .folder {
      let name = FilePath(bytes: entry.name)
      guard StagingMarker.isName(name, for: self.name),
        try parent.status(of: name)?.owner == geteuid()
      else { continue }
      findings += try removeIfStale(name, working)
    }
    return findings
  }

  private func removeIfStale(_ name: FilePath, _ working: WorkingFolder) throws(FileError)
    -> [Diagnostic]
  {
    let container = try Folder(name, in: parent)
    let parts = Set(try container.entries().map { FilePath(bytes: $0.name) })
    guard parts.isSubset(of: [StagingFolder.lock, StagingFolder.marker, StagingFolder.site]) else {
      return []
    }
    var lock: FileLock?
    if parts.contains(StagingFolder.lock) {
      lock = try FileLock(StagingFolder.lock, in: container)
      // A build that runs has it.
      if lock == nil { return [] }
    }
    defer { withExtendedLifetime(lock) {} }
    var findings: [Diagnostic] = []
    if parts.contains(StagingFolder.site) {
      let site = try Folder(StagingFolder.site, in: container)
      let marker = try StagingMarker(in: container)
      switch marker {
      case nil where try site.entries().isEmpty: break
      case let marker? where marker.name == name:
        let isUnpublished = try marker.inode == site.identity().inode
        if !isUnpublished { findings = try save(site, working) }
      default: return []
      }
    }
    try parent.removeTree(name)
    return findings
  }

  /// Saves what came into an old generation that a build has not removed.
  private func save(_ site: Folder, _ working: WorkingFolder) throws(FileError) -> [Diagnostic] {
    let current = try PublicFolder(at: self)
    let known = try Manifest(in: site)?.hashes ?? [:]
    let old = OldGeneration(
      folder: site, current: current.manifest == nil ? nil : current.folder, known: known)
    return try old.save(to: working).findings
  }
}

extension StagingMarker {
  /// Reads the marker of a staging folder; nil if it has none, or it is not whole.
  fileprivate init?(in container: Folder) throws(FileError) {
    guard try container.status(of: StagingFolder.marker) != nil else { return nil }
    let bytes = try container.bytes(of: StagingFolder.marker, limit: 4096)
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
    guard lines.count == 3, let digits = String(validating: lines[1], as: UTF8.self),
      let inode = UInt64(digits)
    else { return nil }
    self.init(name: FilePath(bytes: Array(lines[2].dropLast())), inode: inode)
    if self.bytes != bytes { return nil }
  }
}

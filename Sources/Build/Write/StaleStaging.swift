import Glibc
import Kit

extension OutputLocation {
  /// Removes staging folders that builds left behind which did not end by themselves, and spares of
  /// other generations than the one that is published.
  ///
  /// A folder is taken for one only if it is this user's, is called like one, holds the parts of
  /// one and nothing else, and no running build has its lock.
  ///
  /// - Parameter working: Where other staging folders are than those beside the output folder, and
  ///   where copies go of files that came into an old generation.
  /// - Returns: What was found in old generations and is kept.
  /// - Throws: If a folder cannot be read or removed.
  func removeStaleStaging(_ working: WorkingFolder) throws(FileError) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (place, target) in [(parent, name), (working.folder, StagingMarker.inWorkingFolder)] {
      for entry in try place.entries() where entry.kind == .folder {
        let name = FilePath(bytes: entry.name)
        guard StagingMarker.isName(name, for: target), entry.status.owner == geteuid() else {
          continue
        }
        findings += try removeIfStale(name, in: place, working)
      }
    }
    return findings
  }

  private func removeIfStale(_ name: FilePath, in place: Folder, _ working: WorkingFolder)
    throws(FileError) -> [Diagnostic]
  {
    let container = try Folder(name, in: place)
    let parts = Set(try container.entries().map { FilePath(bytes: $0.name) })
    guard parts.isSubset(of: StagingFolder.parts),
      try !StagingMarker.isOfSpare(container, name, for: self)
    else { return [] }
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
      switch try StagingMarker(in: container) {
      case nil where try site.entries().isEmpty: break
      case let marker? where marker.name == name:
        let isUnpublished = try marker.inode == site.identity().inode
        if !isUnpublished {
          let left = try OutputRecord(StagingFolder.left, in: container)?.tree
          findings = try save(site, left, of: marker, working)
        }
      default: return []
      }
    }
    try place.removeTree(name)
    return findings
  }

  /// Saves what came into an old generation that a build has not removed.
  private func save(
    _ site: Folder, _ left: OutputTree?, of marker: StagingMarker, _ working: WorkingFolder
  ) throws(FileError) -> [Diagnostic] {
    var current: Folder?
    // What came into the generation of another output folder is copied, and put into none.
    if try marker.target == StagingMarker.target(self), try parent.status(of: name) != nil {
      let folder = try Folder(name, in: parent)
      if try Manifest(in: folder) != nil { current = folder }
    }
    let known = try Manifest(in: site)?.files ?? [:]
    return try OldGeneration(folder: site, current: current, known: known, left: left)
      .save(to: working).findings
  }
}

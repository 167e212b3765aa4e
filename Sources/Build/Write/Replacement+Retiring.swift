import Kit

extension Replacement {
  /// Keeps the old generation, which has been exchanged, as a spare, or removes it.
  ///
  /// - Throws: If what it holds cannot be saved; the old generation is then back in its place.
  func retire(_ staging: StagingFolder, _ staged: inout StagedGeneration)
    async throws
  {
    do {
      try syncExchange(by: staging)
      let folder = try Folder(StagingFolder.site, in: staging.container)
      if try folder.identity() != old.folder?.identity() {
        throw FileError(
          "replace", old.location.path, reason: "something else came into its place")
      }
      let known = staged.new.known
      if let left = try await asItWas(folder, staged), staging.place === writer.working.folder,
        !old.hasAlteredFolder
      {
        staged.new.summary.diagnostics += clearingUp { () throws(FileError) in
          try staging.leave(left)
        }
        return
      }
      let generation = OldGeneration(folder: folder, current: staging.folder, known: known)
      let (entries, findings) = try generation.save(to: writer.working)
      staged.new.summary.diagnostics += findings
      staged.new.summary.diagnostics += clearingUp { () throws(FileError) in
        try folder.remove(entries)
        try staging.removeParts()
      }
    } catch {
      if try staging.exchange() == .exchanged { _ = clearingUp(staging.removeAll) }
      throw error
    }
  }

  /// What the old generation holds, if nothing came into it during the build that would be lost.
  private func asItWas(_ folder: Folder, _ staged: StagedGeneration) async throws(FileError)
    -> OutputTree?
  {
    guard let former = old.tree else { return nil }
    // What both generations share is not lost, whatever was written to it.
    let notShared = staged.notShared
    let found = try await OutputTree(
      folder, knowing: former, since: staged.time,
      lookingAt: { $0.status.kind == .folder || notShared.contains($0.path) }, jobs: jobs)
    guard found.hasSameFiles(as: former) else { return nil }
    for number in found.nodes.indices {
      let node = found.nodes[number]
      guard node.status.kind != .folder, notShared.contains(node.path) else { continue }
      guard let hash = staged.new.known[node.path], node.status.kind == .file else { return nil }
      let isAsItWas = former.nodes[number].isSettled && former.nodes[number].status == node.status
      if !isAsItWas, try ContentHash(folder.bytes(of: node.path)) != hash { return nil }
    }
    return found
  }

  /// Removes what is of no use any more; what cannot be removed is left to the next build.
  func clearingUp(_ removal: () throws(FileError) -> Void) -> [Diagnostic] {
    do throws(FileError) {
      try removal()
      return []
    } catch {
      return [.leftover(error)]
    }
  }
}

extension Rule {
  static let outputLeftover = Rule(
    "output-leftover", .warning,
    catches:
      "A folder of a build, beside the output folder or in `.sitegen`, that could not be removed.",
    why: "The site is published; the folder takes up space until the next build removes it.",
    wrong: ".public.sitegen-… in a folder that may not be written",
    right: "a folder in which sitegen may remove what it made")
}

extension Diagnostic {
  fileprivate static func leftover(_ error: FileError) -> Diagnostic {
    Diagnostic(
      .outputLeftover, at: FileLocation(error.path, line: 1, column: 1),
      "this is left of a build: \(error)", help: "build again, which removes it")
  }
}

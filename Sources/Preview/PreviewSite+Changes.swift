import Build
import Kit
import NIOCore
import Synchronization

extension PreviewSite {
  /// Takes a file that was made.
  func take(_ file: File, at path: OutputPath, of generation: Int) {
    let waiting = state.withLock { state in
      state.told[path] = file
      guard generation == state.generation else { return [Waiting]() }
      state.entries[path] = .ready(file)
      return state.waiting.removeValue(forKey: path) ?? []
    }
    for promise in waiting { promise.succeed() }
  }

  /// Takes note that a file cannot be made.
  func fail(_ path: OutputPath, of generation: Int) {
    let waiting = state.withLock { state in
      if generation == state.generation, case .pending(let former) = state.entries[path] {
        state.entries[path] = .failed(former: former)
      }
      return state.waiting.removeValue(forKey: path) ?? []
    }
    for promise in waiting { promise.succeed() }
  }

  /// Takes a new generation as the site.
  ///
  /// - Parameters:
  ///   - plan: What files there are.
  ///   - made: The files that were made for it.
  ///   - newer: Files that are shown as they are, as they were saved after the plan was begun.
  /// - Returns: Whether a file changed that a page may show without changing itself.
  func take(_ plan: SitePlan, made: Set<OutputPath>, besides newer: Set<OutputPath> = []) -> Bool {
    let (waiting, hasChanged) = state.withLock { state in
      var entries: [OutputPath: Entry] = [:]
      var origins: [OutputPath: String] = [:]
      var hasChanged = false
      entries.reserveCapacity(plan.files.count)
      for file in plan.files {
        guard let path = try? OutputPath(file.path) else { continue }
        origins[path] = file.origin
        let former = state.entries[path].flatMap(\.file)
        if newer.contains(path), let former {
          entries[path] = .ready(former)
        } else if file.isAsTold || made.contains(path), let told = state.told[path] {
          entries[path] = .ready(told)
          if file.isCopy, former?.hash != told.hash { hasChanged = true }
        } else {
          entries[path] = .pending(former: former)
          if file.isCopy { hasChanged = true }
        }
      }
      state.told = state.told.filter { entries[$0.key] != nil }
      let waiting = state.waitingForSite + state.waiting.values.flatMap(\.self)
      (state.waitingForSite, state.waiting) = ([], [:])
      (state.entries, state.origins, state.generation) = (entries, origins, plan.generation)
      return (waiting, hasChanged)
    }
    for promise in waiting { promise.succeed() }
    return hasChanged
  }

  /// Lets go of everybody who waits for the first site, as it will not come yet.
  func giveUpSite() {
    let waiting = state.withLock { state in
      defer { state.waitingForSite = [] }
      return state.waitingForSite
    }
    for promise in waiting { promise.succeed() }
  }

  /// Lets go of everybody who waits, as no file will be made until there is another site.
  func giveUp() {
    let waiting = state.withLock { state in
      for (path, entry) in state.entries {
        if case .pending(let former) = entry { state.entries[path] = .failed(former: former) }
      }
      let waiting = state.waitingForSite + state.waiting.values.flatMap(\.self)
      (state.waitingForSite, state.waiting) = ([], [:])
      return waiting
    }
    for promise in waiting { promise.succeed() }
  }
}

import Build
import Kit

/// A place for a site, as the program sees it that carries files there.
protocol Destination: Sendable {
  /// What is there.
  ///
  /// - Throws: If that cannot be told.
  func state() async throws(FileError) -> TargetState

  /// Brings the place to hold the site.
  ///
  /// - Parameters:
  ///   - plan: What has to be done.
  ///   - site: The site.
  ///   - state: What is there.
  ///   - monitor: Told of each file that is there.
  /// - Returns: What more there is to say, a line each.
  /// - Throws: If that fails; the next run finishes what was begun.
  func publish(
    _ plan: UploadPlan, of site: VerifiedSite, over state: TargetState,
    watchedBy monitor: RunMonitor
  ) async throws(FileError) -> [String]
}

/// A place that takes files one after the other, each of which replaces another at once.
protocol FileDestination: Destination {
  /// Puts files of the site there, in any order.
  ///
  /// - Parameters:
  ///   - files: Which.
  ///   - site: The site.
  ///   - state: What was there before.
  /// - Throws: If one cannot be put there; others may be there then.
  func put(_ files: [FilePath], of site: VerifiedSite, over state: TargetState)
    async throws(FileError)

  /// Puts the manifest there.
  ///
  /// - Throws: If that cannot be; the former one is then still there.
  func put(_ manifest: Manifest) async throws(FileError)

  /// Removes files, then folders that hold nothing, inner ones first.
  ///
  /// - Throws: If one cannot be removed; others may be gone then.
  func remove(_ files: [FilePath], _ folders: [FilePath]) async throws(FileError)
}

extension FileDestination {
  /// How many files are put there before the manifest tells of them: what an interrupted run has to
  /// do again at most.
  private var batchSize: Int { 1000 }

  /// Puts files there stage by stage, and removes files in the end.
  ///
  /// First of all the manifest names every file that will come, so that after an interruption at any
  /// file nothing of sitegen's is taken for somebody else's.
  func publish(
    _ plan: UploadPlan, of site: VerifiedSite, over state: TargetState,
    watchedBy monitor: RunMonitor
  ) async throws(FileError) -> [String] {
    var present = state.own.filter { state.entries[$0.key] != nil }
    for path in plan.added + plan.changed { present[path] = TargetState.inTransit }
    try await put(Manifest(present, of: site.mark))
    if !plan.inTheWay.isEmpty {
      let folders = plan.emptied(in: state, removing: plan.inTheWay)
      try await remove(plan.inTheWay.sorted(), folders)
      for path in plan.inTheWay { present[path] = nil }
      monitor.advance(by: plan.inTheWay.count)
    }
    for stage in plan.stages {
      for start in stride(from: 0, to: stage.count, by: batchSize) {
        let batch = Array(stage[start..<min(start + batchSize, stage.count)])
        try await put(batch, of: site, over: state)
        for path in batch { present[path] = site.files[path]?.hash }
        try await put(Manifest(present, of: site.mark))
        monitor.advance(by: batch.count)
      }
    }
    let last = plan.deleted.filter { !plan.inTheWay.contains($0) }
    if !last.isEmpty {
      try await remove(last, plan.emptied(in: state, removing: Set(plan.deleted)))
      for path in last { present[path] = nil }
      try await put(Manifest(present, of: site.mark))
      monitor.advance(by: last.count)
    }
    return []
  }
}

extension RunMonitor {
  /// Notes that the present stage has done so many things.
  fileprivate func advance(by count: Int) {
    for _ in 0..<count { advance() }
  }
}

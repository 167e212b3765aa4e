import Checks
import Kit
import Rendering
package import Site

/// Builds a site out of a folder of content and a folder of templates.
///
/// The stages run in the order in which they stand here. Each takes what the one before it
/// returned and touches nothing else: Read, Parse, Link, Check, Render, Write. What any of them
/// finds is added to the run, which judges it all in one way.
package struct SiteBuilder: Sendable {
  package let options: BuildOptions

  /// Told how far the run has come.
  let monitor: RunMonitor

  /// The working folder, where whoever builds works in it already; nil to open it.
  private let working: WorkingFolder?

  /// Told of signals that are to end the program.
  private let interruption: Interruption

  package init(
    _ options: BuildOptions, watchedBy monitor: RunMonitor = RunMonitor(),
    stoppingBy interruption: Interruption = Interruption(), in working: WorkingFolder? = nil
  ) {
    self.options = options
    self.monitor = monitor
    self.interruption = interruption
    self.working = working
  }

  /// Checks the site and writes it, unless a finding stops that.
  ///
  /// - Returns: What was found and what was written.
  /// - Throws: `FileError` if a file cannot be read or written, `BuildIsRunning` if another build
  ///   of the site has not ended.
  package func build() async throws -> BuildResult {
    defer { monitor.begin(nil) }
    if let output = options.output {
      try options.refuseSourceFolder(output, to: "write the site to")
    }
    let (last, state) = try await inputs()
    if let last, let result = try await repeated(last, state) { return result }
    let run = try await checkedRun(by: state.program)
    let site = try Folder(options.site)
    guard let output = run.output, !run.isStopped else {
      let result = try await checkOutput(of: run, after: last)
      try await interruption.holding { try await rememberStopped(run, in: site) }
      return result
    }
    return try await interruption.holding {
      try await publish(output, of: run, from: site, state, after: last)
    }
  }

  /// Puts a run's output in the place of that of the last build, and keeps what makes the next one
  /// faster.
  ///
  /// - Parameters:
  ///   - output: What is published.
  ///   - checked: The run.
  ///   - site: The site's folder.
  ///   - state: What the files looked like when the run began.
  ///   - last: What the last build told; nil if it told nothing.
  /// - Returns: What was found and what was written.
  /// - Throws: As `build()`.
  private func publish(
    _ output: PlannedOutput, of checked: BuildRun, from site: Folder, _ state: InputState,
    after last: LastRun?
  ) async throws -> BuildResult {
    var run = checked
    let location = try OutputLocation(options, in: site)
    let working = try self.working ?? WorkingFolder(of: site, publishingTo: location)
    let lock = try OutputLock(on: location)
    defer { if run.written == nil { lock.takeBack() } }
    run.add(passing: try location.removeStaleStaging(working))
    var folder = try await PublicFolder(at: location, of: working, jobs: options.jobs)
    folder.site = SiteMark(of: run.site)
    if !options.takesOutputOver {
      let other = try options.output.flatMap { try options.otherSite(around: $0) }
      let obstacles = folder.obstacles(asOf: other)
      run.add(folder.obstacles + obstacles, after: .checks)
      if obstacles.isEmpty { run.add(folder.obstaclesOfOtherSite, after: .checks) }
    }
    run.add(folder.obstacles(to: output.files), after: .checks)
    if !run.isStopped {
      run = try await write(
        output, of: run, to: folder, holding: lock, from: site, keepingEditsIn: working, after: last
      )
    }
    if !working.isOfSite { return run.result }
    monitor.begin(.remembering)
    do throws(FileError) {
      try await run.remember(in: working, jobs: options.jobs)
      if run.written != nil {
        try run.last(options, state: state, archive: archive(after: last)).write(to: working)
      }
    } catch {
      if run.written != nil { run.add(passing: [.notRecorded(error)]) }
    }
    return run.result
  }

  /// Keeps what a run has made that publishes nothing, where an earlier one kept something.
  private func rememberStopped(_ run: BuildRun, in site: Folder) async throws {
    guard try site.status(of: WorkingFolder.name) != nil else { return }
    monitor.begin(.remembering)
    do {
      let working = try self.working ?? WorkingFolder(of: site)
      try await run.remember(in: working, jobs: options.jobs)
    } catch is FileError {
      // Nothing is lost but time.
    }
  }

  /// Checks all that a build checks, and writes nothing.
  ///
  /// - Returns: What was found.
  /// - Throws: `FileError` if a file cannot be read.
  package func checkOnly() async throws -> BuildResult {
    defer { monitor.begin(nil) }
    let (last, state) = try await inputs()
    if let last, last.holds(for: state, at: options.now) { return last.result(nil) }
    return try await checkOutput(of: checkedRun(by: state.program), after: last)
  }

  /// The paths below the output folder of the files that a build would render, in their order: those
  /// that may have changed since the last one.
  ///
  /// - Throws: `FileError` if a file cannot be read.
  package func filesToRender() async throws -> [String] {
    let (_, state) = try await inputs()
    return try await checkedRun(by: state.program).output?.files.filter { $0.expected == nil }.map(
      \.path.text)
      ?? []
  }

  /// What the last build told, and what the files look like from which this one is made.
  private func inputs() async throws -> (last: LastRun?, state: InputState) {
    monitor.begin(.looking)
    let last = try LastRun(in: Folder(options.site))
    return (last, try await InputState(of: options, archive: archive(after: last)))
  }

  /// The folder of archived texts, as the last build found it.
  private func archive(after last: LastRun?) -> String {
    options.archive ?? last?.archive ?? "\(options.site)/archive"
  }

  /// The result of the last build, if this one would do the same and the output folder is as that
  /// one left it; nil otherwise.
  private func repeated(_ last: LastRun, _ state: InputState) async throws -> BuildResult? {
    guard last.holds(for: state, at: options.now) else { return nil }
    return try await interruption.holding {
      let site = try Folder(options.site)
      let location = try OutputLocation(options, in: site)
      let working = try self.working ?? WorkingFolder(of: site, publishingTo: location)
      let folder = try await PublicFolder(at: location, of: working, jobs: options.jobs)
      guard let count = folder.asRecorded,
        last.proven == .ofNothing || folder.hasForeignAsRecorded
      else { return nil }
      if options.isDurable { try await folder.sync(jobs: options.jobs) }
      return last.result(WriteSummary(unchanged: count))
    }
  }

  /// Renders the files of a run without an error, to check them.
  func checkOutput(of run: BuildRun, after last: LastRun?) async throws -> BuildResult {
    guard let output = run.output, !run.hasError else { return run.result }
    let site = try Folder(options.site)
    let proof = proof(of: output, besides: run.site, in: site, after: last)
    let errors = try await output.files.errors(showingTo: proof, jobs: options.jobs)
    try run.throwLateFailure()
    return run.withOutput(errors + output.findings + proof.findings).result
  }

  /// What proves that nothing of what waits is in the output, and that its addresses lead somewhere.
  func proof(
    of output: PlannedOutput, besides visible: Site, in site: Folder, after last: LastRun?
  ) -> OutputProof {
    let leaks =
      output.waiting.phrases.isEmpty
      ? nil
      : LeakProof(
        of: output.waiting, after: last?.proven, besides: visible, output.parsed.templates, in: site
      )
    return OutputProof(
      leaks, AddressProof(of: output, visible, after: last?.addresses, in: site), in: site)
  }

  /// Renders the files, checks them, and puts them in the place of those of the last build.
  private func write(
    _ output: PlannedOutput, of run: BuildRun, to folder: PublicFolder, holding lock: OutputLock,
    from site: Folder, keepingEditsIn working: WorkingFolder, after last: LastRun?
  ) async throws -> BuildRun {
    var run = run
    let proof = proof(of: output, besides: run.site, in: site, after: last)
    let stops = { @Sendable [run] in
      run.lateFailures.first != nil
        || run.withOutput(output.findings + proof.findings + proof.findingsInForeign).isStopped
    }
    if let leaks = proof.leaks { try folder.showForeign(to: leaks) }
    do {
      let written = try await folder.replace(
        with: output.files, from: site, keepingEditsIn: working, holding: lock, showingTo: proof,
        unless: stops,
        isDurable: options.isDurable, stoppingBy: interruption, jobs: options.jobs)
      run.written = written
      run.add(output.findings, proof)
      run.add(passing: written.diagnostics)
    } catch let failure as RenderingFailed {
      try run.throwLateFailure()
      let errors = Diagnostic.templateErrors(failure.errors).map(Finding.init)
      run.add(errors + output.findings, proof)
    }
    return run
  }
}

import Build
import Kit
import Rendering
import Site
import Synchronization

/// A generation of the site, whose files are made one after another.
///
/// An object, as files are made at the same time, in an order that those who wait for one decide.
final class RenderedGeneration: Sendable {
  let number: Int
  private let run: PreviewRun
  private let files: [OutputFile]
  private let places: [OutputPath: Int]
  private let outbox: Outbox
  private let jobs: Int

  /// Whether each file is as it was told before this generation.
  private let isAsTold: [Bool]

  /// The files that are still to be made.
  private let pending: [Int]
  private let progress: Mutex<Progress>

  private struct Progress {
    /// Whether each file has been made.
    var isMade: [Bool]
    var next = 0
    var failures: [Int: PreviewRun.Failure] = [:]
    var isOutdated = false
  }

  init(_ number: Int, of run: PreviewRun, _ files: [OutputFile], jobs: Int, _ outbox: Outbox) {
    (self.number, self.run, self.files, self.jobs, self.outbox) = (number, run, files, jobs, outbox)
    places = Dictionary(files.enumerated().map { ($1.path, $0) }) { first, _ in first }
    let isAsTold = files.map { outbox.hasTold($0, of: run) }
    self.isAsTold = isAsTold
    pending = files.indices.filter { !isAsTold[$0] }
    progress = Mutex(Progress(isMade: isAsTold))
  }
}

extension RenderedGeneration {
  /// Makes a file now, unless it has been made.
  func render(_ path: OutputPath?) {
    guard let path, let place = places[path] else { return }
    if progress.withLock({ $0.isMade[place] }) { return }
    make(place)
  }

  /// Makes what shows a file that was saved, if nothing else of the site can have changed: the page of a
  /// text, and of the pages that somebody looks at those that tell of the facts.
  func render(edited file: String, seen: [OutputPath]) async {
    if let (path, bytes) = run.edited(file) {
      outbox.send(bytes, at: path, of: number, copied: nil)
    } else if !seen.isEmpty, let site = await run.edited(facts: file) {
      for path in seen {
        guard let bytes = site.rendered(path), !outbox.hasTold(ContentHash(bytes), at: path) else {
          continue
        }
        outbox.send(bytes, at: path, of: number, copied: nil)
      }
    }
  }

  /// Makes all other files, several at the same time.
  ///
  /// - Parameter deadline: When no more are begun; nil to go on until the task is cancelled.
  func renderRest(until deadline: ContinuousClock.Instant?) async {
    await withTaskGroup { group in
      for _ in 0..<jobs {
        group.addTask {
          while deadline.map({ .now < $0 }) ?? true, !Task.isCancelled, let place = self.takeNext()
          {
            self.make(place)
          }
        }
      }
    }
  }

  private func takeNext() -> Int? {
    progress.withLock { progress in
      while !progress.isOutdated, progress.next < pending.count {
        let place = pending[progress.next]
        progress.next += 1
        if !progress.isMade[place] { return place }
      }
      return nil
    }
  }

  private func make(_ place: Int) {
    let file = files[place]
    let signature = run.signature(of: file)
    switch run.rendered(file) {
    case .bytes(let bytes):
      outbox.send(bytes, at: file.path, of: number, copied: signature)
      progress.withLock { $0.isMade[place] = true }
    case .failure(let error):
      outbox.send(.noFile(file.path.text, generation: number))
      progress.withLock { progress in
        progress.isMade[place] = true
        progress.failures[place] = error
      }
    case .outdated:
      outbox.send(.noFile(file.path.text, generation: number))
      let isNew = progress.withLock { progress in
        defer { progress.isOutdated = true }
        return !progress.isOutdated
      }
      if isNew { outbox.send(.outdated(generation: number)) }
    }
  }
}

extension RenderedGeneration {
  var isComplete: Bool {
    progress.withLock { progress in
      !progress.isOutdated && progress.isMade.allSatisfy(\.self)
    }
  }

  /// Whether there is an error in what has been made so far.
  var hasError: Bool { diagnostics.containsError }

  private var diagnostics: [Diagnostic] {
    let failures = progress.withLock(\.failures).sorted { $0.key < $1.key }.map(\.value)
    return run.result.diagnostics + Diagnostic.templateErrors(failures)
  }

  var known: KnownRun { get async { await run.known } }

  /// The facts of the site.
  var facts: FactHashes { run.facts }

  /// Tells that this is the site from now on.
  ///
  /// - Parameters:
  ///   - former: The facts of the site before; nil if there was none.
  ///   - facts: Those of this one; nil if nobody asks which was edited.
  func tellSite(after former: FactHashes?, now facts: FactHashes?) {
    outbox.keep(only: Set(files.map(\.path)))
    let files = zip(files, isAsTold).map { file, isAsTold in
      SitePlan.File(
        path: file.path.text, origin: file.origin, isCopy: file.isCopy, isAsTold: isAsTold)
    }
    let edited = former.flatMap { facts?.page(ofChangeSince: $0) }
    outbox.send(.site(SitePlan(generation: number, files: files, edited: edited?.text)))
  }

  /// Tells what was found so far.
  ///
  /// - Parameter isShown: Whether the generation is the site.
  func tellFindings(isShown: Bool = true) {
    let made = progress.withLock { progress in pending.count { progress.isMade[$0] } }
    var findings = BuildFindings(
      run, number, made: made, files: isShown ? files.count : 0,
      isComplete: isComplete || !isShown)
    findings.diagnostics = diagnostics
    outbox.send(.findings(findings))
  }
}

extension BuildFindings {
  init(_ run: PreviewRun, _ generation: Int, made: Int, files: Int, isComplete: Bool) {
    let result = run.result
    self.init(
      generation: generation, diagnostics: result.diagnostics, accepted: result.acceptedLines,
      pages: result.pages, facts: result.facts, made: made, files: files, isComplete: isComplete,
      archive: run.archive, nextChange: run.nextChange?.seconds)
  }
}

extension Outbox {
  /// Whether a file of a run is as it was told last.
  fileprivate func hasTold(_ file: OutputFile, of run: PreviewRun) -> Bool {
    switch file.contents {
    case .rendered: file.expected.map { hasTold($0, at: file.path) } ?? false
    case .bytes(let bytes): hasTold(ContentHash(bytes), at: file.path)
    case .copy: run.signature(of: file).map { hasTold($0, at: file.path) } ?? false
    }
  }
}

extension OutputFile {
  fileprivate var isCopy: Bool {
    if case .copy = contents { true } else { false }
  }
}

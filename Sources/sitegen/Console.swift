import ArgumentParser
import Build
import Foundation
import Kit

/// Where the program says what it found and did.
struct Console {
  let options: SiteOptions

  /// Whether text is colored: only on a terminal, and not where `NO_COLOR` is set
  /// (https://no-color.org).
  private var isColored: Bool {
    switch options.coloring {
    case .always: true
    case .never: false
    case .auto: isatty(STDERR_FILENO) == 1 && noColor.isEmpty
    }
  }

  private var noColor: String { ProcessInfo.processInfo.environment["NO_COLOR"] ?? "" }

  /// Reports findings: text to standard error, other formats to standard output.
  ///
  /// - Parameters:
  ///   - diagnostics: All findings of the run.
  ///   - showsNotes: Whether notes are shown, not only counted.
  ///   - hasWritten: Whether the run has done its work, so that a line that cannot be quoted is no
  ///     failure of it.
  /// - Throws: `FileError` if the site's folder, or a file of which a line is quoted, cannot be read,
  ///   or the findings cannot be written.
  func report(_ diagnostics: [Diagnostic], showsNotes: Bool, hasWritten: Bool = false) throws {
    clearProgress()
    let isText = options.format == .text
    let shown = diagnostics.filter { showsNotes || !isText || $0.severity != .note }
    if shown.isEmpty, isText { return }
    let report = try Report(shown, in: Folder(options.site))
    let text = report.text(options.format, colored: isText && isColored)
    do throws(FileError) {
      try isText ? writeStandardError(text) : writeStandardOutput(text)
    } catch {
      // The site is published whether or not anybody can be told; an answer that was asked for is
      // another thing.
      if !hasWritten || !isText { throw error }
    }
    guard let first = report.unreadable.first else { return }
    if !hasWritten { throw first }
    fail(first.description)
  }

  /// Says a line about the run; with `--quiet` nothing.
  func say(_ line: String) {
    // The run has done its work, whether or not anybody can be told.
    if !options.quiet { try? writeStandardError(line.visible + "\n") }
  }

  /// Says, with `--quiet` too, what its user should know although the run has succeeded.
  func warn(_ line: String) {
    clearProgress()
    // The run has done its work, whether or not anybody can be told.
    try? writeStandardError("sitegen: warning: \(line.visible)\n")
  }

  /// Says why the run failed.
  func fail(_ reason: String) {
    clearProgress()
    // The exit code says the same where nothing can be written.
    let lines = reason.utf8.split(separator: UInt8(ascii: "\n")).map {
      String(Substring($0)).visible
    }
    try? writeStandardError("sitegen: \(lines.joined(separator: "\n"))\n")
  }
}

extension Console {
  /// Says in the end what was found and done.
  func conclude(_ result: BuildResult, after duration: Duration) {
    for line in result.acceptedLines { say(line) }
    let isText = options.format == .text
    if isText, !result.countsByRule.isEmpty { say("by rule: \(result.countsByRule)") }
    say(result.summary(after: duration))
  }

  /// Runs a verb, and turns what it throws into a message and an exit code.
  ///
  /// - Parameters:
  ///   - monitor: Tells how far a long run has come; nil for a verb that is done at once.
  ///   - needsSite: Whether the folder has to be that of a site.
  ///   - verb: What is done.
  /// - Throws: The exit code with which the program ends.
  func run(
    showing monitor: RunMonitor? = nil, needsSite: Bool = true, _ verb: () async throws -> Void
  ) async throws {
    let progress = showProgress(of: monitor)
    defer { progress?.cancel() }
    do {
      if needsSite { try SiteFolder.require(options.site) }
      try await verb()
    } catch let error as FileError {
      fail(error.description)
      throw ExitCode.inputOutput
    } catch let fault as PathWithoutFile {
      fail(
        "nothing was written, as \(fault.path) would have no file; please report this fault of"
          + " sitegen")
      throw ExitCode.internalFault
    } catch let other as BuildIsRunning {
      fail(
        other.output.map { "another build is writing to \($0)" }
          ?? "another build of this site is running")
      throw ExitCode.locked
    }
  }

  /// Says on a terminal how far work of over a second has come, and nothing in a pipe.
  private func showProgress(of monitor: RunMonitor?) -> Task<Void, Never>? {
    guard isatty(STDERR_FILENO) == 1, !options.quiet else { return nil }
    return Task {
      guard (try? await Task.sleep(for: .seconds(1))) != nil else { return }
      repeat {
        // Once the run has ended, its findings are told, and nothing comes between them.
        if let line = monitor == nil ? "working …" : monitor?.progress?.line {
          try? writeStandardError("\(Self.clearedLine)\(line)\r")
        }
      } while (try? await Task.sleep(for: .milliseconds(250))) != nil
    }
  }

  /// Takes away what a terminal's line holds, such as how far a run has come.
  private static let clearedLine = "\r\u{1B}[K"

  private func clearProgress() {
    if isatty(STDERR_FILENO) == 1, !options.quiet { try? writeStandardError(Self.clearedLine) }
  }

  /// Says how long the stages of a run took.
  func report(_ monitor: RunMonitor, _ result: BuildResult, jobs: Int) throws {
    monitor.end()
    try writeStandardError(monitor.table(pages: result.pages, jobs: jobs))
  }

  /// Fails if findings do: errors, and with `--strict` warnings too, unless they are about what waits
  /// and that is spared.
  func exit(on diagnostics: [Diagnostic], strict: Bool, sparingWaiting spares: Bool = false) throws
  {
    let counted = diagnostics.filter { !spares || !$0.isOfWaiting }
    let worst = counted.map(\.severity).max() ?? .note
    if worst == .error || (strict && worst == .warning) { throw ExitCode.findings }
  }
}

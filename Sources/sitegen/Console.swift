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
    let isText = options.format == .text
    let shown = diagnostics.filter { showsNotes || !isText || $0.severity != .note }
    if shown.isEmpty, isText { return }
    let report = try Report(shown, in: Folder(options.site))
    let text = report.text(options.format, colored: isText && isColored)
    try isText ? writeStandardError(text) : writeStandardOutput(text)
    guard let first = report.unreadable.first else { return }
    if !hasWritten { throw first }
    fail(first.description)
  }

  /// Says a line about the run; with `--quiet` nothing.
  func say(_ line: String) {
    // The run has done its work, whether or not anybody can be told.
    if !options.quiet { try? writeStandardError(line + "\n") }
  }

  /// Says why the run failed.
  func fail(_ reason: String) {
    // The exit code says the same where nothing can be written.
    try? writeStandardError("sitegen: \(reason)\n")
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
  func run(_ verb: () async throws -> Void) async throws {
    let progress = showProgress()
    defer { progress?.cancel() }
    do {
      try await verb()
    } catch let error as FileError {
      fail(error.description)
      throw ExitCode.inputOutput
    } catch is BuildIsRunning {
      fail("another build of this site is running")
      throw ExitCode.locked
    }
  }

  /// Counts the seconds of long work on a terminal, and says nothing in a pipe.
  private func showProgress() -> Task<Void, Never>? {
    guard isatty(STDERR_FILENO) == 1, !options.quiet else { return nil }
    return Task {
      var seconds = 0
      while (try? await Task.sleep(for: .seconds(1))) != nil {
        seconds += 1
        // The line is written over, and taken away by whatever is said next.
        try? writeStandardError("\rworking … \(seconds) s\r")
      }
    }
  }

  /// Fails if findings do: errors, and with `--strict` warnings too.
  func exit(on diagnostics: [Diagnostic], strict: Bool) throws {
    let worst = diagnostics.map(\.severity).max() ?? .note
    if worst == .error || (strict && worst == .warning) { throw ExitCode.findings }
  }
}

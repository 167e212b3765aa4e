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
  /// - Throws: `FileError` if the site's folder cannot be opened.
  func report(_ diagnostics: [Diagnostic], showsNotes: Bool) throws {
    let isText = options.format == .text
    let shown = diagnostics.filter { showsNotes || !isText || $0.severity != .note }
    let report = try Report(shown, in: Folder(options.site))
    let text = report.text(options.format, colored: isText && isColored)
    write(text, to: isText ? .standardError : .standardOutput)
  }

  /// Says a line about the run; with `--quiet` nothing.
  func say(_ line: String) {
    if !options.quiet { write(line + "\n", to: .standardError) }
  }

  /// Says why the run failed.
  func fail(_ reason: String) { write("sitegen: \(reason)\n", to: .standardError) }

  private func write(_ text: String, to handle: FileHandle) {
    // A reader that has gone away, such as `head`, is no failure of ours.
    try? handle.write(contentsOf: Data(text.utf8))
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
        write("\rworking … \(seconds) s\r", to: .standardError)
      }
    }
  }

  /// Fails if findings do: errors, and with `--strict` warnings too.
  func exit(on diagnostics: [Diagnostic], strict: Bool) throws {
    let worst = diagnostics.map(\.severity).max() ?? .note
    if worst == .error || (strict && worst == .warning) { throw ExitCode.findings }
  }
}

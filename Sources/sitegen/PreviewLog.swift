import Build
import Foundation
import Kit
import Preview

/// Says on the console what a preview does.
struct PreviewLog {
  let console: Console

  /// Whether the browser is to be opened once the preview answers.
  let opens: Bool

  func tell(_ event: PreviewEvent) {
    switch event {
    case .listening(let address, let others, let isOpenToOthers):
      if isOpenToOthers {
        console.say(
          "warning: everybody who reaches this machine can see the preview, drafts included")
      }
      console.say("The site is at \(address) – end the preview with ^C")
      if !others.isEmpty {
        console.say("other machines see it at \(others.joined(separator: ", "))")
      }
      if opens { openBrowser(address) }
    case .built(let build): tell(build)
    case .failed(let reason): console.fail(reason)
    case .note(let note): console.say("sitegen: \(note)")
    }
  }

  private func tell(_ build: PreviewedBuild) {
    do {
      try console.report(build.diagnostics, showsNotes: console.options.verbose, hasWritten: true)
    } catch {
      console.fail("\(error)")
    }
    if build.isSequel { return }
    if build.changes.isEmpty { for line in build.accepted { console.say(line) } }
    console.say(line(of: build))
  }

  /// A build in one line.
  private func line(of build: PreviewedBuild) -> String {
    let milliseconds = Int((build.duration / .milliseconds(1)).rounded())
    let what =
      build.changes.isEmpty
      ? "\(build.pages.counting("page")) and \(build.facts.counting("fact")) built"
      : "\(build.changes): built again"
    var parts = ["\(what) in \(milliseconds) ms"]
    let counts = [Severity.error, .warning, .note].map { severity in
      (severity, build.diagnostics.count { $0.severity == severity })
    }
    parts += counts.filter { $0.1 > 0 }.map { $1.counting($0.rawValue) }
    if !build.isShown {
      parts.append(
        build.hasSite ? "the site is shown as it was" : "the site is shown once that is mended")
    } else if !build.isComplete {
      parts.append("other pages follow")
    }
    return parts.joined(separator: ", ")
  }

  /// Opens the browser that the desktop has; that none is there is no failure of the preview.
  private func openBrowser(_ address: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xdg-open", address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.terminationHandler = { [console] process in
      if process.terminationStatus != 0 {
        console.say("sitegen: no browser could be opened; the address is above")
      }
    }
    do { try process.run() } catch { console.say("sitegen: no browser could be opened: \(error)") }
  }
}

import Foundation

/// A page of a folder as headless Chromium shows it, served from 127.0.0.1 by Python.
package struct BrowserPage {
  /// The document after its scripts have run, as HTML.
  package let html: String

  /// Whether the programs that it takes are installed.
  package static var isAvailable: Bool { path(of: "chromium") != nil && path(of: "python3") != nil }

  /// Loads a page.
  ///
  /// - Parameters:
  ///   - page: The page's path and query, such as `search/?q=a`.
  ///   - folder: The folder that is served.
  /// - Throws: `CocoaError` if a program cannot be started.
  package init(_ page: String, of folder: TemporaryFolder) throws {
    let server = try Server(folder: folder.path)
    defer { server.stop() }
    html = try Self.dump(of: "http://127.0.0.1:\(server.port)/\(page)")
  }

  /// The text of the element with the id `log`, which the tests' scripts write.
  package var log: String? {
    guard let start = html.range(of: "<pre id=\"log\">"),
      let end = html.range(of: "</pre>", range: start.upperBound..<html.endIndex)
    else { return nil }
    return String(html[start.upperBound..<end.lowerBound])
      .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&amp;", with: "&")
  }
}

extension BrowserPage {
  private struct Server {
    let process = Process()
    let port: Int

    init(folder: String) throws {
      let output = Pipe()
      process.executableURL = URL(filePath: BrowserPage.path(of: "python3") ?? "")
      process.arguments = ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
      process.currentDirectoryURL = URL(filePath: folder)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      // It says: Serving HTTP on 127.0.0.1 port 40123 (http://127.0.0.1:40123/) ...
      let words = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        .split(separator: " ")
      let place = words.firstIndex(of: "port").map { $0 + 1 }
      port = place.flatMap { Int(words[$0]) } ?? 0
    }

    func stop() {
      // The test's threads block most signals, and the server inherits that.
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
  }

  /// What headless Chromium prints of a page; what it printed last if it did not end in time.
  ///
  /// Beside much other work it does not come up now and then, and is then started anew.
  private static func dump(of address: String) throws -> String {
    let files = try TemporaryFolder(["page": ""])
    for _ in 1...3 {
      let process = Process()
      process.executableURL = URL(filePath: path(of: "timeout") ?? "")
      process.arguments = [
        "-s", "KILL", "120", "chromium", "--headless", "--no-sandbox", "--disable-gpu",
        "--disable-dev-shm-usage", "--user-data-dir=\(files.path)/profile",
        "--window-size=800,1600", "--virtual-time-budget=60000", "--dump-dom", address,
      ]
      process.standardInput = FileHandle.nullDevice
      // A file, not a pipe: one of its processes that stays behind would keep a pipe open.
      try files.write("", to: "page")
      process.standardOutput = try FileHandle(forWritingTo: files.url("page"))
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      if process.terminationReason == .exit, process.terminationStatus == 0 { break }
    }
    return try files.text("page")
  }

  private static func path(of program: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

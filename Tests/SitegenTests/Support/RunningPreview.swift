import Foundation
import TestSupport
import Testing

/// A preview that runs while a test looks at it.
final class RunningPreview {
  let port: Int
  private let process = Process()
  private let files: TemporaryFolder

  /// Starts a preview of a site on a free port, and waits until it has shown the site, or found why it
  /// cannot.
  init(of site: TemporaryFolder, _ arguments: [String] = []) throws {
    files = try TemporaryFolder(["errors": ""])
    process.executableURL = URL(filePath: Sitegen.path)
    process.arguments = ["serve", "--port", "0"] + arguments
    process.currentDirectoryURL = URL(filePath: site.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: files.url("errors"))
    try process.run()
    let files = files
    try Self.wait("the preview has built the site") {
      let said = try files.text("errors")
      return said.contains(" built in ") || said.contains("the process that builds has ended")
    }
    let address = try #require(try files.text("errors").firstMatch(of: /http:\/\/[^:]*:(\d+)\//))
    port = try #require(Int(address.1))
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// What it has said so far.
  var said: String { files.contents("errors") ?? "" }

  /// The number of the process that listens, and of that which builds.
  var identifier: Int32 { process.processIdentifier }

  func worker() throws -> Int32 {
    let outcome = try Command(program: "/usr/bin/env", arguments: ["pgrep", "-P", "\(identifier)"])
      .run()
    return try #require(Int32(outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// Ends it as its user does with ^C.
  ///
  /// - Returns: Its exit code, or 128 and the signal that ended it.
  func interrupt() -> Int32 {
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    return (process.terminationReason == .uncaughtSignal ? 128 : 0) + process.terminationStatus
  }

  /// Waits until something holds; generous, as nothing is timed.
  static func wait(_ what: String, until holds: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(90)
    while try !holds() {
      if .now > deadline { throw Overdue(what: what) }
      usleep(20_000)
    }
  }

  /// Something did not come.
  struct Overdue: Error, CustomStringConvertible {
    let what: String
    var description: String { "waited in vain until \(what)" }
  }
}

extension RunningPreview {
  /// The answer to a request for a page; nil if there is none.
  func get(_ target: String, _ headers: [String] = [], method: String = "GET") throws -> HTTPAnswer?
  {
    let connection = try RawConnection(port: port)
    let lines = ["\(method) \(target) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"]
    connection.send((lines + headers).joined(separator: "\r\n") + "\r\n\r\n")
    return HTTPAnswer(connection.all())
  }

  /// The page, as its reader sees it, without the preview's script.
  func page(_ target: String) throws -> String {
    try get(target)?.body.replacing(/<script src="\/_sitegen\/[^>]*><\/script>/, with: "") ?? ""
  }

  /// Waits until a page shows a text.
  func wait(for text: String, at target: String) throws {
    try Self.wait("\(target) shows “\(text)”") { try page(target).contains(text) }
  }

  /// The word without which nobody gets what the preview tells its pages.
  func token() throws -> String {
    let match = try #require(try get("/")?.body.firstMatch(of: /_sitegen\/([0-9a-f]{32})\/live.js/))
    return String(match.1)
  }
}

/// An answer to a request.
struct HTTPAnswer {
  let status: Int

  /// The lines of its head after the first.
  let headers: [String]
  let body: String

  init?(_ text: String) {
    guard let end = text.range(of: "\r\n\r\n"), text.hasPrefix("HTTP/1.1 "),
      let status = Int(text.dropFirst(9).prefix(3))
    else { return nil }
    self.status = status
    headers = text[..<end.lowerBound].components(separatedBy: "\r\n").dropFirst().map(\.self)
    body = String(text[end.upperBound...])
  }

  func header(_ name: String) -> String? {
    headers.first { $0.lowercased().hasPrefix(name.lowercased() + ": ") }
      .map { String($0.dropFirst(name.count + 2)) }
  }
}

/// A connection whose bytes are a test's own.
final class RawConnection {
  private let socket: Int32

  /// Connects to a port of this machine; what does not come within 90 s comes never.
  init(port: Int) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var patience = timeval(tv_sec: 90, tv_usec: 0)
    unsafe setsockopt(
      socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if result != 0 { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }

  deinit { close(socket) }

  /// Sends bytes; what the other side does not take any more is lost.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = unsafe rest.withUnsafeBytes {
        unsafe Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if sent <= 0 { return }
      rest = rest.dropFirst(sent)
    }
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// What comes next; nothing at the end.
  func next() -> String {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe recv(socket, $0.baseAddress, $0.count, 0)
    }
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  /// All that comes until the other side ends the connection.
  func all() -> String {
    var text = ""
    while true {
      let more = next()
      if more.isEmpty { return text }
      text += more
    }
  }

  /// Waits until a text has come; not for ever, as signs of life may go on to come.
  ///
  /// - Returns: What came until then, and in one with it.
  func wait(for text: String) -> String {
    let deadline = ContinuousClock.now + .seconds(90)
    var come = ""
    while !come.contains(text), .now < deadline {
      let more = next()
      if more.isEmpty { break }
      come += more
    }
    return come
  }
}

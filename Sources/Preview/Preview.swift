import Foundation
import Glibc
import Kit
import NIOCore

/// Shows a site in a browser while it is written.
package struct Preview: Sendable {
  private let options: PreviewOptions

  package init(_ options: PreviewOptions) { self.options = options }
}

/// Something that a preview has to see to.
enum Happening: Sendable {
  case change(FileChange)

  /// What a worker told, by its number; nil once it has ended.
  case report(WorkerReport?, worker: Int)

  /// Somebody waits for a file.
  case wanted(OutputPath)

  /// It is time to see whether a batch of changes has ended.
  case look

  /// A build takes too long, or is due by the clock.
  case timeout(generation: Int)
  case due(generation: Int)

  /// Connections are to be kept open.
  case tick
  case interrupted
}

extension Preview {
  /// Listens, builds and shows until the process is asked to end.
  ///
  /// - Parameter tell: Told of what happens.
  /// - Throws: `PreviewRefusal` if it cannot listen; `FileError` if the site has no folder.
  package func run(_ tell: @escaping @Sendable (PreviewEvent) -> Void) async throws {
    _ = try Folder(options.site)
    try Self.requireMeans()
    signal(SIGPIPE, SIG_IGN)
    let (happenings, continuation) = AsyncStream<Happening>.makeStream()
    let site = PreviewSite { continuation.yield(.wanted($0)) }
    let listeners = Listeners()
    let live = LivePages(token: LivePages.newToken(), editor: options.editor)
    // By that name it is this machine alone too, at both of its addresses.
    let host = options.host == "localhost" ? nil : options.host
    let server = try await PreviewServer.listen(on: host, port: options.port) { port, connections in
      PreviewHandler(
        Answering(site: site, hosts: HostNames(host: host, port: port), live: live), listeners,
        connections)
    }
    let interrupts = Self.interrupts { continuation.yield(.interrupted) }
    defer { for source in interrupts { source.cancel() } }
    let watched = Watched(
      site: options.site, archive: options.archive ?? "\(options.site)/archive")
    let watcher = Watcher(watched, polls: options.polls, tell) { continuation.yield(.change($0)) }
    let address = "http://\(Self.shown(host)):\(server.port)/"
    tell(
      .listening(
        address: address, others: Self.otherAddresses(of: host, port: server.port),
        isOpenToOthers: host.map { !Self.isOwn($0) } ?? false))
    var session = PreviewSession(
      options: options, address: address, site: site, listeners: listeners, watcher: watcher,
      happenings: continuation, tell: tell)
    session.start()
    for await happening in happenings {
      if case .interrupted = happening { break }
      session.take(happening)
    }
    session.end()
    await server.close()
  }

  /// Makes sure of the open files and threads that a preview takes beside a build: for what listens, what
  /// watches, the process that builds and some connections.
  private static func requireMeans() throws(FileError) {
    try requireFiles(48)
    try ThreadSupply.require(8)
  }

  /// Makes sure that so many more files can be open at the same time.
  private static func requireFiles(_ count: Int) throws(FileError) {
    var files: [Int32] = []
    defer { for file in files { close(file) } }
    while files.count < count {
      let file = unsafe Glibc.open("/dev/null", O_RDONLY | O_CLOEXEC)
      if file < 0 { throw FileError("open", "\(count) files at a time (ulimit -n)", errno: errno) }
      files.append(file)
    }
  }

  /// The host in the preview's address.
  private static func shown(_ host: String?) -> String {
    guard let host, host != "0.0.0.0", host != "::" else { return "127.0.0.1" }
    return host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
  }

  /// The addresses at which other machines may reach a preview that listens on all of this one's.
  private static func otherAddresses(of host: String?, port: Int) -> [String] {
    guard host == "0.0.0.0" || host == "::" else { return [] }
    // Where that cannot be told, its user knows the machine's address.
    let devices = (try? System.enumerateDevices()) ?? []
    return devices.compactMap { device -> String? in
      guard let address = device.address, let digits = address.ipAddress else { return nil }
      switch address {
      case .v4: return digits.utf8.starts(with: "127.".utf8) ? nil : digits
      case .v6:
        // Of those of one link alone a browser does not know the link.
        let isUsable = digits != "::1" && !digits.utf8.starts(with: "fe80".utf8) && host == "::"
        return isUsable ? "[\(digits)]" : nil
      default: return nil
      }
    }.map { "http://\($0):\(port)/" }
  }

  /// Whether only this machine reaches a host.
  private static func isOwn(_ host: String) -> Bool {
    ["localhost", "127.0.0.1", "::1"].contains(host)
  }

  /// Calls a function when the process is asked to end, as by ^C.
  private static func interrupts(_ body: @escaping @Sendable () -> Void)
    -> [any DispatchSourceSignal]
  {
    [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler(handler: body)
      source.resume()
      return source
    }
  }
}

/// Watches the files of a site in one of two ways.
enum Watcher: Sendable {
  case kernel(InotifyWatcher)
  case polling(PollingWatcher)

  /// What is done where the kernel cannot.
  static let polls = "the files are looked at twice a second instead, as with --poll"

  /// Begins to watch; where the kernel cannot, that is said, and the files are looked at.
  init(
    _ watched: Watched, polls: Bool, _ tell: (PreviewEvent) -> Void,
    _ report: @escaping @Sendable (FileChange) -> Void
  ) {
    if !polls {
      do throws(FileError) {
        self = .kernel(try InotifyWatcher(watched, report))
        return
      } catch {
        tell(.note("\(error); \(Self.polls)"))
      }
    }
    self = .polling(PollingWatcher(watched, report))
  }

  /// Watches other folders from now on.
  func change(to watched: Watched) {
    switch self {
    case .kernel(let watcher):
      // What could be watched before still is.
      try? watcher.change(to: watched)
    case .polling(let watcher): watcher.change(to: watched)
    }
  }
}

import Build
import Kit
import NIOCore
import Synchronization

/// The site as it is shown: the files that were made, and what was found.
///
/// An object, as every connection reads it and the line that builds replaces it; whatever asks sees
/// one whole generation.
final class PreviewSite: Sendable {
  /// A file that was made.
  struct File: Sendable {
    let bytes: [UInt8]
    let hash: ContentHash

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      hash = ContentHash(bytes)
    }
  }

  /// What is known of a file of the site.
  enum Entry: Sendable {
    case ready(File)

    /// It is still to be made; the file that was shown before, if there was one.
    case pending(former: File?)

    /// It cannot be made; the file that was shown before, if there was one.
    case failed(former: File?)
  }

  /// What a page is waited for with.
  typealias Waiting = EventLoopPromise<Void>

  struct State {
    var generation = 0
    var entries: [OutputPath: Entry] = [:]

    /// What each file is made from.
    var origins: [OutputPath: String] = [:]

    /// The bytes that were told last, also those of a generation that is not shown.
    var told: [OutputPath: File] = [:]
    var waiting: [OutputPath: [Waiting]] = [:]
    var waitingForSite: [Waiting] = []
    var status = PreviewStatus()
  }

  let state = Mutex(State())

  /// Told of each file that somebody waits for.
  private let onDemand: @Sendable (OutputPath) -> Void

  init(onDemand: @escaping @Sendable (OutputPath) -> Void) { self.onDemand = onDemand }
}

/// How the preview stands.
struct PreviewStatus: Sendable {
  /// What was found by the last build, in the order of files and lines.
  var findings: [Diagnostic] = []

  /// Why there is no newer site; nil if that which is shown is of the last build.
  var trouble: String?

  /// Whether a build is going on.
  var isBuilding = true
}

extension PreviewSite {
  /// The entry of a file; nil if the site has none there, or there is no site yet.
  func entry(_ path: OutputPath) -> Entry? { state.withLock { $0.entries[path] } }

  /// A file as it is shown; nil if it is not, or not yet.
  func file(_ path: OutputPath) -> File? {
    switch entry(path) {
    case .ready(let file): file
    case .pending(let former), .failed(let former): former
    case nil: nil
    }
  }

  /// The version of a page that a browser should show; nil if that is not known yet.
  func version(of path: OutputPath) -> String? {
    state.withLock { state in
      switch state.entries[path] {
      case .ready(let file): file.hash.hexadecimal
      case nil: state.generation > 0 ? EventListener.noVersion : nil
      case .pending, .failed: nil
      }
    }
  }

  /// Whether any site was built.
  var hasSite: Bool { state.withLock { $0.generation > 0 } }

  var status: PreviewStatus { state.withLock(\.status) }

  func change(_ body: (inout PreviewStatus) -> Void) { state.withLock { body(&$0.status) } }

  /// What a file is made from, such as `content/briefings/istanbul.md`; nil if there is no such file.
  func origin(of path: OutputPath) -> String? { state.withLock { $0.origins[path] } }

  /// The page that is made from a file; nil if none is.
  func page(from origin: String) -> OutputPath? {
    state.withLock { state in
      state.origins.filter { $0.value == origin && $0.key.isPage }.map(\.key).min()
    }
  }

  /// Fulfills a promise when a file has been made, or the preview knows that it will not be.
  func wait(for path: OutputPath, _ promise: Waiting) {
    let mustWait = state.withLock { state in
      guard case .pending = state.entries[path] else { return false }
      state.waiting[path, default: []].append(promise)
      return true
    }
    if mustWait { onDemand(path) } else { promise.succeed() }
  }

  /// Fulfills a promise when the first site was built, or that failed.
  func waitForSite(_ promise: Waiting) {
    let mustWait = state.withLock { state in
      guard state.generation == 0, state.status.isBuilding else { return false }
      state.waitingForSite.append(promise)
      return true
    }
    if !mustWait { promise.succeed() }
  }
}

extension PreviewSite.Entry {
  /// The file that is shown; nil if there is none.
  var file: PreviewSite.File? {
    switch self {
    case .ready(let file): file
    case .pending(let former), .failed(let former): former
    }
  }
}

extension OutputPath {
  /// Whether it is the file of a page.
  var isPage: Bool {
    text.utf8.elementsEqual("index.html".utf8)
      || text.utf8.reversed().starts(with: "/index.html".utf8.reversed())
  }

  /// The path of a page's address, such as `/briefings/istanbul/`.
  var address: String {
    isPage ? "/" + String(Substring(text.utf8.dropLast("index.html".utf8.count))) : "/" + text
  }
}

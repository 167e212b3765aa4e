import Kit
import NIOCore
import NIOHTTP1
import Synchronization

/// The pages in browsers that are told of changes.
///
/// An object, as every connection adds itself and the line that builds tells them.
final class Listeners: Sendable {
  private struct Listener: Sendable {
    let channel: any Channel
    let page: EventListener

    /// The version that the page is to load, or has.
    var version: String
  }

  private let listeners = Mutex<[ObjectIdentifier: Listener]>([:])

  /// The files of the pages that somebody looks at.
  var pages: Set<OutputPath> { listeners.withLock { Set($0.values.compactMap(\.page.page)) } }
}

extension Listeners {
  /// Adds a connection, which is told at once if the page has changed since the browser got it.
  func add(_ channel: any Channel, _ page: EventListener, of answering: Answering) {
    listeners.withLock {
      $0[ObjectIdentifier(channel)] = Listener(channel: channel, page: page, version: page.version)
    }
    send("retry: 1000\n\n", to: channel)
    check(answering.site)
  }

  func remove(_ channel: any Channel) {
    listeners.withLock {
      $0[ObjectIdentifier(channel)] = nil
    }
  }

  /// Has the pages load anew that are not as the site has them, as far as their files have been made.
  ///
  /// - Returns: Whether there was one.
  @discardableResult
  func check(_ site: PreviewSite) -> Bool {
    let outdated = listeners.withLock { listeners in
      var channels: [any Channel] = []
      for (key, listener) in listeners {
        guard let path = listener.page.page, let version = site.version(of: path),
          version != listener.version
        else { continue }
        // Once is enough: the page that is loaded listens anew.
        listeners[key]?.version = version
        channels.append(listener.channel)
      }
      return channels
    }
    for channel in outdated { send(.reload, to: channel) }
    return !outdated.isEmpty
  }

  /// Tells all.
  func tell(_ event: Event) {
    for listener in all { send(event, to: listener.channel) }
  }

  private var all: [Listener] { listeners.withLock { Array($0.values) } }

  private func send(_ event: Event, to channel: any Channel) {
    send("event: \(event.name)\ndata: \(event.data)\n\n", to: channel)
  }

  /// Keeps connections open that would be taken for dead.
  func keepOpen() {
    for listener in all { send(": still here\n\n", to: listener.channel) }
  }

  private func send(_ text: String, to channel: any Channel) {
    // A browser that reads nothing any more gets nothing more.
    guard channel.isWritable else { return channel.close(promise: nil) }
    let buffer = channel.allocator.buffer(string: text)
    channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(buffer)), promise: nil)
  }
}

/// Something of which pages in browsers are told; it never holds anything of the site but an address.
enum Event: Hashable, Sendable {
  /// The page is another one now.
  case reload

  /// Something else was found, or the preview stands otherwise.
  case findings

  /// Another page was edited, with this address.
  case navigate(String)

  fileprivate var name: String {
    switch self {
    case .reload: "reload"
    case .findings: "findings"
    case .navigate: "navigate"
    }
  }

  fileprivate var data: String {
    if case .navigate(let address) = self { address.percentEncoded } else { "" }
  }
}

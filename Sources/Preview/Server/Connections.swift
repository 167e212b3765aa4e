import NIOCore
import Synchronization

/// The connections of a preview, of which there are never too many.
///
/// An object, as every connection enters and leaves it.
final class Connections: Sendable {
  private struct Connection: Sendable {
    let channel: any Channel

    /// Counts up with every request that is waited for; nil while one is answered.
    var waitingSince: Int?
  }

  private struct State {
    var connections: [ObjectIdentifier: Connection] = [:]
    var count = 0

    mutating func next() -> Int {
      count += 1
      return count
    }

    /// Removes the connection on which no whole request has come for the longest time.
    mutating func takeOldestWaiting() -> (any Channel)? {
      let waiting = connections.compactMap { key, connection in
        connection.waitingSince.map { (key, $0) }
      }
      return waiting.min { $0.1 < $1.1 }.flatMap { connections.removeValue(forKey: $0.0)?.channel }
    }
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = limit }
}

extension Connections {
  /// Lets a connection in.
  ///
  /// Where there is no room, one is ended on which no whole request has come, so that those who send
  /// nothing keep nobody from an answer; if all are being answered, the new one is told so, and ended.
  ///
  /// - Returns: Whether it is in.
  func enter(_ channel: any Channel) -> Bool {
    let (isIn, ended) = state.withLock { state -> (Bool, (any Channel)?) in
      let ended = state.connections.count >= limit ? state.takeOldestWaiting() : nil
      guard state.connections.count < limit else { return (false, nil) }
      state.connections[ObjectIdentifier(channel)] = Connection(
        channel: channel, waitingSince: state.next())
      return (true, ended)
    }
    ended?.close(promise: nil)
    if !isIn {
      refuse(channel)
      return false
    }
    channel.closeFuture.whenComplete { _ in
      self.state.withLock { state in state.connections[ObjectIdentifier(channel)] = nil }
    }
    return true
  }

  /// Takes note that a whole request has come, which is being answered.
  func answer(_ channel: any Channel) {
    state.withLock { $0.connections[ObjectIdentifier(channel)]?.waitingSince = nil }
  }

  /// Takes note that the answer has been read, and another request may come.
  func wait(_ channel: any Channel) {
    state.withLock { state in
      let number = state.next()
      state.connections[ObjectIdentifier(channel)]?.waitingSince = number
    }
  }

  private func refuse(_ channel: any Channel) {
    let refusal =
      "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    let buffer = channel.allocator.buffer(string: refusal)
    channel.writeAndFlush(buffer).whenComplete { _ in channel.close(promise: nil) }
  }
}

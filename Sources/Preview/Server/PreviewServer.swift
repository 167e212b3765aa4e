import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix

/// Listens for browsers.
struct PreviewServer: Sendable {
  /// One for each address on which it listens; all have the same port.
  private let channels: [any Channel]
  private let group: MultiThreadedEventLoopGroup

  /// The most connections at the same time.
  private static let connectionLimit = 64

  /// The port on which it listens.
  var port: Int { channels.first?.localAddress?.port ?? 0 }
}

extension PreviewServer {
  /// Listens on a port.
  ///
  /// - Parameters:
  ///   - host: The name or address; nil for this machine alone.
  ///   - port: The port; 0 for any that is free.
  ///   - handler: Makes what answers a connection.
  /// - Returns: The server.
  /// - Throws: `PreviewRefusal` if it cannot listen there.
  static func listen(
    on host: String?, port: Int,
    _ handler: @escaping @Sendable (_ port: Int, Connections) -> PreviewHandler
  ) async throws -> PreviewServer {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let connections = Connections(limit: connectionLimit)
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 128)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          guard connections.enter(channel) else { return }
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(HeadLimit())
          try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
          try pipeline.addHandler(handler(channel.localAddress?.port ?? 0, connections))
        }
      }
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(.maxMessagesPerRead, value: 1)
    do {
      let channels = try await listen(bootstrap, on: host, port: port)
      return PreviewServer(channels: channels, group: group)
    } catch {
      try? await group.shutdownGracefully()
      throw PreviewRefusal(error, host: host, port: port)
    }
  }

  /// How often another free port is tried where the one that was found is in use at the other address.
  private static let tries = 16

  /// Listens on an address, or on both of this machine's own, which `localhost` stands for.
  private static func listen(
    _ bootstrap: ServerBootstrap, on host: String?, port: Int
  ) async throws -> [any Channel] {
    var left = tries
    while true {
      let channel = try await bootstrap.bind(host: host ?? "127.0.0.1", port: port).get()
      guard host == nil, let found = channel.localAddress?.port else { return [channel] }
      do {
        return [channel, try await bootstrap.bind(host: "::1", port: found).get()]
      } catch let error as IOError {
        left -= 1
        if error.errnoCode != EADDRINUSE { return [channel] }
        try? await channel.close()
        if port != 0 || left == 0 { throw error }
      }
    }
  }

  /// Stops listening and ends all connections.
  func close() async {
    // What is still open ends with the process.
    for channel in channels { try? await channel.close() }
    try? await group.shutdownGracefully()
  }
}

/// Ends a connection whose request has a head, or a body, of too many bytes.
///
/// It stands before what reads requests, so that nothing long is ever looked at.
final class HeadLimit: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// The most bytes of a request.
  static let limit = 16 << 10

  /// How many bytes have come since something was answered.
  private var count = 0

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let buffer = unwrapInboundIn(data)
    count += buffer.readableBytes
    if count > Self.limit {
      let refusal =
        "HTTP/1.1 431 Request Header Fields Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
      let answer = context.channel.allocator.buffer(string: refusal)
      context.writeAndFlush(wrapOutboundOut(answer), promise: nil)
      context.close(promise: nil)
      return
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    count = 0
    context.write(data, promise: promise)
  }
}

extension PreviewRefusal {
  /// Why a preview cannot listen.
  fileprivate init(_ error: any Error, host: String?, port: Int) {
    let place = host.map { "port \(port) of \($0)" } ?? "port \(port)"
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE:
      self.init(
        reason: "\(place) is in use, perhaps by another preview",
        help: "end that, or take another port with --port \(port == 65535 ? port - 1 : port + 1)")
    case EACCES:
      self.init(
        reason: "you may not listen on \(place)", help: "take one from 1024 on, such as --port 8000"
      )
    case EADDRNOTAVAIL:
      self.init(
        reason: "\(host ?? "127.0.0.1") is no address of this machine",
        help: "name one of its own with --host, or 0.0.0.0 for all of them, or leave it out")
    case nil where error is SocketAddressError.UnknownHost:
      self.init(
        reason: "\(host ?? "127.0.0.1") is no host that this machine knows",
        help: "name an address of this machine with --host, or leave it out")
    default:
      self.init(
        reason: "cannot listen on \(place): \(error)",
        help: "name an address of this machine with --host, or leave it out")
    }
  }
}

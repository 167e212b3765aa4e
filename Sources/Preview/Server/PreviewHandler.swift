import Kit
import NIOCore
import NIOHTTP1

/// Answers the requests of a connection, one after another.
final class PreviewHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let answering: Answering
  private let listeners: Listeners
  private let connections: Connections

  /// The head of a request whose end has not come yet.
  private var head: HTTPRequestHead?

  /// Ends the connection if no request comes, or nobody reads the answer.
  private var deadline: Scheduled<Void>?
  private var listening: EventListener?

  /// How long a whole request may take to come, an answer to be read, and a file to be made.
  private static let readTimeout = TimeAmount.seconds(10)
  private static let writeTimeout = TimeAmount.seconds(60)
  private static let patience = Duration.seconds(10)

  init(_ answering: Answering, _ listeners: Listeners, _ connections: Connections) {
    (self.answering, self.listeners, self.connections) = (answering, listeners, connections)
  }

  func channelActive(context: ChannelHandlerContext) {
    expect(within: Self.readTimeout, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    if listening != nil { listeners.remove(context.channel) }
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // Whoever breaks off a connection, or sends what is no request, gets nothing more.
    context.close(promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body: break
    case .end:
      guard let head else { return }
      self.head = nil
      deadline?.cancel()
      connections.answer(context.channel)
      answer(head, until: .now + Self.patience, context)
    }
  }

  private func expect(within time: TimeAmount, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }
}

extension PreviewHandler {
  /// Answers a request, if need be once the file has been made.
  private func answer(
    _ head: HTTPRequestHead, until limit: ContinuousClock.Instant, _ context: ChannelHandlerContext
  ) {
    switch answering.outcome(of: head, mayWait: .now < limit) {
    case .answer(let answer): write(answer, to: head, context)
    case .events(let listener): listen(as: listener, head, context)
    case .wait(let path):
      let promise = context.eventLoop.makePromise(of: Void.self)
      let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      promise.futureResult.whenComplete { _ in
        let (handler, context) = bound.value
        if context.channel.isActive { handler.answer(head, until: limit, context) }
      }
      let timeout = context.eventLoop.scheduleTask(deadline: .now() + .seconds(10)) {
        promise.succeed()
      }
      promise.futureResult.whenComplete { _ in timeout.cancel() }
      if let path {
        answering.site.wait(for: path, promise)
      } else {
        answering.site.waitForSite(promise)
      }
    }
  }

  private func write(_ answer: Answer, to head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    expect(within: Self.writeTimeout, context)
    let response = HTTPResponseHead(
      version: .http1_1, status: answer.status,
      headers: answer.allHeaders(policy: answering.policy))
    context.write(wrapOutboundOut(.head(response)), promise: nil)
    if head.method != .HEAD {
      let buffer = context.channel.allocator.buffer(bytes: answer.body)
      context.write(wrapOutboundOut(.body(.byteBuffer(buffer))), promise: nil)
    }
    let closes = answer.closes || !head.isKeepAlive
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
      let (handler, context) = bound.value
      if closes {
        context.close(promise: nil)
      } else if context.channel.isActive {
        handler.connections.wait(context.channel)
        handler.expect(within: Self.readTimeout, context)
      }
    }
  }

  /// Tells the connection of changes from now on.
  private func listen(
    as listener: EventListener, _ head: HTTPRequestHead, _ context: ChannelHandlerContext
  ) {
    var headers = HTTPHeaders(Answer.everywhere)
    headers.add(name: "Content-Type", value: "text/event-stream; charset=utf-8")
    headers.add(name: "Content-Security-Policy", value: answering.policy)
    let response = HTTPResponseHead(version: .http1_1, status: .ok, headers: headers)
    context.writeAndFlush(wrapOutboundOut(.head(response)), promise: nil)
    if head.method == .HEAD {
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      context.close(promise: nil)
      return
    }
    listening = listener
    listeners.add(context.channel, listener, of: answering)
  }
}

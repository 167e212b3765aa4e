import Kit
import NIOHTTP1

/// What is said to a request.
struct Answer: Sendable {
  var status: HTTPResponseStatus
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []

  /// Whether the connection ends with it.
  var closes = false

  /// A short answer in words.
  static func words(_ status: HTTPResponseStatus, _ reason: String, closes: Bool = false) -> Answer
  {
    Answer(
      status: status, headers: [("Content-Type", "text/plain; charset=utf-8")],
      body: Array("\(status.code) \(status.reasonPhrase): \(reason)\n".utf8), closes: closes)
  }
}

/// What becomes of a request.
enum Outcome: Sendable {
  case answer(Answer)

  /// A file has to be made first; nil for the whole site.
  case wait(for: OutputPath?)

  /// The connection is told of changes from now on.
  case events(EventListener)
}

/// Who is told of changes: a page in a browser.
struct EventListener: Hashable, Sendable {
  /// The file of the page, and the version that the browser shows.
  let page: OutputPath?
  let version: String

  /// The version of a page that is not there.
  static let noVersion = "none"
}

extension Answer {
  /// Leads to another address, the path of which stands here as it does in addresses.
  static func moved(to path: String) -> Answer {
    var answer = words(.found, "the page is at \(path)")
    answer.headers.append(("Location", path))
    return answer
  }

  /// All headers, those of every answer too.
  ///
  /// - Parameter policy: The `Content-Security-Policy`.
  /// - Returns: The headers.
  func allHeaders(policy: String) -> HTTPHeaders {
    var all = HTTPHeaders(headers.map { ($0.name, $0.value) })
    all.add(name: "Content-Length", value: "\(body.count)")
    for (name, value) in Self.everywhere { all.add(name: name, value: value) }
    all.add(name: "Content-Security-Policy", value: policy)
    if closes { all.add(name: "Connection", value: "close") }
    return all
  }

  /// What every answer says: that nobody keeps it, and no other site gets it.
  static let everywhere = [
    ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Referrer-Policy", "same-origin"), ("Accept-Ranges", "none"),
  ]
}

import Glibc
import Kit

/// Asks hosts for addresses, with curl.
struct LinkProbe: Sendable {
  /// Why a host in a private network is not asked.
  static let onlyPrivate = "lies in a private network, which is asked only with --allow-private"

  /// Whether hosts in private networks are asked too.
  let allowsPrivate: Bool

  /// What the program calls itself to hosts.
  let agent: String

  /// The most redirections that are followed.
  private let redirectionLimit = 5

  /// Asks for an address: for its head, and for the page where a host does not like that.
  ///
  /// - Throws: If curl cannot be run.
  func ask(_ address: String) async throws(FileError) -> LinkAnswer {
    guard var place = WebAddress(address) else {
      return .untold("sitegen cannot tell which host it names")
    }
    let first = place
    for _ in 0...redirectionLimit {
      let hosts = allowsPrivate ? [] : NetworkAddress.all(of: place.host)
      if let reason = refusal(of: place, at: hosts) { return .untold(reason) }
      let response = try await respond(place, at: hosts)
      guard let status = response.status else { return .untold(response.reason) }
      guard (300..<400).contains(status), !response.location.isEmpty else {
        let isLost = status < 300 && place.isFrontPage && !first.isFrontPage
        return isLost
          ? .untold("it leads to the front page of \(place.host)") : LinkAnswer(status: status)
      }
      guard let next = WebAddress(response.location) else {
        return .untold("it leads to an address that sitegen does not ask for")
      }
      place = next
    }
    return .untold("it leads from address to address more than \(redirectionLimit) times")
  }

  /// Why a host is not asked; nil if it is.
  private func refusal(of place: WebAddress, at hosts: [NetworkAddress]) -> String? {
    if allowsPrivate { return nil }
    if hosts.contains(where: \.isPrivate) {
      return "\(place.host) \(Self.onlyPrivate)"
    }
    return hosts.isEmpty && !usesProxy ? "its host \(place.host) is not found" : nil
  }

  private func respond(_ place: WebAddress, at hosts: [NetworkAddress]) async throws(FileError)
    -> Response
  {
    let head = try await request(place, at: hosts, ["--head"])
    if head.status.map({ $0 < 400 || $0 == 429 }) ?? !head.isEmpty { return head }
    // Some hosts answer for no head what they would for the page, of which no more is read than that: a
    // limit of its size holds only for a host that tells it.
    return try await request(
      place, at: hosts, ["--head", "--request", "GET", "--range", "0-1023"])
  }

  private func request(_ place: WebAddress, at hosts: [NetworkAddress], _ options: [String])
    async throws(FileError) -> Response
  {
    // curl asks the addresses that were looked at, whatever a second look at the name would give.
    let list = hosts.map(\.text).joined(separator: ",")
    let isName = !place.host.utf8.contains(UInt8(ascii: ":"))
    let pinned =
      list.isEmpty || !isName ? [] : ["--resolve", "\(place.host):\(place.port):\(list)"]
    let outcome = try await Tool.curl.run(
      [
        // First of all, so that no settings of the user's are read.
        "--disable", "--silent", "--globoff", "--proto", "=http,https", "--output", "/dev/null",
        "--connect-timeout", "10", "--max-time", "30", "--user-agent", agent,
        "--header", "Accept: */*", "--write-out", "%{http_code}\n%{redirect_url}\n%{errormsg}\n",
      ] + pinned + options + ["--url", place.text])
    return Response(outcome)
  }
}

/// Whether the user has all requests made by another machine, which looks up hosts itself.
private let usesProxy = ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
  .contains { (name: String) in unsafe getenv(name).map { unsafe $0.pointee != 0 } ?? false }

/// What curl says of a request.
private struct Response {
  /// The status of HTTP; nil if there was no answer.
  let status: Int?

  /// Where the answer leads; empty if it leads nowhere.
  let location: String

  /// Whether the host took the request and closed the connection.
  let isEmpty: Bool

  /// Why there was no answer.
  let reason: String

  init(_ outcome: Tool.Outcome) {
    let lines = outcome.output.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let status = Int(lines[0]) ?? 0
    self.status = status == 0 ? nil : status
    isEmpty = outcome.status == 52
    location = lines.count > 1 ? lines[1] : ""
    let said = lines.count > 2 ? lines[2] : ""
    reason =
      "its host does not answer: \(said.isEmpty ? "curl ended with \(outcome.status)" : said)"
  }
}

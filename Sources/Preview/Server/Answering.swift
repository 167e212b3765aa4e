import Kit
import NIOHTTP1

/// Decides what is said to requests; reads nothing but the site in memory.
struct Answering: Sendable {
  let site: PreviewSite
  let hosts: HostNames
  let live: LivePages
}

extension Answering {
  /// - Parameters:
  ///   - head: The head of a request.
  ///   - mayWait: Whether the request may wait for a file; otherwise a page says that it is coming.
  /// - Returns: What becomes of it.
  func outcome(of head: HTTPRequestHead, mayWait: Bool) -> Outcome {
    if let refusal = refusal(of: head) { return .answer(refusal) }
    guard let target = RequestTarget(head.uri) else {
      return .answer(.words(.badRequest, "this is no address of a page", closes: true))
    }
    if target.path.utf8.elementsEqual(LivePages.folder.utf8.dropLast()) {
      return .answer(.moved(to: "/\(LivePages.folder)"))
    }
    if let rest = live.rest(of: target.path) { return ofPreview(rest, target, head) }
    return page(target.path, mayWait: mayWait)
  }

  /// Why a request is refused, whatever it asks for; nil if it is not.
  private func refusal(of head: HTTPRequestHead) -> Answer? {
    let named = head.headers["Host"]
    guard named.count == 1 else {
      return .words(.badRequest, "a request names one host", closes: true)
    }
    guard hosts.contain(named[0]) else {
      return .words(
        .forbidden, "the preview does not answer under this name; use its own address, or --host",
        closes: true)
    }
    guard head.method == .GET || head.method == .HEAD else {
      var answer = Answer.words(.methodNotAllowed, "the preview only shows", closes: true)
      answer.headers.append(("Allow", "GET, HEAD"))
      return answer
    }
    return nil
  }

  /// Whether a request comes from a page of the preview, or from somebody's own hand.
  private func isOwn(_ head: HTTPRequestHead) -> Bool {
    let site = head.headers["Sec-Fetch-Site"]
    let origins = head.headers["Origin"]
    return site.allSatisfy { $0 == "same-origin" || $0 == "none" }
      && origins.allSatisfy { origin in
        origin.utf8.starts(with: "http://".utf8)
          && hosts.contain(String(Substring(origin.utf8.dropFirst("http://".utf8.count))))
      }
  }

  /// What the preview itself shows below its folder.
  private func ofPreview(_ rest: String, _ target: RequestTarget, _ head: HTTPRequestHead)
    -> Outcome
  {
    if rest.isEmpty { return .answer(live.list(site)) }
    let page = target.query["page"].flatMap { Self.file(at: $0) }
    switch rest {
    case live.token + "/live.js": return .answer(live.script)
    case live.token + "/list.css": return .answer(live.style)
    case live.token + "/findings.json", live.token + "/events":
      guard isOwn(head) else {
        return .answer(.words(.forbidden, "only pages of the preview may ask this", closes: true))
      }
      if rest.utf8.elementsEqual("\(live.token)/events".utf8) {
        return .events(EventListener(page: page, version: target.query["version"] ?? ""))
      }
      return .answer(live.findings(site, of: page))
    default: return .answer(.words(.notFound, "the preview has no such page"))
    }
  }

  /// The file of a page or another file, by its path below the site.
  private static func file(at address: String) -> OutputPath? {
    guard let target = RequestTarget(address) else { return nil }
    let isFolder = target.path.isEmpty || target.path.utf8.last == UInt8(ascii: "/")
    return try? OutputPath(target.path + (isFolder ? "index.html" : ""))
  }

  /// A page or another file of the site.
  private func page(_ path: String, mayWait: Bool) -> Outcome {
    if !site.hasSite {
      if mayWait, site.status.isBuilding { return .wait(for: nil) }
      return .answer(live.noSite(site))
    }
    let isFolder = path.isEmpty || path.utf8.last == UInt8(ascii: "/")
    guard let file = try? OutputPath(path + (isFolder ? "index.html" : "")) else {
      return notFound(path, mayWait: mayWait)
    }
    if let entry = site.entry(file) { return shown(entry, at: file, path, mayWait: mayWait) }
    if !isFolder, let page = try? OutputPath("\(path)/index.html"), site.entry(page) != nil {
      return .answer(.moved(to: "/\(path.utf8.percentEncoded(keeping: Self.mayStandInPath))/"))
    }
    return notFound(path, mayWait: mayWait)
  }

  private static func mayStandInPath(_ byte: UInt8) -> Bool {
    byte.isUnreservedInURI || byte == UInt8(ascii: "/")
  }

  private func notFound(_ path: String, mayWait: Bool) -> Outcome {
    guard let file = try? OutputPath("404.html"), let entry = site.entry(file) else {
      return .answer(.words(.notFound, "the site has no such page"))
    }
    return shown(entry, at: file, path, isThere: false, mayWait: mayWait)
  }

  private func shown(
    _ entry: PreviewSite.Entry, at path: OutputPath, _ address: String, isThere: Bool = true,
    mayWait: Bool
  ) -> Outcome {
    if case .pending = entry, mayWait { return .wait(for: path) }
    guard let file = entry.file else { return .answer(live.noPage(site)) }
    // What has no type is saved by the browser and not shown.
    let type = MediaType.ofFile(FilePath(path.text)) ?? "application/octet-stream"
    let version = isThere ? file.hash.hexadecimal : EventListener.noVersion
    let isPage = path.text.utf8.suffix(5).elementsEqual(".html".utf8)
    return .answer(
      Answer(
        status: isThere ? .ok : .notFound, headers: [("Content-Type", type)],
        body: isPage
          ? live.injected(into: file, at: "/\(address)", version: version) : file.bytes))
  }

  /// The `Content-Security-Policy` of the site's pages, as its `_headers` tell hosts.
  var policy: String {
    guard let path = try? OutputPath("_headers"), let file = site.file(path) else {
      return Self.strictPolicy
    }
    let name = Array("Content-Security-Policy:".utf8)
    for line in file.bytes.split(separator: UInt8(ascii: "\n")) {
      let text = line.drop { $0 == UInt8(ascii: " ") }
      guard text.starts(with: name) else { continue }
      let value = text.dropFirst(name.count).drop { $0 == UInt8(ascii: " ") }
      if value.allSatisfy({ 0x20..<0x7F ~= $0 }) { return String(decoding: value, as: UTF8.self) }
    }
    return Self.strictPolicy
  }

  private static let strictPolicy =
    "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
    + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
}

import Kit
import NIOHTTP1

extension LivePages {
  /// The list of all findings.
  func list(_ site: PreviewSite) -> Answer {
    let status = site.status
    let shown = status.findings.filter { $0.severity != .note }
    var body = "<h1>\(Self.title(shown))</h1>\n<p><a href=\"/\">The site</a></p>\n"
    body += notice(site, status)
    if !shown.isEmpty { body += "<ol>\n" + shown.map { item($0, of: site) }.joined() + "</ol>\n" }
    let notes = status.findings.filter { $0.severity == .note }
    if !notes.isEmpty {
      let items = notes.map { item($0, of: site) }.joined()
      body += "<details><summary>Notes: \(notes.count)</summary>\n<ol>\n\(items)</ol>\n</details>\n"
    }
    return page("Findings", body, .ok, version: EventListener.noVersion)
  }

  /// What stands in the place of the site if there is none yet.
  func noSite(_ site: PreviewSite) -> Answer {
    let status = site.status
    if status.isBuilding {
      return page(
        "Building", "<h1>The site is being built</h1>\n<p>The page comes by itself.</p>\n",
        .serviceUnavailable)
    }
    let items = status.findings.filter { $0.severity == .error }.map { item($0, of: site) }.joined()
    let body =
      "<h1>The site cannot be shown yet</h1>\n\(notice(site, status))"
      + "<p>Once this is mended, the page comes by itself.</p>\n<ol>\n\(items)</ol>\n"
    return page("Not built", body, .serviceUnavailable)
  }

  /// What stands in the place of a page that was never made.
  func noPage(_ site: PreviewSite) -> Answer {
    let status = site.status
    let items = status.findings.filter { $0.severity == .error }.map { item($0, of: site) }.joined()
    let body =
      "<h1>This page cannot be shown yet</h1>\n\(notice(site, status))<ol>\n\(items)</ol>\n"
    return page("Not made", body, .serviceUnavailable)
  }

  /// A page of the preview's own.
  ///
  /// - Parameters:
  ///   - title: Its title.
  ///   - body: What it holds, as HTML.
  ///   - status: What is said to the request.
  ///   - version: That of the site's page in whose place it stands; a site's page with any other is
  ///     loaded once it is there.
  /// - Returns: The page.
  private func page(
    _ title: String, _ body: String, _ status: HTTPResponseStatus, version: String = ""
  ) -> Answer {
    let html = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta name="color-scheme" content="light dark">
      <title>\(title) – preview</title>
      <link rel="stylesheet" href="/_sitegen/\(token)/list.css">
      </head>
      <body>
      <main>
      \(body)</main>
      <script src="/_sitegen/\(token)/live.js" data-list="true" data-version="\(version)" defer></script>
      </body>
      </html>

      """
    return Answer(
      status: status, headers: [("Content-Type", "text/html; charset=utf-8")],
      body: Array(html.utf8))
  }

  private static func title(_ findings: [Diagnostic]) -> String {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    if errors + warnings == 0 { return "Nothing is wrong" }
    let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
    return parts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
  }

  private func item(_ finding: Diagnostic, of site: PreviewSite) -> String {
    let location = finding.location
    let place = "\(location.path):\(location.line):\(location.column)".asMarkup
    let linked =
      editor.map { "<a href=\"\($0.address(of: location).asMarkup)\">\(place)</a>" } ?? place
    let page = site.page(from: location.path).map {
      " · <a href=\"\($0.address.percentEncoded.asMarkup)\">the page</a>"
    }
    let help = finding.help.map { "<br>\n<span class=\"help\">help: \($0.asMarkup)</span>" } ?? ""
    return """
      <li class="\(finding.severity.rawValue)"><strong>\(finding.severity.rawValue)</strong> \
      <code>\(finding.rule.name)</code> \(linked)\(page ?? "")<br>
      \(finding.message.asMarkup)\(help)</li>

      """
  }
}

extension LivePages {
  /// A paragraph on why there is no newer site; nothing if there is, or there never was one.
  private func notice(_ site: PreviewSite, _ status: PreviewStatus) -> String {
    if let trouble = status.trouble {
      return "<p class=\"trouble\" role=\"alert\">\(trouble.asMarkup)</p>\n"
    }
    return status.findings.containsError && site.hasSite
      ? "<p class=\"trouble\">The site is shown as it was before these errors.</p>\n" : ""
  }
}

extension String {
  /// The text as it stands in HTML.
  fileprivate var asMarkup: String {
    var bytes: [UInt8] = []
    bytes.appendEscaped(self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

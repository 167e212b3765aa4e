import Kit
import Site

/// A page at an old address that sends readers on, for hosts that know no redirections.
///
/// It is not made by a template: it needs nothing of the theme, and works with every one.
struct RedirectPage: Sendable {
  private let redirection: Redirection
  private let renderer: SiteRenderer

  init(_ redirection: Redirection, renderer: SiteRenderer) {
    self.redirection = redirection
    self.renderer = renderer
  }

  private static let policy = "default-src 'none'; base-uri 'none'; form-action 'none'"

  var html: [UInt8] {
    var output: [UInt8] = []
    output += "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n".utf8
    // It loads nothing at all.
    output += "<meta http-equiv=\"Content-Security-Policy\" content=\"\(Self.policy)\">\n".utf8
    output +=
      "<title>This page has moved</title>\n<meta name=\"robots\" content=\"noindex\">\n".utf8
    output += "<link rel=\"canonical\" href=\"".utf8
    output.appendEscaped(renderer.url(of: redirection.target))
    output += "\">\n<meta http-equiv=\"refresh\" content=\"0; url=".utf8
    output.appendEscaped(link)
    output += "\">\n</head>\n<body>\n<p>This page has moved to <a href=\"".utf8
    output.appendEscaped(link)
    output += "\">".utf8
    output.appendEscaped(link)
    output += "</a>.</p>\n</body>\n</html>\n".utf8
    return output
  }

  /// The link to the page that stands there now.
  private var link: String { renderer.address.link(redirection.target).percentEncoded }
}

import Kit
import Site
import Templates

/// What browsers may load and run for the site's pages (W3C, Content Security Policy Level 3):
/// nothing but the site's own files, and images of hosts that `site.yaml` allows.
///
/// A script that a template holds is named by its hash; a block of JSON-LD is data, to which the
/// policy does not apply.
struct ContentPolicy: Sendable {
  /// The policy as a page says it itself, so that it holds on every host.
  let ofPage: String

  init(_ settings: SiteSettings, _ templates: TemplateSet) {
    let images = ["'self'", "data:"] + settings.imageHosts
    let scripts = templates.inlineScripts.map { "'sha256-\(SHA256(of: $0).base64)'" }
    ofPage = [
      "default-src 'none'", "img-src \(images.joined(separator: " "))", "style-src 'self'",
      (["script-src 'self'"] + scripts).joined(separator: " "), "connect-src 'self'",
      "media-src 'self'",
      "manifest-src 'self'", "base-uri 'none'", "form-action 'self'",
    ].joined(separator: "; ")
  }

  /// The policy as a host says it, with what a page cannot say.
  var ofHost: String { "\(ofPage); frame-ancestors 'none'" }
}

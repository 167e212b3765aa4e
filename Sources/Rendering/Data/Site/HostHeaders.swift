import Kit
import Markdown
import Site
import Templates

/// The headers that a host should send, in the form of `_headers` that Netlify and Cloudflare read.
struct HostHeaders: Sendable {
  private let renderer: SiteRenderer

  init(renderer: SiteRenderer) { self.renderer = renderer }

  var bytes: [UInt8] {
    let everywhere = rule(
      "*",
      [
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
      ])
    // The names of these files change with what they hold.
    let assets = renderer.assets.files.judged.files.map { file in
      rule("\(file.path)", [("Cache-Control", "public, max-age=31536000, immutable")])
    }
    let types = Self.types.map { path, type in
      rule(String(Substring(path.utf8.dropFirst())), [("Content-Type", type)])
    }
    return Array(([everywhere] + assets + search + types).joined(separator: "\n").utf8)
  }

  /// The script asks for the parts of the index under an address that changes with the index; only
  /// what tells it that address must be asked for anew.
  private var search: [String] {
    [rule("search/entry.json", [("Cache-Control", "no-cache")])]
      + ["terms", "lists", "results"].map { folder in
        rule("search/\(folder)/*", [("Cache-Control", "public, max-age=31536000, immutable")])
      }
  }

  /// What hosts would not guess from a file's name.
  private static let types = [
    (SitePaths.atomFeed, "application/atom+xml; charset=utf-8"),
    (SitePaths.changesFeed, "application/atom+xml; charset=utf-8"),
    (SitePaths.jsonFeed, "application/feed+json; charset=utf-8"),
    (SitePaths.factsSchema, "application/schema+json; charset=utf-8"),
    (SitePaths.manifest, "application/manifest+json; charset=utf-8"),
    (SitePaths.guide, "text/markdown; charset=utf-8"),
  ]

  private func rule(_ path: String, _ headers: [(name: String, value: String)]) -> String {
    "\(renderer.address.root)\(path)\n" + headers.map { "  \($0.name): \($0.value)\n" }.joined()
  }

  /// The policy (W3C, Content Security Policy Level 3): nothing but the site's own files, and images
  /// of other hosts that pages name.
  ///
  /// A script that a template holds is named by its hash; a block of JSON-LD is data, to which the
  /// policy does not apply.
  var policy: String {
    let images = ["'self'", "data:"] + imageOrigins
    let scripts = renderer.templates.inlineScripts.map { "'sha256-\(SHA256(of: $0).base64)'" }
    return [
      "default-src 'none'", "img-src \(images.joined(separator: " "))", "style-src 'self'",
      (["script-src 'self'"] + scripts).joined(separator: " "), "connect-src 'self'",
      "manifest-src 'self'", "font-src 'none'", "base-uri 'none'", "form-action 'self'",
      "frame-ancestors 'none'",
    ].joined(separator: "; ")
  }

  /// The scheme and host of images that pages show from elsewhere, each once.
  private var imageOrigins: [String] {
    let images = renderer.site.pages.flatMap(\.page.outline.externalImages)
    return Set(images.compactMap(\.webOrigin)).sorted { $0.precedes($1) }
  }
}

extension String {
  /// The scheme, host and port of a web address; nil if there is no host, or one with a character
  /// that would end it in a header.
  fileprivate var webOrigin: String? {
    let origin = SiteAddress(baseURL: self).origin
    let host = origin.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
    let isPlain = host.allSatisfy { byte in
      byte.isLetterOrDigit || "-.:[]".utf8.contains(byte)
    }
    return host.isEmpty || !isPlain ? nil : origin
  }
}

import Kit
import Site

extension SiteRenderer {
  /// The site as browsers put it on a screen (W3C, Web Application Manifest).
  var webManifest: JSONValue {
    let settings = site.settings
    let icon = assets.paths["icon.svg"].map { path -> JSONValue in
      ["src": .string(address.link(path)), "type": "image/svg+xml", "sizes": "any"]
    }
    return .members([
      ("name", .string(settings.title)),
      ("description", .text(settings.tagline)),
      ("lang", .string(settings.language)),
      ("start_url", .string(address.root)),
      ("scope", .string(address.root)),
      ("display", "browser"),
      ("icons", icon.map { [$0] }),
    ])
  }
}

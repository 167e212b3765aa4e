import Kit

/// The types of the site's files, by their names.
enum ContentType {
  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8", "xml": "application/xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "md": "text/markdown; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "ics": "text/calendar; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8", "yaml": "application/yaml; charset=utf-8",
    "webmanifest": "application/manifest+json; charset=utf-8", "svg": "image/svg+xml",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "ico": "image/vnd.microsoft.icon",
    "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
    "pdf": "application/pdf", "zip": "application/zip", "mp4": "video/mp4", "webm": "video/webm",
    "mp3": "audio/mpeg", "ogg": "audio/ogg", "wasm": "application/wasm",
    "geojson": "application/geo+json; charset=utf-8",
  ]

  /// Files whose names do not tell, as the site's `_headers` has them too.
  private static let named = [
    "feed.xml": "application/atom+xml; charset=utf-8",
    "feed.json": "application/feed+json; charset=utf-8",
    "schema/facts.json": "application/schema+json; charset=utf-8",
    "_headers": "text/plain; charset=utf-8", "_redirects": "text/plain; charset=utf-8",
  ]

  /// The type of a file; one that a browser only saves if its name does not tell.
  static func ofFile(_ path: String) -> String {
    if let type = named[path] { return type }
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? []
    let parts = name.split(separator: UInt8(ascii: "."))
    let ending =
      parts.count > 1
      ? parts.last.map { String(decoding: $0.map(\.lowercased), as: UTF8.self) } : nil
    return ending.flatMap { types[$0] } ?? "application/octet-stream"
  }
}

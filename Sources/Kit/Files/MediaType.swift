/// The media types of the site's files, by their names; see the list of IANA,
/// https://www.iana.org/assignments/media-types.
package enum MediaType {
  private static let ofEndings = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8", "xml": "application/xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "md": "text/markdown; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "ics": "text/calendar; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8", "yaml": "application/yaml; charset=utf-8",
    "geojson": "application/geo+json; charset=utf-8",
    "webmanifest": "application/manifest+json; charset=utf-8", "svg": "image/svg+xml",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "ico": "image/vnd.microsoft.icon",
    "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
    "pdf": "application/pdf", "zip": "application/zip", "mp4": "video/mp4", "webm": "video/webm",
    "mp3": "audio/mpeg", "ogg": "audio/ogg", "wasm": "application/wasm",
  ]

  /// Of files whose endings do not tell enough.
  private static let ofNames = [
    "feed.xml": "application/atom+xml; charset=utf-8",
    "feed.json": "application/feed+json; charset=utf-8",
    "_headers": "text/plain; charset=utf-8", "_redirects": "text/plain; charset=utf-8",
  ]

  /// The type of a file; nil if its name does not tell.
  package static func ofFile(_ path: FilePath) -> String? {
    if path.bytes.elementsEqual("schema/facts.json".utf8) {
      return "application/schema+json; charset=utf-8"
    }
    let name = path.name.bytes
    if let type = ofNames[String(decoding: name, as: UTF8.self)] { return type }
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return ofEndings[String(decoding: name[(dot + 1)...].map(\.lowercased), as: UTF8.self)]
  }
}

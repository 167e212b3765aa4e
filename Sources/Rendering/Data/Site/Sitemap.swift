import Kit
import Site

/// The addresses of a site's pages for search engines (https://www.sitemaps.org/protocol.html).
struct Sitemap: Sendable {
  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  let renderer: SiteRenderer

  /// The sitemap's files, by their paths.
  var files: [PlannedFile] {
    let addresses = renderer.site.listedAddresses
    let paths = SitePaths.sitemaps(of: addresses.count)
    guard paths.count > 1 else { return [part(paths[0], addresses[...])] }
    let parts = paths.dropFirst().enumerated().map { index, path in
      part(path, addresses.dropFirst(index * SitePaths.sitemapLimit).prefix(SitePaths.sitemapLimit))
    }
    return [index(of: Array(paths.dropFirst()))] + parts
  }

  private func part(_ path: String, _ addresses: ArraySlice<SiteAddressEntry>) -> PlannedFile {
    renderer.dataFile(path, from: "the site", given: { $0.write(addresses) }) { renderer in
      var writer = XMLWriter()
      warnOfRelativeAddresses(&writer)
      writer.element("urlset", [("xmlns", Self.namespace)]) { writer in
        for address in addresses {
          writer.element("url") { writer in
            writer.element("loc", text: renderer.url(of: address.path))
            if let change = address.lastChange {
              writer.element("lastmod", text: "\(change.date)")
            }
          }
        }
      }
      return writer.bytes
    }
  }

  private func index(of parts: [String]) -> PlannedFile {
    renderer.dataFile(
      SitePaths.sitemap, from: "the site", given: { $0.write(parts) { $0.write($1) } }
    ) { renderer in
      var writer = XMLWriter()
      warnOfRelativeAddresses(&writer)
      writer.element("sitemapindex", [("xmlns", Self.namespace)]) { writer in
        for path in parts {
          writer.element("sitemap") { $0.element("loc", text: renderer.url(of: path)) }
        }
      }
      return writer.bytes
    }
  }

  private func warnOfRelativeAddresses(_ writer: inout XMLWriter) {
    if !renderer.address.origin.isEmpty { return }
    writer.comment("Search engines need whole addresses: set base_url in content/site.yaml.")
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ addresses: ArraySlice<SiteAddressEntry>) {
    write(addresses) { writer, address in
      writer.write(address.path)
      writer.write(address.lastChange) { $0.write($1.seconds) }
    }
  }
}

extension SiteRenderer {
  /// The files that hosts, browsers and crawlers look for.
  var siteFiles: [OutputFile?] {
    Sitemap(renderer: self).files + [robots]
  }

  /// What crawlers may read (RFC 9309): everything.
  private var robots: OutputFile? {
    dataFile(SitePaths.robots, from: "the site") {
      let sitemap = address.canonical(SitePaths.sitemap).map { "\nSitemap: \($0)\n" } ?? ""
      return Array("User-agent: *\nDisallow:\n\(sitemap)".utf8)
    }
  }
}

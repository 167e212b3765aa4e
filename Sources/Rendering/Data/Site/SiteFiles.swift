import Kit
import Site

extension SiteRenderer {
  /// The files that hosts, browsers and crawlers look for.
  var siteFiles: [PlannedFile] {
    Sitemap(renderer: self).files + [robots, guide, manifest, headers, redirects] + redirectPages
  }

  private var guide: PlannedFile {
    dataFile(SitePaths.guide, from: "the site") { SiteGuide(renderer: self).bytes }
  }

  private var manifest: PlannedFile {
    dataFile(SitePaths.manifest, from: "the site") { webManifest.bytes }
  }

  private var headers: PlannedFile {
    dataFile(SitePaths.headers, from: "the site") { HostHeaders(renderer: self).bytes }
  }

  private var redirects: PlannedFile {
    dataFile(SitePaths.redirects, from: "the pages") { HostRedirects(renderer: self).bytes }
  }

  private var redirectPages: [PlannedFile] {
    site.redirections.map { redirection in
      dataFile(redirection.path, from: redirection.location.path) {
        RedirectPage(redirection, renderer: self).html
      }
    }
  }

  /// What crawlers may read (RFC 9309): everything.
  private var robots: PlannedFile {
    dataFile(SitePaths.robots, from: "the site") {
      let sitemap = address.canonical(SitePaths.sitemap).map { "\nSitemap: \($0)\n" } ?? ""
      return Array("User-agent: *\nDisallow:\n\(sitemap)".utf8)
    }
  }
}

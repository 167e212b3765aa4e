import Kit
import Site

extension SiteRenderer {
  /// The files that hosts, browsers and crawlers look for.
  var siteFiles: [PlannedFile] {
    Sitemap(renderer: self).files + [robots, guide, manifest, headers, redirects] + redirectPages
  }

  private var guide: PlannedFile {
    dataFile(SitePaths.guide, from: "the site") { SiteGuide(renderer: $0).bytes }
  }

  private var manifest: PlannedFile {
    dataFile(SitePaths.manifest, from: "the site") { $0.webManifest.bytes }
  }

  private var headers: PlannedFile {
    dataFile(SitePaths.headers, from: "the site") { HostHeaders(renderer: $0).bytes }
  }

  private var redirects: PlannedFile {
    dataFile(SitePaths.redirects, from: "the pages") { HostRedirects(renderer: $0).bytes }
  }

  private var redirectPages: [PlannedFile] {
    site.redirections.map { redirection in
      dataFile(
        redirection.path, from: redirection.location.path, given: { $0.write(redirection.target) }
      ) { RedirectPage(redirection, renderer: $0).html }
    }
  }

  /// What crawlers may read (RFC 9309): everything.
  private var robots: PlannedFile {
    dataFile(SitePaths.robots, from: "the site") { renderer in
      let sitemap = renderer.address.canonical(SitePaths.sitemap).map { "\nSitemap: \($0)\n" } ?? ""
      return Array("User-agent: *\nDisallow:\n\(sitemap)".utf8)
    }
  }
}

import Kit
import Site

extension SiteRenderer {
  /// The files that hosts, browsers and crawlers look for.
  var siteFiles: [PlannedFile] {
    let replaceable = [
      (SitePaths.robots, robots), (SitePaths.guide, guide), (SitePaths.manifest, manifest),
    ]
    return Sitemap(renderer: self).files + replaceable.filter { !isOfDesk($0.0) }.map(\.1)
      + [headers, redirects] + redirectPages
  }

  /// Whether the desk's own file in `content/assets` takes the place of ours.
  private func isOfDesk(_ path: String) -> Bool {
    site.assetPath(of: "content/assets\(path)") != nil
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

  /// What crawlers may read (RFC 9309): everything, unless the desk has a file of its own.
  private var robots: PlannedFile {
    dataFile(SitePaths.robots, from: "the site") { renderer in
      let sitemap = renderer.address.canonical(SitePaths.sitemap).map { "\nSitemap: \($0)\n" } ?? ""
      return Array("User-agent: *\nDisallow:\n\(sitemap)".utf8)
    }
  }
}

import Kit
import Site

/// Old addresses and where they lead, in the form of `_redirects` that Netlify and Cloudflare read.
struct HostRedirects: Sendable {
  private let renderer: SiteRenderer

  init(renderer: SiteRenderer) { self.renderer = renderer }

  var bytes: [UInt8] {
    let lines = renderer.site.redirections.flatMap { redirection in
      let target = renderer.address.link(redirection.target).percentEncoded
      let path = renderer.address.link(redirection.path).percentEncoded
      // Some hosts tell a path from the same one without its last slash.
      let paths = path.utf8.last == UInt8(ascii: "/") ? [path, withoutSlashAtEnd(path)] : [path]
      return paths.map { "\($0) \(target) 301\n" }
    }
    return Array(lines.joined().utf8)
  }
}

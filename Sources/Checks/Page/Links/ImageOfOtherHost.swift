import Facts
import Kit
import Markdown
import Site

extension Check {
  /// Every image is the site's own, or of a host that `site.yaml` allows.
  static let imageOfOtherHost = links(.imageOfOtherHost, of: [.externalImage]) { link, page, site in
    guard !site.settings.allowsImage(link.reference.destination) else { return nil }
    return Diagnostic(
      .imageOfOtherHost, at: link.destination,
      "readers would load the image “\(link.reference.destination.clipped)” from another host",
      help: "put a copy beside the page, or name the host under image_hosts in site.yaml")
  }
}

extension Rule {
  static let imageOfOtherHost = Rule(
    "image-of-other-host", .error,
    catches: "An image of a host that `image_hosts` of `site.yaml` does not name.",
    why: "The other host learns who reads the page, and can change the image or take it away.",
    wrong: "![A map](https://example.org/map.png)", right: "![A map](map.png)")
}

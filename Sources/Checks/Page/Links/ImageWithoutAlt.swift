import Facts
import Kit
import Markdown
import Site

extension Check {
  /// Every image has words for those who do not see it.
  static let imageWithoutAlt = links(.imageWithoutAlt, of: [.image, .externalImage]) { link, _, _ in
    guard !link.reference.isInHTML, !link.hasNoAddress,
      link.reference.words.utf8.allSatisfy({ $0 <= 0x20 })
    else {
      return nil
    }
    return Diagnostic(
      .imageWithoutAlt, at: link.destination,
      "the image “\(link.reference.destination.clipped)” has no words that say what it shows",
      help: "write them between the brackets, as in ![A map of the border](map.png)")
  }
}

extension Rule {
  static let imageWithoutAlt = Rule(
    "image-without-alt", .warning,
    catches: "An image without words that say what it shows.",
    why: "Those who do not see it, and mail and readers that do not load it, are told nothing.",
    wrong: "![](border.png)", right: "![A map of the border](border.png)")
}

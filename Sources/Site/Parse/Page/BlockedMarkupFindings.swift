package import Kit
import Markdown

extension Rule {
  package static let blockedByPolicy = Rule(
    "blocked-by-policy", .warning,
    catches: "Raw HTML that browsers will not load or run on the site's pages.",
    why:
      "The pages’ Content-Security-Policy allows only files of the site, so that nobody else can run"
      + " scripts on them or learn who reads them; readers would see an empty place.",
    wrong: "<iframe src=\"https://example.org/map\"></iframe>",
    right: "[The map](https://example.org/map)")

  package static let anchorRepeated = Rule(
    "anchor-repeated", .warning,
    catches: "An anchor in raw HTML that something before it on the page has.",
    why: "Links to it lead to the first of the two.",
    wrong: "## Talks\n\n<p id=\"talks\">They met.</p>",
    right: "## Talks\n\n<p id=\"talks-begin\">They met.</p>")
}

extension MarkdownProblem {
  /// Whether it tells of a file of another host, but the host is the site's own.
  func concernsOwnFile(of settings: SiteSettings) -> Bool {
    guard case .blocked(.otherHost(let address)) = kind else { return false }
    return settings.ownPath(of: address) != nil
  }
}

extension BlockedMarkup {
  /// What to say of it.
  func words(for text: String) -> (rule: Rule, message: String, help: String?) {
    let words: (what: String, help: String) =
      switch self {
      case .frame:
        ("pages within pages", "write a link to it instead, such as [what it shows](https://…)")
      case .plugin:
        ("objects", "show a picture with ![what it shows](file.png), or write a link to the file")
      case .script:
        (
          "scripts in the page",
          "put it into a file, such as content/assets/map.js, and write <script src=\"/map.js\"></script>"
        )
      case .otherHost(let address):
        ("“\(address.clipped)”", "put a copy into content/assets and name that, or write a link")
      case .style:
        (
          "style sheets in the page",
          "put it into a file, such as content/assets/page.css, and write <link rel=\"stylesheet\""
            + " href=\"/page.css\">"
        )
      case .styleAttribute:
        (
          "style attributes",
          "write a class, and say how it looks in a style sheet of content/assets"
        )
      case .handler:
        ("scripts in attributes", "remove it, or add the listener in a script of content/assets")
      case .base: ("another base of the links", "remove it, and write whole addresses")
      }
    return (
      .blockedByPolicy,
      "browsers will block “\(text.clipped)”: the pages’ Content-Security-Policy allows no \(words.what)",
      words.help
    )
  }
}

package import Kit
import Markdown

extension Rule {
  package static let blockedByPolicy = Rule(
    "blocked-by-policy", .warning,
    catches: "Raw HTML that loads or sends what browsers will not, such as a frame.",
    why:
      "The pages’ Content-Security-Policy allows only files of the site, so that nobody else learns who"
      + " reads them; readers would see an empty place.",
    wrong: "<iframe src=\"https://example.org/map\"></iframe>",
    right: "[The map](https://example.org/map)")

  package static let codeInPage = Rule(
    "code-in-page", .note,
    catches: "A script or style in raw HTML that browsers will not run or use.",
    why:
      "The pages’ Content-Security-Policy allows only those in files of the site, so that nothing that"
      + " slips into a text can run.",
    wrong: "<p style=\"text-align: center\">They met.</p>",
    right: "<p class=\"centered\">They met.</p>")

  package static let anchorRepeated = Rule(
    "anchor-repeated", .warning,
    catches: "An anchor in raw HTML that something before it on the page has.",
    why: "Links to it lead to the first of the two.",
    wrong: "## Talks\n\n<p id=\"talks\">They met.</p>",
    right: "## Talks\n\n<p id=\"talks-begin\">They met.</p>")
}

extension Rule {
  package static let tagNotClosed = Rule(
    "tag-not-closed", .error,
    catches: "A tag of raw HTML that is not closed, or closes what was not opened.",
    why:
      "Browsers go on with what it began, or end what holds the page: all that follows looks wrong.",
    wrong: "They met <b>again.", right: "They met <b>again</b>.")
}

extension MarkdownProblem.Kind {
  /// What to say of a tag without its counterpart.
  func tagWords(for text: String) -> (rule: Rule, message: String, help: String?) {
    switch self {
    case .unclosedTag(let name, isMarkedEmpty: true, _):
      let name = name.clipped
      return (
        .tagNotClosed, "“\(text.clipped)” is not closed: HTML reads no slash there",
        "write <\(name)></\(name)>"
      )
    case .unclosedTag(let name, _, let isInBlock):
      return (
        .tagNotClosed, "“\(text.clipped)” is not closed",
        isInBlock
          ? "write </\(name.clipped)> where it ends, in the same paragraph, cell or item"
          : "write </\(name.clipped)> where it ends"
      )
    case .strayEndTag(let name, let line?):
      return (
        .tagNotClosed, "“\(text.clipped)” cannot close here what was opened on line \(line)",
        "put it on a line of its own after an empty line, as far in as the <\(name.clipped)> that it"
          + " closes"
      )
    case .strayEndTag(let name, nil):
      return (
        .tagNotClosed, "“\(text.clipped)” closes nothing",
        "remove it, or write <\(name.clipped)> where it begins"
      )
    default: return (.tagNotClosed, "“\(text.clipped)” has no “>” at its end", "write >")
    }
  }
}

extension MarkdownProblem {
  /// Whether it tells of a file of another host, but the host is the site's own.
  func concernsOwnFile(of settings: SiteSettings) -> Bool {
    guard case .blocked(.otherHost(let address)) = kind else { return false }
    return settings.ownPath(of: address) != nil
  }
}

extension BlockedMarkup {
  /// Whether it is a script or style that stands in the page itself.
  private var isCodeInPage: Bool {
    switch self {
    case .script, .style, .styleAttribute, .handler: true
    case .frame, .plugin, .otherHost, .base: false
    }
  }

  /// What to say of it.
  func words(for text: String) -> (rule: Rule, message: String, help: String?) {
    let words: (what: String, help: String) =
      switch self {
      case .frame:
        ("no pages within pages", "write a link to it instead, such as [what it shows](https://…)")
      case .plugin:
        (
          "no objects",
          "show a picture with ![what it shows](file.png), or write a link to the file"
        )
      case .script:
        (
          "only scripts that are files of the site",
          "put it into a file, such as content/assets/map.js, and write <script src=\"/map.js\"></script>"
        )
      case .otherHost:
        ("only files of the site", "put a copy into content/assets and name that, or write a link")
      case .style:
        (
          "only style sheets that are files of the site",
          "put it into a file, such as content/assets/page.css, and write <link rel=\"stylesheet\""
            + " href=\"/page.css\">"
        )
      case .styleAttribute:
        (
          "no style attributes",
          "write a class, and say how it looks in a style sheet of content/assets"
        )
      case .handler:
        ("no scripts in attributes", "remove it, or add the listener in a script of content/assets")
      case .base: ("no other base of the links", "remove it, and write whole addresses")
      }
    return (
      isCodeInPage ? .codeInPage : .blockedByPolicy,
      "browsers will block “\(text.clipped)”: the pages’ Content-Security-Policy allows \(words.what)",
      words.help
    )
  }
}

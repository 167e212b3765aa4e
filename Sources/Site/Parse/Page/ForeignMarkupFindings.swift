package import Kit
import Markdown

extension Rule {
  package static let bareAddress = Rule(
    "bare-address", .note,
    catches: "An address of the web in the text that is not a link.",
    why: "Other tools make a link of it; here readers would have to copy it.",
    wrong: "See https://example.org/report.", right: "See <https://example.org/report>.")
}

extension MarkdownProblem.Kind {
  /// What to say of markup that other generators read.
  func foreignWords(for text: String) -> (rule: Rule, message: String, help: String?) {
    if self == .spacedDestination {
      let address = text.destinationAlone
      return (
        .unknownMarkup, "“\(address.clipped)” is not read as an address, as a space ends it",
        "write <\(address.clipped)>, or \(address.asDestination.clipped)"
      )
    }
    let message = "“\(text.clipped)” is not markup here"
    return (.unknownMarkup, message, foreignHelp(for: text))
  }

  private func foreignHelp(for text: String) -> String {
    switch self {
    case .template(let name):
      Self.shortcodes.first { $0.names.contains(name.lowercased()) }?.help
        ?? "templates and shortcodes do nothing in a page: remove them, or put `\(text.clipped)` in"
        + " code or after a backslash to show it"
    case .attributeList(let anchor?):
      "remove it: the heading’s words make its anchor, so link to “#\(anchor.clipped)”"
    case .attributeList:
      "remove it: attributes do nothing in a page; put it in code or after a backslash to show it"
    case .foreignComment:
      "write <!-- words --> for what no reader is to see; to show it, put a backslash before it"
    case .contentsMark: "remove it: a page with several headings lists them itself"
    case .wikiLink: "write [words](file.md); to show it, put a backslash before it"
    case .foreignSigns(let signs): signs.help
    case .box: "write a quotation whose first line is > [!NOTE]"
    default: "remove it"
    }
  }

  /// What to write instead of the tags and shortcodes that most generators have, by their names.
  private static let shortcodes: [(names: Set<String>, help: String)] = [
    (
      ["figure", "fig", "image", "img", "picture", "gallery"],
      "write ![what it shows](file.png), with the file beside the page or in content/assets"
    ),
    (
      ["ref", "relref", "post_url", "link", "page_link"],
      "write [words](file.md) with the page’s file"
    ),
    (
      ["highlight", "code", "codeblock", "endhighlight"], "put the text between two lines of ```"
    ),
    (
      [
        "youtube", "vimeo", "gist", "tweet", "twitter", "x", "instagram", "video", "audio", "embed",
        "iframe", "spotify", "soundcloud",
      ], "write a link, such as [what it shows](https://example.org/)"
    ),
    (
      [
        "note", "notice", "admonition", "callout", "alert", "warning", "info", "tip", "hint",
        "danger", "caution", "important",
      ], "write a quotation whose first line is > [!NOTE]"
    ),
    (["comment", "endcomment"], "write <!-- words --> for what no reader is to see"),
    (["quote", "blockquote", "pullquote"], "begin each line of it with >"),
    (["toc", "tableofcontents"], "remove it: a page with several headings lists them itself"),
    (["include", "include_relative", "readfile"], "write the words here that it would bring"),
  ]

  /// What to say of an address that is no link.
  func addressWords(for text: String) -> (rule: Rule, message: String, help: String?) {
    let hasScheme = text.utf8.contains(UInt8(ascii: ":"))
    let address = hasScheme ? text : "https://\(text)"
    if self == .brokenLink {
      return (
        .bareAddress, "“\(text.clipped)” looks like the address of a link, but is text",
        "write [words](\(address.clipped)) with nothing between the brackets, and %20 for a space"
      )
    }
    return (
      .bareAddress, "“\(text.clipped)” is not a link",
      hasScheme ? "write <\(text.clipped)>" : "write [\(text.clipped)](\(address.clipped))"
    )
  }
}

extension ForeignSigns {
  /// What to write instead.
  fileprivate var help: String {
    switch self {
    case .highlight: "write **words** to stress them, or put a backslash before the signs"
    case .raised, .lowered:
      "write the sign itself, such as ² or ₂, or words; to show the mark, put a backslash before it"
    case .formula: "formulas are not set here: write it in words, or put it in `code`"
    case .emoji: "write the sign itself, or nothing"
    case .definition: "write a list, such as - **Term**: what it means"
    case .reference: "write [words](address), or define the label on a line of its own"
    }
  }
}

extension String {
  /// What stands between the round brackets of a link, without the title, angle brackets and spaces
  /// around it.
  fileprivate var destinationAlone: String {
    var bytes = Array(utf8)[...]
    if let mark = bytes.last, mark.isOne(of: "\"'"), let open = bytes.dropLast().lastIndex(of: mark)
    {
      bytes = bytes[..<open]
    }
    bytes = bytes.drop { $0.isOne(of: " <") }
    while let last = bytes.last, last.isOne(of: " >") { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

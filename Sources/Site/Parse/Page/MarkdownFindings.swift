package import Kit
import Markdown

extension Rule {
  package static let rawHTML = Rule(
    "raw-html", .warning,
    catches: "HTML in Markdown, which readers would see as text.",
    why: "HTML from content can change the page's structure, or run a script.",
    wrong: "a <b>bold</b> word", right: "a **bold** word")

  package static let commentNotClosed = Rule(
    "comment-not-closed", .error,
    catches:
      "A comment whose words could be published: it is not closed, contains another, or is in"
      + " a title.",
    why: "Comments are the desk's own, and no reader is to see them.",
    wrong: "More <!-- do not name the source words.",
    right: "More <!-- do not name the source --> words.")

  package static let unsafeLink = Rule(
    "unsafe-link", .error,
    catches: "A link whose address is neither of the site nor http, https or mailto.",
    why: "Other schemes can run scripts or open programs on the reader's machine.",
    wrong: "[here](javascript:alert(1))", right: "[here](https://example.org/)")

  package static let emptyFactLink = Rule(
    "empty-fact-link", .error,
    catches: "A link to a fact with no words, which no reader sees.",
    why: "The fact would be counted as shown, and is not there.",
    wrong: "[](fact:figure.killed)", right: "<fact:figure.killed>")

  package static let brokenFactLink = Rule(
    "broken-fact-link", .error,
    catches: "Text that looks like a link to a fact, but is not one.",
    why: "Readers would see the markup, and nothing would be checked.",
    wrong: "[nearly 1,800] (fact:figure.killed)", right: "[nearly 1,800](fact:figure.killed)")

  package static let unknownMarkup = Rule(
    "unknown-markup", .error,
    catches:
      "Markup of another language or generator, such as {{, {% include %}, {#id}, {: .class},"
      + " [[page]], [text][kind.id], ==words==, x^2^, an address with a space in it or a term with its"
      + " definition after a colon; or markup that lacks a sign, such as ##Words, a table without its"
      + " row of hyphens or [words] (/path/).",
    why: "It does nothing here: readers would see the markup.",
    wrong: "{{ figure.killed }}", right: "<fact:figure.killed>")

  package static let footnote = Rule(
    "footnote", .error,
    catches: "A footnote that is used but not defined, defined but not used, or defined twice.",
    why: "Readers would see a bare mark, or never see the note.",
    wrong: "a word[^1]",
    right: "a word[^1]\n\n[^1]: The note.")

  package static let attributionWithoutBlankLine = Rule(
    "attribution-without-blank-line", .warning,
    catches: "A speaker's line in a block quote that is part of the words above it.",
    why: "The speaker's name would stand among the quoted words, and neither would be checked.",
    wrong: "> “We will see.”\n> — [Attaullah Tarar](fact:quote.see)",
    right: "> “We will see.”\n>\n> — [Attaullah Tarar](fact:quote.see)")

  package static let numberStartsBlock = Rule(
    "number-starts-block", .warning,
    catches: "A paragraph that begins with a number and a full stop, which makes it a list.",
    why: "The number is shown as a list's, or not at all.",
    wrong: "1800. That many died.", right: "That many died: 1800.")

  package static let tableCellLost = Rule(
    "table-cell-lost", .error,
    catches: "A row of a table with more cells than its head.",
    why: "What stands in them is shown to nobody.",
    wrong: "| Place | Killed |\n| :-- | --: |\n| Kabul | none | yet |",
    right: "| Place | Killed |\n| :-- | --: |\n| Kabul | none yet |")

  package static let viewNotClosed = Rule(
    "view-not-closed", .error,
    catches: "A view block without its closing fence.",
    why: "It takes the rest of the page.",
    wrong: "```view\nkind: gaps\n\nMore text.", right: "```view\nkind: gaps\n```\n\nMore text.")

  package static let markdownLimit = Rule(
    "markdown-limit", .error,
    catches:
      "Markdown that no writer writes: blocks nested beyond 64, 10,000 brackets or 20,000 cells of tables.",
    why: "Reading it could take minutes, or fail.",
    wrong: """
      > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > \
      > > > > > > > > > > > > > > > > > > > > a quotation
      """,
    right: "> > a quotation in a quotation",
    isFixed: true)
}

extension Diagnostic {
  /// What is wrong with a piece of Markdown.
  static func markdownProblems(in text: PageText, of settings: SiteSettings) -> [Diagnostic] {
    text.document.problems.filter { !$0.concernsOwnFile(of: settings) }.map { problem in
      var finding = markdownProblem(problem, at: text.location(problem.sourceRange))
      if problem.kind == .rawHTML, settings.allowsRawHTML,
        problem.text.utf8.first == UInt8(ascii: "<")
      {
        finding.help = "write it in Markdown: HTML is a part of the text of a page alone"
      }
      return finding
    }
  }

  static func markdownProblem(_ problem: MarkdownProblem, at location: FileLocation) -> Diagnostic {
    let words = problem.kind.words(for: problem.text)
    return Diagnostic(words.rule, at: location, words.message, help: words.help)
  }
}

extension MarkdownProblem.Kind {
  fileprivate func words(for text: String) -> (rule: Rule, message: String, help: String?) {
    switch self {
    case .rawHTML:
      (
        .rawHTML, "“\(text.clipped)” is shown as text",
        text.utf8.first == UInt8(ascii: "<")
          ? "write it in Markdown, with \\< if it is to be shown, or set raw_html"
          : "put the comment before it on lines of its own; Markdown after a comment is not read"
      )
    case .openComment:
      (
        .commentNotClosed, "the comment that starts here, or what follows it, would be published",
        "end it with -->, once, in the same paragraph; to show “<!--”, write it in code or as"
          + " \\<!--"
      )
    case .forbiddenCharacter:
      (
        .forbiddenCharacter, "“\(text.clipped)” is not a character that text may contain",
        "write the character that is meant, or nothing"
      )
    case .unsafeLink:
      (
        .unsafeLink, "“\(text.clipped)” is not an address that may be published",
        "use http, https, mailto, tel, sms, a path or an anchor"
      )
    case .emptyReference:
      (
        .emptyFactLink, "the link to \(text.clipped) has no words",
        "write <\(text.clipped)> for the fact's own words"
      )
    case .brokenReference:
      (
        .brokenFactLink, "“\(text.clipped)” looks like a link to a fact, but is text",
        Self.helpForReference(text)
      )
    case .markdownInHTML(let isReference):
      (
        isReference ? .brokenFactLink : .unknownMarkup,
        "“\(text.clipped)” is text, as no Markdown is read in a block of HTML",
        "write the paragraph in Markdown, or leave an empty line before and after its words"
      )
    case .referenceInHTML:
      (
        .brokenFactLink, "“\(text.clipped)” in HTML links to nothing",
        "write [words](\(text.clipped)) in Markdown, outside the HTML"
      )
    case .unknownMarkup:
      (
        .unknownMarkup, "“\(text.clipped)” is not markup here",
        "write [words](fact:id) or <fact:id>"
      )
    case .template, .attributeList, .contentsMark, .wikiLink, .box, .foreignSigns,
      .foreignComment, .spacedDestination:
      foreignWords(for: text)
    case .linkApart, .headingWithoutSpace, .misnamedView, .tableWithoutDelimiters, .delimiterRow,
      .tableWithoutHead:
      forgottenWords(for: text)
    case .bareAddress, .brokenLink: addressWords(for: text)
    case .blocked(let markup): markup.words(for: text)
    case .unclosedTag, .unendedTag, .strayEndTag: tagWords(for: text)
    case .repeatedAnchor:
      (
        .anchorRepeated, "“\(text.clipped)” is the anchor of something before it on the page",
        "choose another, such as “\(text.clipped)-2”"
      )
    case .surplusCell:
      (
        .tableCellLost, "“\(text.clipped)” stands in no column of the table, and is left out",
        "give the table’s head a cell more, or write \\| for a | that parts no cells"
      )
    case .undefinedFootnote:
      (
        .footnote, "the footnote “\(text.clipped)” is not defined",
        "write a line \(text.clipped): the note"
      )
    case .unusedFootnote:
      (.footnote, "the footnote “\(text.clipped)” is not used", "put \(text.clipped) in the text")
    case .duplicateFootnote:
      (.footnote, "duplicate footnote “\(text.clipped)”", "give it another name")
    default: structuralWords
    }
  }

  private var structuralWords: (rule: Rule, message: String, help: String?) {
    switch self {
    case .attributionWithoutBlankLine:
      (
        .attributionWithoutBlankLine, "this line belongs to the quoted words above it",
        "put a line with only > before it"
      )
    case .numberStartsList:
      (.numberStartsBlock, "the number turns the paragraph into a list", "begin with a word")
    case .unclosedView: (.viewNotClosed, "the view block is not closed", "end it with a line ```")
    case .nestingTooDeep(let limit):
      (.markdownLimit, "more than \(limit) nested blocks", "use fewer levels")
    case .tooManyTableCells(let limit):
      (
        .markdownLimit, "the tables of the page have more than \(limit) cells",
        "split the page, or publish the numbers as a file, such as a CSV in content/assets"
      )
    case .tooLarge(let limit):
      (.fileTooLarge, "the text has more than \(limit) bytes", "split it into several pages")
    case .tooManyBrackets(let limit):
      (.markdownLimit, "more than \(limit) opening brackets", "write \\[ where no link is meant")
    default: (.unknownMarkup, "unknown markup", nil)
    }
  }
}

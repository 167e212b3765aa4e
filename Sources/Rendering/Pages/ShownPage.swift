import Facts
import Kit
import Site
import Templates

/// A page as a template made it, and the question whether it shows what no theme may take away.
struct ShownPage {
  private let html: ArraySlice<UInt8>
  private let frame: PageFrame
  private let template: String
  private let renderer: SiteRenderer

  /// Whether it is a whole document, and not what another one will hold.
  private let isDocument: Bool

  /// - Parameters:
  ///   - html: The page.
  ///   - frame: What holds for the whole page.
  ///   - template: The name of the template that made it.
  ///   - renderer: What it was made with.
  init(
    _ html: ArraySlice<UInt8>, of frame: PageFrame, by template: String, _ renderer: SiteRenderer
  ) {
    (self.html, self.frame, self.template, self.renderer) = (html, frame, template, renderer)
    isDocument = html.isDocument
  }
}

extension ShownPage {
  /// Looks for the text of the page and its notes; of any page, for a word, and for its title.
  ///
  /// - Parameter values: What the template was given.
  /// - Throws: An error of the template that leaves something out.
  /// - Complexity: O(*n*) in the bytes of the page, if its notes are in their order.
  func requireWords(of values: Map) throws(TemplateError) {
    guard html.hasText else {
      throw error(
        "the template makes a page without a word",
        help: "print what the page says, or remove the file, so that the theme’s own is used")
    }
    if let index = frame.index { try requireText(of: renderer.site.page(index), in: values) }
    if isDocument, !hasTitle {
      let file = renderer.file(ofFrameOf: template)
      throw error(
        "the template makes a page without a title", in: file,
        help: "print <title>{{ page.title }}</title> in its head")
    }
  }

  private var hasTitle: Bool {
    guard let start = html.firstPlace(of: Array("<title".utf8)[...]),
      let end = html[start...].firstPlace(of: Array("</title".utf8)[...])
    else { return false }
    return html[start..<end].hasText
  }

  private func requireText(of page: SitePage, in values: Map) throws(TemplateError) {
    let name = page.page.kind == .briefing ? "briefing" : "content"
    if case .map(let content)? = values[name], case .html(let body)? = content["body"] {
      let help = "print {{ \(name).body }} where readers see it"
      if !html.holds(textOf: body.bytes[...]) {
        throw error("the template leaves out the text of the page", help: help)
      }
      if hides(body.bytes) { throw error("the template hides the text of the page", help: help) }
    }
    if isDocument { try requireNotes(of: page, as: name) }
  }

  /// Whether a template of the site prints a text as it is, and nowhere where readers see it.
  private func hides(_ text: [UInt8]) -> Bool {
    guard renderer.isOwn(template) else { return false }
    let start = text.withoutWhiteSpaceAround.prefix(64)
    if start.isEmpty || html.firstPlace(of: start) == nil { return false }
    var markup = SeenMarkup(html)
    return !markup.shows(start)
  }

  /// The text leads to its notes, and they have the words of the facts.
  private func requireNotes(of page: SitePage, as name: String) throws(TemplateError) {
    var (linked, place) = (html.startIndex, html.startIndex)
    for note in page.notes {
      let traits = renderer.records.traits(at: note.place)
      guard let link = firstPlace(of: "\"", traits.noteURL, from: linked) else { continue }
      linked = link
      guard let found = firstPlace(of: "id=\"", traits.note, from: place),
        html[found...].shows(renderer.site.facts[traits.id]?.text ?? "")
          || html[found...].shows(renderer.site.facts[traits.id]?.text.withInnerMarks ?? "")
      else {
        let part = "parts/note.html"
        throw error(
          "the template leaves out notes to which the text leads, or the words of their facts",
          in: renderer.ownFile(of: part),
          help: "print each of \(name).notes with its id and the words of its fact, as \(part) of"
            + " the theme does")
      }
      place = found
    }
  }

  /// Where some words with a quotation mark behind them stand, from a place on if they do there.
  private func firstPlace(of start: String, _ words: String, from place: Int) -> Int? {
    let bytes = Array(start.utf8) + words.utf8 + [UInt8(ascii: "\"")]
    return html[place...].firstPlace(of: bytes[...]) ?? html.firstPlace(of: bytes[...])
  }

  private func error(_ message: String, in file: String? = nil, help: String) -> TemplateError {
    TemplateError(
      path: file ?? renderer.file(of: template), line: 1, column: 1, message: message, help: help,
      subject: frame.path)
  }
}

extension ArraySlice<UInt8> {
  /// Whether something stands outside of tags and comments, or an image.
  ///
  /// - Complexity: O(*n*) in the bytes before the first word.
  var hasText: Bool {
    var index = startIndex
    while index < endIndex {
      if self[index] == UInt8(ascii: "<") {
        if self[index...].starts(with: "<img".utf8) { return true }
        let isComment = self[index...].starts(with: "<!--".utf8)
        let end = Array((isComment ? "-->" : ">").utf8)[...]
        guard let close = self[index...].firstPlace(of: end) else { return false }
        index = close + end.count
      } else if self[index] > 0x20 {
        return true
      } else {
        index += 1
      }
    }
    return false
  }

  /// Whether a document begins among the first bytes.
  fileprivate var isDocument: Bool {
    let start = prefix(1_024)
    return start.indices.contains { place in
      start[place] == UInt8(ascii: "<")
        && (start[place...].beginsIgnoringCase(with: "<!doctype html")
          || start[place...].beginsIgnoringCase(with: "<html"))
    }
  }

  private func beginsIgnoringCase(with words: String) -> Bool {
    prefix(words.utf8.count).map(\.lowercased).elementsEqual(words.utf8)
  }

  /// Whether a text stands there as templates escape it.
  fileprivate func shows(_ text: String) -> Bool {
    var escaped: [UInt8] = []
    escaped.appendEscaped(text)
    return firstPlace(of: escaped[...]) != nil
  }

  /// Whether it has HTML as it is, or at least all texts between its tags, in their order.
  fileprivate func holds(textOf part: ArraySlice<UInt8>) -> Bool {
    let whole = part.withoutWhiteSpaceAround[...]
    // Its beginning is found faster than a long text, and stands there once.
    if let start = firstPlace(of: whole.prefix(64)),
      self[start...].begins(withBytes: whole)
    {
      return true
    }
    if firstPlace(of: whole) != nil { return true }
    var place = startIndex
    for run in part.split(separator: UInt8(ascii: "<")) {
      let end = run.firstIndex(of: UInt8(ascii: ">"))
      let text = run[(end.map { $0 + 1 } ?? run.startIndex)...].withoutWhiteSpaceAround
      if text.isEmpty { continue }
      guard let found = self[place...].firstPlace(of: text[...]) else { return false }
      place = found + text.count
    }
    return true
  }
}

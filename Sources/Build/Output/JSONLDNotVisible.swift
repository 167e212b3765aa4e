import Rendering
import Kit

extension Rule {
  static let jsonldNotVisible = Rule(
    "jsonld-not-visible", .error,
    catches: "A text in a page’s JSON-LD that does not stand on the page.",
    why: "What programs are told and readers cannot see is nobody’s to check; search engines take"
      + " it for deceit.",
    wrong: "a template with {{ page.json_ld }} that does not show the headline",
    right: "<h1>{{ briefing.title }}</h1> beside it")
}

/// A text of a page's JSON-LD that readers of the page do not see.
struct HiddenText: Hashable, Sendable {
  /// The name of the template that made the page.
  let template: String

  /// The page's file.
  let page: OutputPath

  /// The property that has the text, such as `description`.
  let property: String
  let text: String
}

extension OutputFile {
  /// The texts in the JSON-LD of a page that do not stand on it; a file that is no page has none.
  ///
  /// - Complexity: O(*n*) in the bytes of the page for each text.
  func hiddenTexts(on page: inout RenderedPage, _ html: [UInt8]) -> [HiddenText] {
    guard let template else { return [] }
    var seen: Set<ArraySlice<UInt8>> = []
    let texts = page.linkedData.flatMap { LinkedDataTexts(in: html[$0]).texts }
    return texts.compactMap { property, text in
      guard seen.insert(text).inserted, !page.shows(text) else { return nil }
      return HiddenText(
        template: template, page: path, property: String(decoding: property, as: UTF8.self),
        text: String(decoding: text, as: UTF8.self))
    }
  }
}

extension Diagnostic {
  /// A finding for each property that a template hides, with the first page on which it does.
  static func hiddenTexts(_ texts: [HiddenText]) -> [Diagnostic] {
    var firsts: [HiddenText] = []
    var pages: [[String]: Set<OutputPath>] = [:]
    for text in texts {
      let cause = [text.template, text.property]
      if pages[cause] == nil { firsts.append(text) }
      pages[cause, default: []].insert(text.page)
    }
    return firsts.map { first in
      let others = pages[[first.template, first.property], default: []].count - 1
      let more = others > 0 ? ", and the same of \(others) more" : ""
      return Diagnostic(
        .jsonldNotVisible, at: FileLocation("templates/\(first.template)", line: 1, column: 1),
        "readers of \(first.page) do not see the \(first.property.clipped) that its JSON-LD"
          + " gives, “\(first.text.clipped)”\(more)",
        help: "show it in the template, or leave it out of the JSON-LD")
    }
  }
}

import Facts
import Kit
import Site

/// A component of a page where there is no theme: a list of its facts.
struct FeedView: Sendable {
  private let block: ViewBlock
  private let facts: [Fact]
  private let renderer: SiteRenderer

  /// The language of the theme's words and the facts, where the page has another one.
  private let language: String?

  init(
    of block: ViewBlock, _ kind: ViewBlock.Kind, renderer: SiteRenderer, language: String? = nil
  ) {
    self.block = block
    self.renderer = renderer
    self.language = language
    let shown = ViewValues(renderer.site, renderer.records).facts(of: block, kind)
    facts = kind == .positionMatrix ? shown.filter(block.holds) : shown
  }

  /// Appends the component as HTML.
  func append(to output: inout [UInt8]) {
    append(block.title, in: "h3", to: &output)
    output += "<ul".utf8
    if let language {
      output += " lang=\"".utf8
      output.appendEscaped(language)
      output += "\" dir=\"\(language.isRightToLeft ? "rtl" : "ltr")\"".utf8
    }
    output += ">\n".utf8
    for fact in facts {
      output += "<li><a href=\"".utf8
      output.appendEscaped(renderer.url(of: fact.id.factAddress))
      output += "\">".utf8
      output.appendEscaped(renderer.site.facts.line(of: fact))
      output += "</a>".utf8
      let remarks = renderer.site.facts.remarks(on: fact)
      if !remarks.isEmpty { output.appendEscaped(" (\(remarks.joined(separator: "; ")))") }
      output += "</li>\n".utf8
    }
    output += "</ul>\n".utf8
    append(block.note, in: "p", to: &output)
  }

  private func append(_ text: String?, in element: String, to output: inout [UInt8]) {
    guard let text else { return }
    output += "<\(element)>".utf8
    output.appendEscaped(text)
    output += "</\(element)>\n".utf8
  }
}

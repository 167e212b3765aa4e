import Facts
import Kit
import Site

/// A component of a page where there is no theme: a list of its facts.
struct FeedView: Sendable {
  private let block: ViewBlock
  private let kind: ViewBlock.Kind
  private let facts: [Fact]
  private let renderer: SiteRenderer

  /// The language of the theme's words and the facts, where the page has another one.
  private let language: String?

  init(
    of block: ViewBlock, _ kind: ViewBlock.Kind, renderer: SiteRenderer, language: String? = nil
  ) {
    self.block = block
    self.kind = kind
    self.renderer = renderer
    self.language = language
    let shown = ViewValues(renderer.site, renderer.records).facts(of: block, kind)
    facts = kind == .positionMatrix ? shown.filter(block.holds) : shown
  }

  /// Appends the component as HTML.
  func append(to output: inout [UInt8]) {
    append(block.title, in: "h3", to: &output)
    // Two lists, one below the other, would be one.
    let before = output[...].dropLast(output.reversed().prefix { $0 == 0x0A }.count)
    if block.title == nil, before.suffix(5).elementsEqual("</ul>".utf8) {
      append(kind.heading, in: "p", to: &output)
    }
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
      let remarks = renderer.site.facts.remarks(on: fact) + issue(of: fact)
      if !remarks.isEmpty { output.appendEscaped(" (\(remarks.joined(separator: "; ")))") }
      output += "</li>\n".utf8
    }
    output += "</ul>\n".utf8
    append(block.note, in: "p", to: &output)
  }

  /// The issue of a position in a matrix, whose rows a list has not.
  private func issue(of fact: Fact) -> [String] {
    guard kind == .positionMatrix, let issue = fact[PositionFields.issue] else { return [] }
    return ["on: \(renderer.site.facts.names(of: [issue]))"]
  }

  private func append(_ text: String?, in element: String, to output: inout [UInt8]) {
    guard let text else { return }
    output += "<\(element)>".utf8
    output.appendEscaped(text)
    output += "</\(element)>\n".utf8
  }
}

extension ViewBlock.Kind {
  /// What a list of it is called where the page gives it no title, and a list stands before it.
  fileprivate var heading: String {
    switch self {
    case .timeline: "Timeline:"
    case .positionMatrix: "Positions:"
    case .figures: "Figures:"
    case .statuses: "Where things stand:"
    case .actors: "Who is concerned:"
    case .quotes: "In their own words:"
    case .gaps: "What is not known:"
    case .map: "Places:"
    case .claims: "Claims:"
    }
  }
}

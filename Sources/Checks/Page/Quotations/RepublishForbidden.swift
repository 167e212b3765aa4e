import Facts
package import Kit
import Markdown
import Site

extension Rule {
  package static let republishForbidden = Rule(
    "republish-forbidden", .error,
    catches: "An archived text, or a whole line of 25 words or more of one, in a published file or"
      + " page.",
    why: "Archived texts belong to those who wrote them; the desk keeps them to check its facts.",
    wrong: "cp archive/report.txt content/assets/",
    right: "echo 'https://example.org/report' > content/assets/report.txt")
}

extension Check {
  /// Quotations that are compared with their facts are passed over.
  static let republishForbidden = prose(.republishForbidden, readsArchive: true) { prose in
    let copies = prose.site.archivedLines.copies(in: prose.bytes).filter {
      !prose.isQuotation($0.range)
    }
    guard let first = copies.first else { return [] }
    return [
      .republished(first.line, and: copies.count - 1, at: prose.location(of: first.range))
    ]
  }
}

extension PageProse {
  /// Whether the words stand in a link to a quotation, or in a block quote that says whose they are.
  fileprivate func isQuotation(_ range: Range<Int>) -> Bool {
    let next = blocks.partitioningIndex { $0.range.lowerBound > range.lowerBound }
    guard next > 0, case .markdown(let text, let block) = blocks[next - 1].origin else {
      return false
    }
    return links.contains { link in
      guard link.fact?.fact.kind == .quotes, link.text == text else { return false }
      return blockQuotation(of: link)?.blocks.contains(block)
        ?? (link.range.lowerBound <= range.lowerBound && range.upperBound <= link.range.upperBound)
    }
  }
}

extension Diagnostic {
  static func republished(
    _ line: ArchivedLines.Line, and others: Int, at location: FileLocation
  ) -> Diagnostic {
    let more = others > 0 ? " and \(others) more of its lines appear" : " appears"
    return republished(
      "\(line.place)\(more) here word for word", of: line.place.source, at: location)
  }

  static func republished(
    _ message: String, of source: String, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .republishForbidden, at: location, message,
      help: "say it in your own words, or quote what counts and link to the quotation’s fact",
      id: source)
  }
}

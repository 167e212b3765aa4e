import Kit

extension MarkdownDocument {
  /// Appends what a slot holds on a page without templates: for links and images what libcmark
  /// writes, for the rest what GitHub writes.
  package func appendDefaultHTML(of slot: Slot, to output: inout [UInt8]) {
    switch slot.content {
    case .referenceStart(let index): appendLinkStart(references[index], to: &output)
    case .referenceEnd: output.append(contentsOf: "</a>".utf8)
    case .ownWords(let index):
      appendLinkStart(references[index], to: &output)
      for byte in references[index].destination.utf8 { output.appendEscaped(byte, as: .commonMark) }
      output.append(contentsOf: "</a>".utf8)
    case .imageSource(let index):
      output.appendEscaped(url: references[index].destination.utf8)
    case .view(let index):
      output.append(contentsOf: "<pre><code class=\"language-view\">".utf8)
      for byte in views[index].body { output.appendEscaped(byte, as: .commonMark) }
      output.append(contentsOf: "</code></pre>".utf8)
    default: output.append(contentsOf: defaultMarkup(of: slot.content).utf8)
    }
  }

  private func appendLinkStart(_ reference: Reference, to output: inout [UInt8]) {
    output.append(contentsOf: "<a href=\"".utf8)
    output.appendEscaped(url: reference.destination.utf8)
    if !reference.title.utf8.isEmpty {
      output.append(contentsOf: "\" title=\"".utf8)
      for byte in reference.title.utf8 { output.appendEscaped(byte, as: .commonMark) }
    }
    output.append(contentsOf: "\">".utf8)
  }

  private func defaultMarkup(of content: Slot.Content) -> String {
    switch content {
    case .quotationStart: "<figure class=\"quotation\">\n<blockquote>"
    case .attributionStart: "</blockquote>\n<figcaption>— "
    case .quotationEnd: "</figcaption>\n</figure>"
    case .alertStart(let alert):
      """
      <div class="markdown-alert markdown-alert-\(alert.rawValue)">
      <p class="markdown-alert-title">\(alert.title)</p>
      """
    case .alertEnd: "</div>"
    case .footnoteReference(let footnote, let occurrence):
      """
      <sup class="footnote-ref"><a href="#fn-\(footnote)" \
      id="\(Self.anchor(ofReferenceTo: footnote, occurrence))">\(footnote)</a></sup>
      """
    case .footnoteBacklink(let footnote, let occurrence):
      """
      <a href="#\(Self.anchor(ofReferenceTo: footnote, occurrence))" class="footnote-backref" \
      aria-label="Back to reference \(footnote)">↩</a>
      """
    case .footnotesStart:
      "<div class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>"
    case .footnotesEnd: "</ol>\n</div>"
    case .referenceStart, .referenceEnd, .ownWords, .imageSource, .addressStart, .addressEnd,
      .view:
      ""
    }
  }

  /// The anchor of a footnote's number in the text, to which the footnote leads back.
  package static func anchor(ofReferenceTo footnote: Int, _ occurrence: Int) -> String {
    occurrence == 1 ? "fnref-\(footnote)" : "fnref-\(footnote)-\(occurrence)"
  }
}

extension Alert {
  /// The title that GitHub shows.
  package var title: String {
    switch self {
    case .note: "Note"
    case .tip: "Tip"
    case .important: "Important"
    case .warning: "Warning"
    case .caution: "Caution"
    }
  }
}

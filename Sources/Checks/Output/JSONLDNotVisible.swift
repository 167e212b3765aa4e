import Facts
import Kit
import Site
package import Templates

extension Rule {
  static let jsonldNotVisible = Rule(
    "jsonld-not-visible", .error,
    catches: "A text in a page’s JSON-LD that is not on the page.",
    why: "Nobody can check what only programs are told; search engines treat it as"
      + " deceptive.",
    wrong: "<script type=\"application/ld+json\">{{ page.json_ld }}</script>\n{{ content.body }}",
    right: """
      <script type="application/ld+json">{{ page.json_ld }}</script>
      <h1>{{ content.title }} ({{ site.title }})</h1>
      {{ content.body }}
      """)
}

extension Check {
  /// Each property that a template hides is told once, with the first page on which it does.
  static let jsonldNotVisible = output(.jsonldNotVisible) { file in
    guard case .page(let template) = file.kind, let page = file.page else { return [] }
    return page.hiddenTexts.map { property, text in
      let finding = Diagnostic(
        .jsonldNotVisible, at: FileLocation(startOf: "templates/\(template)"),
        "readers of \(file.path) do not see the \(property.clipped) that its JSON-LD gives,"
          + " “\(text.clipped)”",
        help: "show it in the template, or leave it out of the JSON-LD")
      return Finding(finding, about: file, sharing: [template, property])
    }
  }
}

extension RenderedPage {
  /// The texts in the page's JSON-LD that do not stand on it, each once, with the properties that
  /// have them, such as `description`.
  ///
  /// - Complexity: O(*n*) in the bytes of the page for each text.
  fileprivate var hiddenTexts: [(property: String, text: String)] {
    let texts = linkedData.flatMap { LinkedDataTexts(in: $0).texts }
    var seen = Set<ArraySlice<UInt8>>(minimumCapacity: texts.count)
    return texts.compactMap { property, text in
      guard seen.insert(text).inserted, !shows(text), !shows(text.inOtherCase) else { return nil }
      let words = String(decoding: text, as: UTF8.self)
      // What stands for a blank: an id in the place of a title, or a mark between two texts.
      if words.isFactID || !words.holdsWords { return nil }
      return (String(decoding: property, as: UTF8.self), words)
    }
  }
}

extension ArraySlice<UInt8> {
  /// The text with a capital for a small letter at its start, as it begins a sentence, or with a small one
  /// for a capital, as a description stands within it: “answered by residents”.
  fileprivate var inOtherCase: ArraySlice<UInt8> {
    guard let first, first.isSmallLetter || first.isCapitalLetter else { return self }
    return [first ^ 0x20] + self.dropFirst()
  }
}

extension Finding {
  /// The same, told of the site's own files where the template that makes the page is the theme's, which shows
  /// all that it gives unless one of them takes the place of a part of it.
  package func blamingOwnFiles(among templates: TemplateSet) -> Finding {
    guard diagnostic.rule == .jsonldNotVisible else { return self }
    let made = diagnostic.location.path
    let own = templates.names.map { "templates/\($0)" }.filter { file in
      templates.path(of: String(Substring(file.utf8.dropFirst(10)))) == file
    }.sorted { $0.precedes($1) }
    guard !own.contains(made), let first = own.first else { return self }
    var finding = diagnostic
    finding.location = FileLocation(startOf: first)
    finding.help =
      "the theme’s own files show it: one of yours, such as this, is older or leaves it out; see"
      + " what differs with sitegen theme diff"
    return Finding(finding, page: page, common: common)
  }
}

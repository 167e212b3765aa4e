import Facts
import Kit
import Site

extension Rule {
  static let fieldNotShown = Rule(
    "field-not-shown", .warning,
    catches: "A field of a fact that the base publishes and the fact’s own page does not show.",
    why: "What the base records, and publishes as data, would be hidden from readers. It is a"
      + " warning because the theme is at fault and not the facts; rules: in site.yaml can make it"
      + " an error. What a theme leaves out on purpose is named in templates/theme.yaml.",
    wrong: "{{ fact.as_text }}",
    right: "{{ fact.as_text }} of {{ fact.population }}")
}

extension Check {
  /// Each field of a kind that a template leaves out is told once, with the first fact.
  ///
  /// Words are looked for in what readers see. Codes have no words of their own, so a page shows
  /// one if it would read otherwise with another one.
  static let fieldNotShown = output(.fieldNotShown) { file in
    guard case .page(let template) = file.kind, let page = file.page, let fact = file.fact else {
      return []
    }
    return fact.unshownFields(on: page).map { unshown in
      Finding(
        .fieldNotShown(unshown, of: fact.fact, template), about: file,
        sharing: [fact.fact.kind.rawValue, unshown.topField, template])
    }
  }
}

extension FactOnPage {
  /// What the fact publishes and the page does not show.
  ///
  /// - Complexity: O(*n*) in the bytes of the page for each field; of rendering it, for each code.
  fileprivate func unshownFields(on page: RenderedPage) -> [PublishedField] {
    fact.publishedFields.filter { field in
      if leavesOut(field.path) { return false }
      if let others = codes(field) {
        return tried.contains(field) && reads(field, others, as: page)
      }
      let texts = texts(field.field)
      return !texts.isEmpty && !texts.contains { page.reads($0) || page.leads(to: $0) }
    }
  }

  /// Whether the page reads the same with every other code; false if there is none to try, or if
  /// the template fails.
  private func reads(_ field: PublishedField, _ others: [FieldValue], as page: RenderedPage)
    -> Bool
  {
    for other in others {
      guard let html = rendering(fact.replacing(field, with: other)),
        RenderedPage(html).shownText == page.shownText
      else { return false }
    }
    return !others.isEmpty
  }
}

extension Diagnostic {
  fileprivate static func fieldNotShown(
    _ unshown: PublishedField, of fact: Fact, _ template: String
  ) -> Diagnostic {
    Diagnostic(
      .fieldNotShown, at: unshown.field.location,
      "the page of \(fact.id) does not show its \(unshown.path.text), “\(unshown.text.clipped)”",
      help: "show it in templates/\(template), or, if the theme leaves it out on purpose,"
        + " write left_out: { \(fact.kind.plural): [\(unshown.path.text)] } in"
        + " \(ThemeSettings.path)",
      id: fact.id)
  }
}

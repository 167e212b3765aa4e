import Templates

/// The page of a fact, as the question which of its fields it shows needs it.
struct FactPage: Sendable {
  let fact: Fact
  let template: String
  let renderer: SiteRenderer

  /// The codes that are tried on this page, each with the number of facts of the kind that have one
  /// in its field.
  let codes: [PublishedField: Int]

  /// What the page would be if the fact were another.
  let rendering: @Sendable (Fact, inout [UInt8]) throws(TemplateError) -> Void
}

extension FactPage {
  /// What the fact publishes and the page does not show.
  ///
  /// Words are looked for in what readers see. Codes have no words of their own, so a page shows
  /// one if it would read otherwise with another one.
  ///
  /// - Complexity: O(*n*) in the bytes of the page for each field; of rendering it, for each code.
  func unshownFields(on page: inout RenderedPage) -> [UnshownField] {
    let values = renderer.records.fields
    return fact.publishedFields.compactMap { field in
      if renderer.theme.leavesOut(field.path, of: fact.kind) { return nil }
      if let others = codes(besides: field) {
        guard let count = codes[field], isUnshown(field, others, on: &page) else { return nil }
        return UnshownField(
          fact: fact.id, kind: fact.kind, field: field, template: template, count: count)
      }
      let texts = values.texts(of: field.field)
      if texts.isEmpty || texts.contains(where: { page.reads($0) || page.leads(to: $0) }) {
        return nil
      }
      return UnshownField(fact: fact.id, kind: fact.kind, field: field, template: template)
    }
  }

  private func codes(besides field: PublishedField) -> [FieldValue]? {
    let facts = renderer.site.facts
    return field.type.codes(besides: field.field.value) { prefixes in
      facts.facts.first { prefixes.isEmpty || prefixes.contains(String($0.id.idPrefix)) }?.id
    }
  }

  /// Whether the page reads the same with every other code; false if there is none to try, or if
  /// the template fails.
  private func isUnshown(
    _ field: PublishedField, _ others: [FieldValue], on page: inout RenderedPage
  ) -> Bool {
    var html: [UInt8] = []
    for other in others {
      html.removeAll(keepingCapacity: true)
      do throws(TemplateError) {
        try rendering(fact.replacing(field, with: other), &html)
      } catch {
        return false
      }
      var changed = RenderedPage(html)
      if changed.text != page.text { return false }
    }
    return !others.isEmpty
  }
}

extension FactBase {
  /// For each fact the codes that are tried on its page: the first one of each field of a kind, with
  /// the number of facts that have one there.
  ///
  /// - Complexity: O(*n*) in the number of published values.
  func codesToTry(of pages: [Fact]) -> [String: [PublishedField: Int]] {
    var firsts: [[String]: (fact: String, field: PublishedField, count: Int)] = [:]
    for fact in pages {
      var seen: Set<String> = []
      for field in fact.publishedFields
      where field.type.codes(besides: field.field.value, fact: { _ in nil }) != nil {
        if !seen.insert(field.path).inserted { continue }
        firsts[[fact.kind.rawValue, field.path], default: (fact.id, field, 0)].count += 1
      }
    }
    var codes: [String: [PublishedField: Int]] = [:]
    for first in firsts.values { codes[first.fact, default: [:]][first.field] = first.count }
    return codes
  }
}

import Facts
import Kit
import Rendering
import Site
import Templates

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
      do {
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

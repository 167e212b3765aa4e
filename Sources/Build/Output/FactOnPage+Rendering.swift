import Checks
import Facts
import Kit
import Rendering
import Site

extension FactOnPage {
  /// A fact on the page that a renderer makes of it.
  init(_ page: FactPage) {
    let facts = page.renderer.site.facts
    let values = page.renderer.records.fields
    self.init(
      page.fact, trying: page.codes,
      leavesOut: { page.renderer.theme.leavesOut($0, of: page.fact.kind) },
      texts: { values.texts(of: $0) },
      codes: { field in
        field.type.codes(besides: field.field.value) { prefixes in
          facts.facts.first { prefixes.isEmpty || prefixes.contains(String($0.id.idPrefix)) }?.id
        }
      },
      rendering: { fact in
        var html: [UInt8] = []
        return (try? page.rendering(fact, &html)).map { html }
      })
  }
}

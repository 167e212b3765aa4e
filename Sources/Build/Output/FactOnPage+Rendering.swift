import Checks
import Facts
import Kit
import Rendering
import Site

extension FactOnPage {
  /// A fact on the page that a renderer makes of it.
  ///
  /// - Parameters:
  ///   - page: The fact's page.
  ///   - log: Where it is noted what is read; nil if that is not asked for.
  init(_ page: FactPage, notingIn log: ReadLog?) {
    let renderer = page.renderer.noting(in: log)
    let facts = renderer.site.facts
    let values = renderer.records.fields
    let silent = values.placesSayingNothingMore(in: page.fact)
    self.init(
      page.fact, trying: page.codes,
      leavesOut: { page.renderer.theme.leavesOut($0, of: page.fact.kind) },
      texts: { silent.contains($0.location) ? [] : values.texts(of: $0) },
      codes: { field in
        field.type.codes(besides: field.field.value) { facts.first(ofPrefixes: $0)?.id }
      },
      rendering: { fact in
        var html: [UInt8] = []
        return (try? page.rendering(fact, log, &html)).map { html }
      })
  }
}

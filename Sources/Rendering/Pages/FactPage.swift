package import Facts
package import Kit

/// The page of a fact, as the question which of its fields it shows needs it.
///
/// An object, as most files have none.
package final class FactPage: Sendable {
  package let fact: Fact
  package let renderer: SiteRenderer

  /// The codes that are tried on this page.
  package let codes: Set<PublishedField>

  /// What the page would be if the fact were another.
  package let rendering: @Sendable (Fact, ReadLog?, inout [UInt8]) throws -> Void

  init(
    fact: Fact, renderer: SiteRenderer, codes: Set<PublishedField>,
    rendering: @escaping @Sendable (Fact, ReadLog?, inout [UInt8]) throws -> Void
  ) {
    self.fact = fact
    self.renderer = renderer
    self.codes = codes
    self.rendering = rendering
  }
}

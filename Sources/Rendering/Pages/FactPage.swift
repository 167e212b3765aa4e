package import Facts

/// The page of a fact, as the question which of its fields it shows needs it.
package struct FactPage: Sendable {
  package let fact: Fact
  package let renderer: SiteRenderer

  /// The codes that are tried on this page.
  package let codes: Set<PublishedField>

  /// What the page would be if the fact were another.
  package let rendering: @Sendable (Fact, inout [UInt8]) throws -> Void
}

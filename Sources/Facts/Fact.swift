package import Kit

/// A record of the facts base.
package struct Fact: Hashable, Sendable {
  /// Its name, such as `claim.dialogue-failed`.
  package let id: String
  package let kind: FactKind
  package let record: Record

  /// Where its id stands.
  package let location: FileLocation

  package init(id: String, kind: FactKind, record: Record, location: FileLocation) {
    self.id = id
    self.kind = kind
    self.record = record
    self.location = location
  }
}

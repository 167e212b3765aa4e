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

extension Fact {
  /// The field called `name`; nil if it is absent or holds nothing.
  package subscript(name: String) -> Field? { record[name] }

  /// Where the value of the field stands; where the id stands if the field is absent.
  package func location(of name: String) -> FileLocation {
    record[name]?.location ?? location
  }
}

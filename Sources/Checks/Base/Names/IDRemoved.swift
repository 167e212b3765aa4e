import Facts
package import Kit

extension Rule {
  package static let idRemoved = Rule(
    "id-removed", .error,
    catches: "A published id that was removed without a stub.",
    why: "Its address is linked and cited; readers who follow it should learn what became of it.",
    wrong: """
      claims:
        - { id: claim.failed, text: "The talks failed.", by: desk, at: L5 }
      # claim.talks-inconclusive was published and is gone
      """,
    right: """
      claims:
        - { id: claim.failed, text: "The talks failed.", by: desk, at: L5 }
        - { id: claim.talks-inconclusive, replaced_by: claim.failed }
      """)
}

extension FactBase {
  /// The findings for ids that were published, as the record of the last release has them with
  /// their places, and are gone.
  package func removedIDs(published: [(id: String, location: FileLocation)]) -> [Diagnostic] {
    published.filter { self[$0.id] == nil }.map { id, location in
      Diagnostic(
        .idRemoved, at: location, "\(id) was published, but no longer exists",
        help: "keep a stub: - \(SharedFields.id): \(id), with \(SharedFields.replacedBy): and the"
          + " id that counts now", id: id)
    }
  }
}

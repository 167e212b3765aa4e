import Kit

/// Whether what a fact says still counts.
extension FactBase {
  /// The later facts that count instead of a fact, as it or one of them says; none if it still counts.
  package func successors(of fact: Fact) -> [String] {
    let named = fact[SharedFields.supersededBy]
    let naming =
      fact.kind == .statuses ? facts(naming: fact.id, in: StatusFields.supersedes.path) : []
    return (named + naming).filter { self[$0]?.isRetired == false }.uniqued()
  }

  /// Whether a later fact counts instead of it.
  package func isSuperseded(_ fact: Fact) -> Bool { !successors(of: fact).isEmpty }

  /// Whether a correction takes the fact back; one of a single page takes back what stood there alone.
  package func isWithdrawn(_ fact: Fact) -> Bool {
    facts(naming: fact.id, in: CorrectionFields.facts.path).contains { id in
      guard let correction = self[id] else { return false }
      return correction[CorrectionFields.kind] == .retraction && !correction.isRetired
        && correction[CorrectionFields.page] == nil
    }
  }

  /// Whether the fact may be told as how things are now.
  package func stillCounts(_ fact: Fact) -> Bool { !isSuperseded(fact) && !isWithdrawn(fact) }
}

import Facts
package import Kit

extension Rule {
  package static let correctionMissing = Rule(
    "correction-missing", .error,
    catches: "A figure, quotation, speaker or standing that was published and now differs, with no"
      + " new record under corrections that names the fact.",
    why: "Readers who repeated what was published have to learn that it no longer holds.",
    wrong: """
      figures:
        - { id: figure.killed, measure: "Killed", as_text: "nearly 1,900", by: desk, at: L33 }
      # published as “nearly 1,800”
      """,
    right: """
      figures:
        - { id: figure.killed, measure: "Killed", as_text: "nearly 1,900", by: desk, at: L33 }
      corrections:
        - { id: correction.killed, date: "2025-11-01", facts: [figure.killed] }
      """)
}

extension Check {
  /// Compares the facts with what the lock remembers; with no lock nothing was published.
  ///
  /// A correction counts if it names the fact, is to be seen, and is not in the lock itself: one that is was
  /// published before, so it tells of an earlier change. What stands in its `was` and `is` is
  /// written for readers and is not compared. The record of a retired fact says by `replaced_by`
  /// what counts now, so nothing of it is compared either.
  static let correctionMissing = base(.correctionMissing) { input in
    guard let published = input.published else { return [] }
    let corrected = input.base.corrected(since: published, waiting: input.waiting)
    return published.entries.flatMap { entry -> [Diagnostic] in
      guard let fact = input.base[entry.fact.id], !fact.isRetired, !corrected.contains(fact.id),
        !input.misread.contains(fact.id)
      else { return [] }
      return PublishedFact(fact).changes(since: entry.fact)
        .filter { input.base.isMeant($0, of: fact) }
        .map { .uncorrected($0, of: fact, begun: input.base.draftOfCorrection(of: fact.id)) }
    }
  }

  /// Compares the ids with those that the lock remembers.
  static let idRemoved = base(.idRemoved) { input in
    let published = input.published?.entries ?? []
    return input.base.removedIDs(published: published.map { ($0.fact.id, $0.location) })
  }
}

extension FactBase {
  /// Whether a change is one that its desk means: of a speaker's id that is none another finding tells.
  fileprivate func isMeant(_ change: PublishedChange, of fact: Fact) -> Bool {
    guard case .speakers = change else { return true }
    return fact.speakers.allSatisfy { speaker in speaker.reference.map { has($0) } ?? true }
  }

  /// The ids of the facts of which new corrections tell that are to be seen.
  fileprivate func corrected(
    since published: PublishedFacts, waiting: Set<String>
  ) -> Set<String> {
    let former = Set(published.entries.map(\.fact.id))
    let new = facts(of: .corrections).filter {
      !former.contains($0.id) && !$0.isDraft && !waiting.contains($0.id)
    }
    return Set(new.flatMap { $0[CorrectionFields.facts] })
  }
}

extension FactBase {
  /// The id of a correction of the fact that is still a draft; nil if there is none.
  fileprivate func draftOfCorrection(of id: String) -> String? {
    facts(of: .corrections).first {
      $0.isDraft && $0[CorrectionFields.facts].contains { $0 == id }
    }?
    .id
  }
}

extension Diagnostic {
  /// `draft` is a correction of the fact that was begun; nil if none was.
  fileprivate static func uncorrected(
    _ change: PublishedChange, of fact: Fact, begun draft: String?
  ) -> Diagnostic {
    let (place, words, was, present) = change.told(of: fact)
    let help =
      draft.map {
        "\($0) is a draft, which tells readers nothing; take out its \(SharedFields.draft): true"
      }
      ?? "add a record under \(FactKind.corrections.plural): with \(CorrectionFields.facts):"
      + " [\(fact.id)], \(CorrectionFields.was): “\(was)” and \(CorrectionFields.present):"
      + " “\(present)”"
    return Diagnostic(
      .correctionMissing, at: place, "\(fact.id) \(words), with no correction", help: help,
      id: fact.id)
  }
}

extension PublishedChange {
  /// Where the field that changed stands, the change in words, and what was and what is.
  fileprivate func told(of fact: Fact)
    -> (place: FileLocation, words: String, was: String, present: String)
  {
    switch self {
    case .wording(let was, let present):
      let words = "was published as “\(was.clipped)” and now says “\(present.clipped)”"
      let key = fact.kind == .figures ? FigureFields.asText : QuoteFields.text
      return (fact.location(of: key), words, was.clipped, present.clipped)
    case .value(let was, let present):
      let words = "was published with the value “\(was)” and now has “\(present)”"
      return (fact.location(of: FigureFields.value), words, was, present)
    case .speakers(let was, let present):
      let words = "was published as said by \(was) and is now said by \(present)"
      let place =
        fact.kind == .quotes
        ? fact.location(of: QuoteFields.speaker) : fact.location(of: SharedFields.by)
      return (place, words, was, present)
    case .standing(let was, let present):
      let words = "was published as \(was) and is now \(present)"
      return (fact.location(of: ClaimFields.standing), words, was, present)
    }
  }
}

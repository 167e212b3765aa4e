import Facts
package import Kit

extension Rule {
  package static let editorialRelationUnreviewed = Rule(
    "editorial-relation-unreviewed", .warning,
    catches: "A relation or answer of the desk’s own reading, without a reviewer’s initials; looked"
      + " for by facts lock, with --strict, and in every run if site.yaml gives the rule a"
      + " severity.",
    why: "Who contradicts whom is a judgment, and a second pair of eyes is owed to it.",
    wrong: """
      relations:
        - { type: disputes, claim: claim.kabul-harbours-groups, basis: editorial }
      """,
    right: """
      relations:
        - type: disputes
          claim: claim.kabul-harbours-groups
          basis: editorial
          reviewed_by: "AB"
      """)
}

extension Check {
  static let editorialRelationUnreviewed = base(.editorialRelationUnreviewed, isOfRelease: true) {
    input in
    input.base.facts.flatMap { fact in
      (fact[SharedFields.relations] + [fact[ClaimFields.response]].compactMap(\.self)).filter {
        $0.isEditorial && !$0.has(SharedFields.reviewedBy) && !fact.has(SharedFields.reviewedBy)
      }.map { reading in
        Diagnostic(
          .editorialRelationUnreviewed, at: reading.location(of: SharedFields.basis),
          "a reading of the desk’s own in \(fact.id) is not reviewed",
          help: "have it reviewed, and add \(SharedFields.reviewedBy): \"initials\"", id: fact.id)
      }
    }
  }
}

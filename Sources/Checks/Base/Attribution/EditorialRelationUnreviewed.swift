import Facts
package import Kit

extension Rule {
  package static let editorialRelationUnreviewed = Rule(
    "editorial-relation-unreviewed", .warning,
    catches: "A relation or answer of the desk’s own reading, without a reviewer’s initials; looked"
      + " for by facts lock, with --strict, and in every run if site.yaml gives the rule a severity.",
    why: "Who contradicts whom is a judgement, and a second pair of eyes is owed to it.",
    wrong: "{ type: disputes, claim: claim.kabul-harbours-groups, basis: editorial }",
    right: "{ type: disputes, claim: claim.kabul-harbours-groups, basis: editorial,"
      + " reviewed_by: \"AB\" }")
}

extension BaseCheck {
  static let editorialRelationUnreviewed = BaseCheck(.editorialRelationUnreviewed) { input in
    input.base.facts.flatMap { fact in
      (fact.record.records("relations") + fact.record.records("response")).filter { reading in
        reading.isEditorial && reading["reviewed_by"] == nil && fact.record["reviewed_by"] == nil
      }.map { reading in
        Diagnostic(
          .editorialRelationUnreviewed, at: reading["basis"]?.location ?? reading.location,
          "a reading of the desk’s own in \(fact.id) is not reviewed",
          help: "have it reviewed, and add reviewed_by: \"initials\"", id: fact.id)
      }
    }
  }
}

extension Rule {
  package static let refDangling = Rule(
    "ref-dangling", .error,
    catches: "An id that no fact has.",
    why: "What it should lead to cannot be shown or checked.",
    wrong: "toward: org.afgan-government",
    right: "toward: org.afghan-government")
}

extension FactBase {
  /// How many findings look for a near id; more would cost the product of findings and facts.
  private static let suggestionLimit = 50

  /// The mentions of facts that do not exist.
  var danglingReferences: [Diagnostic] {
    let baseMentions = base["default_source"].flatMap { field in
      field.reference.map { ("default_source", $0, field.location) }
    }
    var findings: [Diagnostic] = []
    let all =
      [baseMentions].compactMap(\.self).map { (base["id"]?.text, $0.1, $0.2) }
      + links.map { ($0.origin, $0.target, $0.location) }
    for (origin, target, location) in all where self[target] == nil {
      let help =
        findings.count < Self.suggestionLimit
        ? suggestion(for: target) : "define it, or correct the id"
      findings.append(
        Diagnostic(
          .refDangling, at: location, "no fact is called “\(target)”", help: help, id: origin))
    }
    return findings
  }

  /// A help for an id that no fact has: the nearest id, or what to do.
  package func suggestion(for id: String) -> String {
    let kind = FactKind(id: id)
    let ids = facts.lazy.filter { kind == nil || $0.kind == kind }.map(\.id)
    return id.suggestion(among: ids, or: "define it, or correct the id")
  }
}

package import Kit

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
    var findings: [Diagnostic] = []
    base.forEachField { _, field in
      guard let id = field.reference, !has(id) else { return }
      let origin = base[BaseFields.id]
      findings.append(dangling(id, at: field.location, in: origin, after: findings.count))
    }
    for link in links where !has(link.target) {
      findings.append(
        dangling(link.target, at: link.location, in: link.origin, after: findings.count))
    }
    return findings
  }

  private func dangling(_ id: String, at location: FileLocation, in origin: String?, after: Int)
    -> Diagnostic
  {
    Diagnostic(
      .refDangling, at: location, "unknown fact “\(id)”",
      help: after < Self.suggestionLimit ? suggestion(for: id) : "define it, or correct the id",
      id: origin)
  }

  /// A help for an id that no fact has: the nearest id, or what to do.
  package func suggestion(for id: String) -> String {
    let kind = FactKind(id: id)
    let ids = facts.lazy.filter { kind == nil || $0.kind == kind }.map(\.id)
    return id.suggestion(among: ids, or: "define it, or correct the id")
  }
}

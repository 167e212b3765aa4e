extension Rule {
  package static let refDangling = Rule(
    "ref-dangling", .error,
    catches: "An id that no fact has.",
    why: "What it should lead to cannot be shown or checked.",
    wrong: "toward: org.afgan-government",
    right: "toward: org.afghan-government")
}

extension FactBase {
  /// The mentions of facts that do not exist.
  var danglingReferences: [Diagnostic] {
    var findings: [Diagnostic] = []
    var spelling = SpellingHelp { vocabulary in
      guard case .facts(let kind) = vocabulary else { return [] }
      return facts(of: kind).map(\.id)
    }
    base.forEachField { _, field in
      guard let id = field.reference, !has(id) else { return }
      let origin = base["id"]?.text
      findings.append(dangling(id, at: field.location, in: origin, &spelling))
    }
    for link in links where !has(link.target) {
      findings.append(dangling(link.target, at: link.location, in: link.origin, &spelling))
    }
    return findings
  }

  private func dangling(
    _ id: String, at location: FileLocation, in origin: String?, _ spelling: inout SpellingHelp
  ) -> Diagnostic {
    Diagnostic(
      .refDangling, at: location, "no fact is called “\(id.clipped)”",
      help: "define it, or correct the id", id: origin
    ).naming(id, among: .facts(FactKind(id: id))).corrected(by: &spelling)
  }

  /// The facts of a kind; all if it is nil.
  func facts(of kind: FactKind?) -> [Fact] { kind.map { facts(of: $0) } ?? facts }
}

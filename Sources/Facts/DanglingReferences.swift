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
  /// The mentions of facts that do not exist.
  var danglingReferences: [Diagnostic] {
    var findings: [Diagnostic] = []
    var spelling = SpellingHelp { vocabulary in
      guard case .facts(let kind) = vocabulary else { return [] }
      return facts(ofKind: kind).map(\.id)
    }
    // What the base names for all facts is told once, and not at each of them.
    var told: Set<String> = []
    base.forEachField { _, field in
      guard let id = field.reference, !has(id) else { return }
      told.insert(id)
      let origin = base[BaseFields.id]
      findings.append(dangling(id, at: field.location, in: origin, &spelling))
    }
    for link in links where !has(link.target) && !told.contains(link.target) {
      findings.append(dangling(link.target, at: link.location, in: link.origin, &spelling))
    }
    return findings
  }

  private func dangling(
    _ id: String, at location: FileLocation, in origin: String?, _ spelling: inout SpellingHelp
  ) -> Diagnostic {
    Diagnostic(
      .refDangling, at: location, "unknown fact “\(id.clipped)”",
      help: "define it, or correct the id", id: origin
    ).naming(id, among: .facts(kind: FactKind(id: id)?.rawValue)).corrected(by: &spelling)
  }

  /// The facts of the kind with that name; all if it is nil.
  package func facts(ofKind name: String?) -> [Fact] {
    guard let name else { return facts }
    return FactKind(rawValue: name).map { facts(of: $0) } ?? []
  }
}

import Facts
package import Kit

extension Rule {
  package static let singleUnnamedSource = Rule(
    "single-unnamed-source", .warning,
    catches: "An accusation, a factual claim or a figure that rests on one unnamed voice alone.",
    why: "Nobody answers for it, and nothing else bears it out.",
    wrong: "kind: factual\nby: [unnamed.expert]",
    right: "kind: factual\nby: [unnamed.expert, person.attaullah-tarar]")
}

extension Check {
  static let singleUnnamedSource = base(.singleUnnamedSource) { input in
    let claims = input.base.facts(of: .claims).filter { claim in
      let kind = claim[ClaimFields.kind]
      return kind == .accusation || kind == .factual
    }
    return (claims + input.base.facts(of: .figures)).compactMap { fact in
      let voices = fact.by.map(\.text)
      guard voices.count == 1, voices[0].actorKind == .unnamed, !input.base.isSupported(fact)
      else { return nil }
      return Diagnostic(
        .singleUnnamedSource, at: fact.location(of: SharedFields.by),
        "\(fact.id) rests on \(voices[0]) alone",
        help: "look for a second source, or say in the text that there is only one", id: fact.id)
    }
  }
}

extension FactBase {
  /// Whether another claim bears the fact out.
  fileprivate func isSupported(_ fact: Fact) -> Bool {
    relations(to: fact.id).contains { $0.relation.kind == .supports }
  }
}

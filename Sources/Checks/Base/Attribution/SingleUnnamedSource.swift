import Facts
package import Kit

extension Rule {
  package static let singleUnnamedSource = Rule(
    "single-unnamed-source", .warning,
    catches: "An accusation, a factual claim or a figure that rests on one unnamed voice alone.",
    why: "Nobody answers for it, and nothing else bears it out.",
    wrong: "kind: accusation\n  by: [unnamed.expert]",
    right: "a second claim by another voice, with a relation of the type `supports`")
}

extension BaseCheck {
  static let singleUnnamedSource = BaseCheck(.singleUnnamedSource) { input in
    let claims = input.base.facts(of: .claims).filter { claim in
      let kind = claim.record["kind"]?.text
      return kind == "accusation" || kind == "factual"
    }
    return (claims + input.base.facts(of: .figures)).filter { fact in
      fact.by.count == 1 && fact.by[0].idPrefix == "unnamed" && !input.base.isSupported(fact)
    }.map { fact in
      Diagnostic(
        .singleUnnamedSource, at: fact.location(of: "by"),
        "\(fact.id) rests on \(fact.by[0]) alone",
        help: "look for a second source, and say in the text that there is one only", id: fact.id)
    }
  }
}

extension FactBase {
  /// Whether another claim bears the fact out.
  fileprivate func isSupported(_ fact: Fact) -> Bool {
    referrers(of: fact.id).contains { link in
      link.path == "relations.claim"
        && (self[link.origin]?.relations ?? []).contains {
          $0.target == fact.id && $0.kind == .supports
        }
    }
  }
}

package import Facts
package import Kit

/// An entry of `accept` in a page's front matter, in the record of a fact or in `site.yaml`: a finding
/// that the desk has looked at and lives with; in a record all that it fits about the fact in files of
/// facts, in `site.yaml` all in these.
package struct Acceptance: Hashable, Sendable {
  /// The name of the rule.
  package let rule: String

  /// The fact that the finding has to concern; nil if any.
  package let id: String?

  /// Why the desk accepts it.
  package let why: String
  package let location: FileLocation
}

extension FrontMatter {
  /// The findings of the page that the desk lives with.
  package var acceptances: [Acceptance] {
    record[PageFields.accept].compactMap { Acceptance($0) }
  }
}

extension Acceptance {
  /// Reads an entry; nil if it lacks something, which its schema reports.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - id: The fact in whose record it stands; nil if it stands in none.
  init?(_ entry: Record, inRecordOf id: String? = nil) {
    guard let rule = entry[AcceptanceFields.rule], let why = entry[AcceptanceFields.why],
      why.utf8.contains(where: { $0 > 0x20 })
    else { return nil }
    self.init(rule: rule, id: id ?? entry[AcceptanceFields.id], why: why, location: entry.location)
  }
}

extension FactBase {
  /// What records accept, each with the id of its fact.
  package var acceptances: [Acceptance] {
    facts.flatMap { fact in
      fact[SharedFields.accept].compactMap { Acceptance($0, inRecordOf: fact.id) }
    }
  }

  /// Findings for entries of `accept` in records that name none of the rules, or one that is always
  /// an error.
  func acceptanceFindings(_ rules: [Rule]) -> [Diagnostic] {
    let names = Set(rules.map(\.name))
    let unknown = facts.flatMap { $0[SharedFields.accept] }.compactMap { entry -> Diagnostic? in
      guard let name = entry[AcceptanceFields.rule], !names.contains(name) else { return nil }
      return Diagnostic(
        .vocabulary, at: entry.location(of: AcceptanceFields.rule),
        "“\(name.clipped)” is not the name of a rule",
        help: name.suggestion(
          among: rules.map(\.name), or: "sitegen check --rules lists the names of all rules"))
    }
    return unknown + acceptances.findings(ofFixed: Set(rules.filter(\.isFixed).map(\.name)))
  }
}

extension [Acceptance] {
  /// Findings for those of these rules, which are always errors.
  func findings(ofFixed rules: Set<String>) -> [Diagnostic] {
    filter { rules.contains($0.rule) }.map { .fixed($0.rule, at: $0.location) }
  }
}

extension FrontMatter {
  /// Findings for entries of `accept` that name one of these rules, of which no page can accept
  /// findings.
  func fixedRulesAccepted(_ fixed: Set<String>) -> [Diagnostic] {
    acceptances.findings(ofFixed: fixed)
  }
}

extension Diagnostic {
  /// A finding for a place that would have the findings of a fixed rule be something else than
  /// errors.
  static func fixed(_ rule: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .vocabulary, at: location, "\(rule) is always an error",
      help: "remove the entry: what breaks this rule cannot be read or published")
  }
}

package import Kit
package import Site

/// What findings mean for a run: how severe they are, and which of them stop it.
package struct Judgement: Sendable {
  /// What `site.yaml` says of rules, by their names.
  package let rules: [String: SiteSettings.RuleSetting]

  /// The severity from which on a finding stops the run.
  let limit: Severity

  package init(_ settings: SiteSettings, _ options: BuildOptions) {
    rules = settings.rules
    limit = options.treatsWarningsAsErrors ? .warning : .error
  }

  /// Whether nothing may be written with these findings.
  package func stops(_ findings: [Diagnostic]) -> Bool {
    findings.contains { $0.severity >= limit }
  }
}

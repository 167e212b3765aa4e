/// What findings mean for a run: how severe they are, and which of them stop it.
struct Judgement: Sendable {
  /// What `site.yaml` says of rules, by their names.
  let rules: [String: SiteSettings.RuleSetting]

  /// The severity from which on a finding stops the run.
  let limit: Severity

  init(_ settings: SiteSettings, _ options: BuildOptions) {
    rules = settings.rules
    limit = options.treatsWarningsAsErrors ? .warning : .error
  }

  /// Whether nothing may be written with these findings.
  func stops(_ findings: [Diagnostic]) -> Bool { findings.contains { $0.severity >= limit } }
}

extension Site {
  /// What all checks of facts and pages find.
  ///
  /// - Parameters:
  ///   - base: All facts, also those that are not to be seen yet.
  ///   - archive: The archived texts that are at hand.
  ///   - options: What the run is asked to do.
  /// - Returns: The findings, in no particular order.
  func findings(base: FactBase, archive: Archive, _ options: BuildOptions) async -> [Diagnostic] {
    let input = BaseCheckInput(base: base, archive: archive, today: options.today)
    return await pageFindings(jobs: options.jobs) + aliasFindings + input.findings()
  }
}

extension Sequence<Diagnostic> {
  /// The findings with the severities that `rules` gives them; those of rules that are off are
  /// left out.
  func applying(_ rules: [String: SiteSettings.RuleSetting]) -> [Diagnostic] {
    compactMap { finding in
      guard let setting = rules[finding.rule.name] else { return finding }
      guard let severity = Severity(rawValue: setting.rawValue) else { return nil }
      var changed = finding
      changed.severity = severity
      return changed
    }
  }
}

package import Kit
package import Site

extension Site {
  /// What all checks of facts and pages find.
  ///
  /// - Parameters:
  ///   - parsed: What the site was made of: all facts, also those that are not to be seen yet, and
  ///     what they are compared with.
  ///   - options: What the run is asked to do.
  /// - Returns: The findings, in no particular order.
  package func findings(in parsed: ParsedSite, _ options: BuildOptions) async -> [Diagnostic] {
    let input = BaseCheckInput(
      base: parsed.facts, archive: parsed.archive, today: options.today,
      published: parsed.published)
    // A desk that gives such a rule a severity asks for it in every run.
    let ofRelease = BaseCheck.ofRelease.filter {
      options.isRelease || settings.rules[$0.rule.name] != nil
    }
    return await pageFindings(jobs: options.jobs) + aliasFindings + spellingFindings
      + input.findings(of: BaseCheck.all + BaseCheck.ofPublication + ofRelease)
  }
}

extension Sequence<Diagnostic> {
  /// The findings with the severities that `rules` gives them; those of rules that are off are
  /// left out.
  package func applying(_ rules: [String: SiteSettings.RuleSetting]) -> [Diagnostic] {
    compactMap { finding in
      guard let setting = rules[finding.rule.name] else { return finding }
      guard let severity = Severity(rawValue: setting.rawValue) else { return nil }
      var changed = finding
      changed.severity = severity
      return changed
    }
  }
}

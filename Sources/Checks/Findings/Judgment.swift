import Facts
import Kit
package import Site

/// What findings mean for a run: which pages accept them, how severe they are, and which stop it.
package struct Judgment: Sendable {
  /// What `site.yaml` says of rules, by their names.
  private let rules: [String: SiteSettings.RuleSetting]

  /// What pages accept, by their files.
  private let acceptances: [String: [Acceptance]]

  /// What the site, and what records of facts, accept of the files of facts.
  private let siteAcceptances: [Acceptance]
  private let recordAcceptances: [Acceptance]

  /// The files of the pages that were checked: those that are to be seen, now or later.
  private let checked: Set<String>

  /// When the pages that wait are to be seen, by their files.
  private let waiting: [String: Due]

  /// When the facts that wait are to be seen.
  private let waitingFacts: WaitingRecords

  /// The names of the rules of which an acceptance says nothing: those that are fixed, and those
  /// whose checks are silent as archived texts are absent.
  private let silent: Set<String>

  /// The facts of which it is not known what they say, as their id stands twice or they name what there
  /// is not.
  private let unclear: Set<String>

  /// The severity from which on a finding stops the run.
  private let limit: Severity

  /// Whether what is found in what waits stops nothing.
  private let sparesWaiting: Bool

  /// - Parameters:
  ///   - site: What is checked.
  ///   - parsed: What the site was made of.
  ///   - options: What the run is asked to do.
  package init(_ site: Site, of parsed: ParsedSite, _ options: BuildOptions) {
    rules = parsed.settings.rules
    acceptances = Dictionary(parsed.pages.map { ($0.file, $0.frontMatter.acceptances) }) { $1 }
    siteAcceptances = parsed.settings.acceptances
    let names = Set(parsed.rules.map(\.name))
    recordAcceptances = parsed.facts.acceptances.filter { names.contains($0.rule) }
    var dueOptions = options
    if options.sparesDrafts { dueOptions.includesDrafts = false }
    let waiting = Dictionary(
      parsed.pages.compactMap { page in
        page.frontMatter.due(dueOptions).map { (page.file, $0) }
      }
    ) { $1 }
    self.waiting = waiting
    waitingFacts = WaitingRecords(of: parsed.facts) { fact in
      fact.due(dueOptions) ?? site.pageAwaited(by: fact.id).flatMap { waiting[$0] }
    }
    checked = Set(site.pages.map(\.page.file)).union(waiting.keys)
    let lacksText = !parsed.facts.sourcesWithoutText(in: parsed.archive).isEmpty
    let unchecked = lacksText ? Check.all.filter(\.readsArchive).map(\.rule) : []
    let asked = Set(Check.asked(of: options, parsed.settings).map(\.rule))
    let unasked = Check.all.map(\.rule).filter { !asked.contains($0) }
    silent = Set((parsed.rules.filter(\.isFixed) + unchecked + unasked).map(\.name))
    unclear = Set(parsed.diagnostics.filter(\.makesFactUnclear).compactMap(\.id))
    limit = options.treatsWarningsAsErrors ? .warning : .error
    sparesWaiting = options.sparesWaiting
  }
}

/// How far a run has come.
package enum RunExtent: Int, Comparable, Sendable {
  /// The files were read and parsed.
  case reading

  /// All was checked but what is only to be seen in the output.
  case checks

  /// The output was checked too.
  case output

  package static func < (first: RunExtent, second: RunExtent) -> Bool {
    first.rawValue < second.rawValue
  }
}

extension Judgment {
  /// Whether nothing may be written with these findings.
  package func stops(_ findings: JudgedFindings) -> Bool {
    findings.shown.contains { $0.severity >= limit && !(sparesWaiting && $0.isOfWaiting) }
  }

  /// Whether an error in what waits will stop a run of the moment at which something else, or it, is to be seen.
  package func stops(_ finding: Finding, at moment: Due) -> Bool {
    guard severed(finding.diagnostic)?.severity == .error, let due = due(of: finding),
      moment.isDraft || !due.isDraft
    else { return false }
    guard let begin = due.moment else { return true }
    return moment.moment.map { begin <= $0 } ?? false
  }

  /// Tells from all findings of a run which are shown, and how.
  ///
  /// Every acceptance takes one finding, the first that it fits: in the order of the page's lines,
  /// then those about the page that stand in other files. An acceptance of a record takes all that it
  /// fits about its fact in files of facts, and one of `site.yaml` all that are left in these. What nobody accepts gets the severity
  /// that `site.yaml` gives its rule, and is left out if the rule is off. An error in what waits is a
  /// warning until that is to be seen.
  ///
  /// - Parameters:
  ///   - findings: All findings of the run so far.
  ///   - extent: How far the run has come: an acceptance of what was not yet looked for may still
  ///     be of use.
  /// - Returns: What is shown and what is accepted.
  package func judge(_ findings: [Finding], after extent: RunExtent) -> JudgedFindings {
    let findings = unclear.isEmpty ? findings : findings.filter { !followsFromUnclear($0) }
    var open = acceptances.filter { !$0.value.isEmpty }
    var taken: [Int: Acceptance] = [:]
    for (index, finding) in findings.enumerated().filter({ open[$0.element.page] != nil })
      .stablySorted(by: { $0.element.isAccepted(before: $1.element) })
    where !finding.diagnostic.rule.isFixed {
      let fitting = open[finding.page]?.firstIndex { $0.fits(finding.diagnostic) }
      if let fitting { taken[index] = open[finding.page]?.remove(at: fitting) }
    }
    let used = acceptByBase(findings, &taken)
    let kept = findings.enumerated().filter { taken[$0.offset] == nil }
      .compactMap { severed($0.element) }
    let unused = open.filter { checked.contains($0.key) }.flatMap { file, acceptances in
      acceptances.filter { hasLooked(for: $0, min(extent, lastExtent(ofPage: file))) }
    }.sorted { $0.location < $1.location }
    let unusedByRecords = recordAcceptances.filter { !used.contains($0) }.filter {
      hasLooked(for: $0, min(extent, waitingFacts.due(at: $0) == nil ? .output : .checks))
    }
    let unusedBySite = siteAcceptances.filter { !used.contains($0) && hasLooked(for: $0, extent) }
    let allUnused: [Diagnostic] =
      unused.map { .unused($0, in: .page) } + unusedByRecords.map { .unused($0, in: .record) }
      + unusedBySite.map { .unused($0, in: .site) }
    return JudgedFindings(
      shown: kept.toldOnce + allUnused.compactMap { severed(Finding($0))?.diagnostic },
      accepted: taken.sorted { $0.key < $1.key }.map { index, acceptance in
        AcceptedFinding(finding: findings[index].diagnostic, why: acceptance.why)
      })
  }

  /// Whether a finding about a page compares it with a fact of which it is not known what it says: its
  /// advice may be to write what is wrong.
  private func followsFromUnclear(_ finding: Finding) -> Bool {
    guard let id = finding.diagnostic.id, unclear.contains(id) else { return false }
    return !finding.diagnostic.location.path.isFileOfFacts
  }

  /// Takes what records of facts and the site accept of the findings in files of facts.
  ///
  /// - Returns: The acceptances that took something.
  private func acceptByBase(_ findings: [Finding], _ taken: inout [Int: Acceptance])
    -> Set<Acceptance>
  {
    var used: Set<Acceptance> = []
    if siteAcceptances.isEmpty, recordAcceptances.isEmpty { return used }
    let ofRecords = Dictionary(grouping: recordAcceptances) { $0.id ?? "" }
    for (index, finding) in findings.enumerated()
    where taken[index] == nil && finding.page.isFileOfFacts && !finding.diagnostic.rule.isFixed {
      let own = finding.diagnostic.id.flatMap { ofRecords[$0] } ?? []
      guard let fitting = (own + siteAcceptances).first(where: { $0.fits(finding.diagnostic) })
      else { continue }
      taken[index] = fitting
      used.insert(fitting)
    }
    return used
  }

  /// Whether all was looked at in which there may be a finding that the acceptance fits.
  private func hasLooked(for acceptance: Acceptance, _ extent: RunExtent) -> Bool {
    if silent.contains(acceptance.rule) { return false }
    return switch extent {
    case .reading: false
    case .checks: !Check.rulesOfOutput.contains(acceptance.rule)
    case .output: true
    }
  }

  /// How far a run can come with a page: of one that waits, not all of the output is looked at.
  private func lastExtent(ofPage file: String) -> RunExtent {
    waiting[file] == nil ? .output : .checks
  }

  /// The finding with its severity in this run; nil if its rule is off.
  private func severed(_ finding: Finding) -> Finding? {
    guard var changed = severed(finding.diagnostic) else { return nil }
    guard let due = due(of: finding) else { return finding.with(changed) }
    changed.isOfWaiting = true
    if changed.severity == .error {
      changed.severity = .warning
      changed.message += ", an error \(due.words)"
    } else if isOnlyLater(finding) {
      changed.message += ", \(due.words)"
    }
    return finding.with(changed)
  }

  /// Whether what a finding says of what is to be seen now will be so, and is not yet.
  private func isOnlyLater(_ finding: Finding) -> Bool {
    finding.due != nil && waiting[finding.page] == nil
      && waitingFacts.due(of: finding.diagnostic) == nil
  }

  /// When what a finding says will be so; nil if it is now.
  private func due(of finding: Finding) -> Due? {
    waiting[finding.page] ?? finding.due ?? waitingFacts.due(of: finding.diagnostic)
  }

  /// The finding with the severity that the site gives it; nil if its rule is off.
  private func severed(_ finding: Diagnostic) -> Diagnostic? {
    guard !finding.rule.isFixed, let setting = rules[finding.rule.name] else { return finding }
    guard let severity = Severity(rawValue: setting.rawValue) else { return nil }
    var changed = finding
    changed.severity = severity
    return changed
  }
}

extension Finding {
  /// Whether an acceptance takes this finding rather than the other one.
  fileprivate func isAccepted(before other: Finding) -> Bool {
    if isElsewhere != other.isElsewhere { return other.isElsewhere }
    return diagnostic.location < other.diagnostic.location
  }
}

extension String {
  /// Whether it is the path of a file of facts.
  fileprivate var isFileOfFacts: Bool {
    self == "content/facts.yaml" || utf8.starts(with: "content/facts/".utf8)
  }
}

extension Acceptance {
  fileprivate func fits(_ finding: Diagnostic) -> Bool {
    finding.rule.name == rule && (id == nil || finding.id == id)
  }
}

extension Diagnostic {
  /// Whether the fact that it is about may say something else than what was read of it.
  fileprivate var makesFactUnclear: Bool {
    [
      .idDuplicate, .refDangling, .refKind, .idForm, .speakerNotAnActor, .unknownKey, .wrongType,
    ].contains(rule)
      && location.path.isFileOfFacts
  }
}

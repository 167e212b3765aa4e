import Checks
import Kit

extension BuildResult {
  /// How many findings each rule has, most first, as in `12 single-unnamed-source`; empty if there
  /// is none.
  package var countsByRule: String {
    Dictionary(grouping: diagnostics, by: \.rule.name).mapValues(\.count)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
  }

  /// The findings that the desk accepts, in the order of files and lines: a line for those of a file
  /// that have one rule and one reason.
  package var acceptedLines: [String] {
    let sorted = accepted.sorted { $0.finding.location < $1.finding.location }
    let first = sorted.uniqued(on: AcceptedKind.init)
    let counts = Dictionary(grouping: sorted, by: AcceptedKind.init).mapValues(\.count)
    return first.map { accepted in
      let place = "\(accepted.finding.location.path):\(accepted.finding.location.line)"
      let others = (counts[AcceptedKind(accepted)] ?? 1) - 1
      let more = others > 0 ? " and \(others) more" : ""
      return "accepted: \(place) \(accepted.finding.rule.name)\(more): \(accepted.why)"
    }
  }

  /// The run in one line.
  package func summary(after duration: Duration) -> String {
    var parts = [
      pages.counting("page"), facts.counting("fact"),
      diagnostics.contains { $0.severity == .error } ? number(.error).counting("error") : "",
      number(.warning).counting("warning"), number(.note).counting("note"),
    ].filter { !$0.isEmpty }
    if drafts > 0 {
      parts[0] += " with \(drafts.counting("draft")): not for readers"
    }
    if let written {
      parts.append("\(written.written) written")
      parts.append("\(written.unchanged) unchanged")
      if written.removed > 0 { parts.append("\(written.removed) removed") }
    } else if diagnostics.containsError {
      parts.append("nothing written")
    }
    return parts.joined(separator: ", ") + " in \(seconds(duration))"
  }

  private func number(_ severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  /// A duration such as `0.42 s`.
  private func seconds(_ duration: Duration) -> String {
    let hundredths = duration / .milliseconds(10)
    let whole = Int(hundredths.rounded())
    let rest = whole % 100
    return "\(whole / 100).\(rest < 10 ? "0" : "")\(rest) s"
  }
}

/// What accepted findings have in common that are told together.
private struct AcceptedKind: Hashable {
  let path: String
  let rule: String
  let why: String

  init(_ accepted: AcceptedFinding) {
    path = accepted.finding.location.path
    rule = accepted.finding.rule.name
    why = accepted.why
  }
}

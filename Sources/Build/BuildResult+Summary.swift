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

  /// The findings that pages accept, a line each, in the order of files and lines.
  package var acceptedLines: [String] {
    accepted.sorted { $0.finding.location < $1.finding.location }.map { accepted in
      let place = "\(accepted.finding.location.path):\(accepted.finding.location.line)"
      return "accepted: \(place) \(accepted.finding.rule.name): \(accepted.why)"
    }
  }

  /// The run in one line.
  package func summary(after duration: Duration) -> String {
    var parts = [
      count(pages, "page"), count(facts, "fact"),
      diagnostics.contains { $0.severity == .error } ? count(number(.error), "error") : "",
      count(number(.warning), "warning"), count(number(.note), "note"),
    ].filter { !$0.isEmpty }
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

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A duration such as `0.42 s`.
  private func seconds(_ duration: Duration) -> String {
    let hundredths = duration / .milliseconds(10)
    let whole = Int(hundredths.rounded())
    let rest = whole % 100
    return "\(whole / 100).\(rest < 10 ? "0" : "")\(rest) s"
  }
}

extension BuildResult {
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

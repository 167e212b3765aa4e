import Build
import Kit

/// All rules in the order of their names, a line each: name, severity, what it catches.
enum RuleList {
  static var text: String {
    let width = Rule.all.map(\.name.utf8.count).max() ?? 0
    let lines = Rule.all.map { rule in
      [rule.name.filled(to: width), rule.severity.rawValue.filled(to: 7), rule.catches]
        .joined(separator: "  ")
    }
    let more = "sitegen help RULE says why a rule matters, with a wrong and a right example."
    return (lines + ["", more]).joined(separator: "\n")
  }
}

extension String {
  /// The text with spaces after it, so that it has `width` bytes.
  fileprivate func filled(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - utf8.count))
  }
}

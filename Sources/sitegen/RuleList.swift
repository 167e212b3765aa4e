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

  /// The same for programs: a JSON object a line.
  static var json: String { Rule.all.map(\.json).joined() }
}

extension Rule {
  /// All that is said of the rule, as a JSON object in a line with its end.
  var json: String {
    let object: JSONValue = [
      "rule": .string(name), "severity": .string(severity.rawValue), "catches": .string(catches),
      "why": .string(why), "wrong": .string(wrong), "right": .string(right),
      "fixed": .boolean(isFixed),
    ]
    return object.line.visibleJSON + "\n"
  }
}

extension String {
  /// The rules in whose names the words of the text stand, such as `quote-too-long and …`; nil if there
  /// are none, or too many to tell.
  var rulesNamedLike: String? {
    let words = lowercased().split { !$0.isLetter }.filter { $0.utf8.count > 2 }
    let names = Rule.all.map(\.name).filter { name in
      let parts = name.split(separator: "-")
      return words.contains { word in parts.contains { $0.utf8.starts(with: word.utf8) } }
    }
    if names.isEmpty || names.count > 16 { return nil }
    return names.count == 1
      ? "have one like it: \(names[0])" : "have some like it: \(names.joined(separator: ", "))"
  }

  /// The text with spaces after it, so that it has `width` bytes.
  fileprivate func filled(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - utf8.count))
  }
}

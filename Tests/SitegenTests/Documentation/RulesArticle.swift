import Build
import Kit

/// The article on the rules, as it follows from the rules.
enum RulesArticle {
  static var text: String {
    let rows = Rule.all.map { rule in
      "| [\(rule.name)](#\(rule.name)) | \(rule.severity) | \(rule.catches.inCell) |\n"
    }
    return """
      # Rules

      What sitegen checks, and what each check says about itself.

      This page is written by a test from the rules in the code, so do not edit it: see
      [Contributing](Contributing.md#build-and-test). `sitegen help RULE` prints the same for one
      rule. [Publishing](Publishing.md#severities) says how to change a severity,
      [Authors](Authors.md#accept-a-finding) how to accept one finding.

      | rule | severity | catches |
      | --- | --- | --- |
      \(rows.joined())
      \(Rule.all.map(section).joined(separator: "\n"))
      """
  }

  private static func section(_ rule: Rule) -> String {
    """
    ## \(rule.name)

    \(rule.catches.inProse) \(rule.why.inProse)

    \(block("wrong", rule.wrong))

    \(block("right", rule.right))

    """
  }
}

extension RulesArticle {
  /// A fenced block, whose fence is none in the text.
  private static func block(_ kind: String, _ text: String) -> String {
    let fence = text.contains("```") ? "````" : "```"
    return "\(fence)text \(kind)\n\(text)\n\(fence)"
  }
}

extension String {
  /// The text in which nothing is Markdown.
  fileprivate var inProse: String {
    ["\\", "<", "[", "*", "_"].reduce(self) { $0.replacing($1, with: "\\\($1)") }
  }

  fileprivate var inCell: String { inProse.replacing("|", with: "\\|") }
}

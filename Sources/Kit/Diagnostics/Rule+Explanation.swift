extension Rule {
  /// What is said to who asks about the rule.
  package var explanation: String {
    """
    \(name) (\(severity.rawValue) by default)

    \(catches)
    \(why)

    Wrong:
    \(indented(wrong))

    Right:
    \(indented(right))

    To change its severity, write in content/site.yaml:

        rules:
          \(name): \(severity == .error ? "warning" : "error")
    """
  }

  private func indented(_ text: String) -> String {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { "    \(Substring($0))" }.joined(separator: "\n")
  }
}

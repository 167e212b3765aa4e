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

    \(change)
    """
  }

  /// How its severity is changed, or why it cannot be.
  private var change: String {
    if isFixed {
      return "Its severity cannot be changed and no page can accept it: what breaks it cannot be"
        + " read or\npublished, and would be missing from the site in silence."
    }
    return """
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

/// Something that content has to keep, and what is said to who asks about it.
///
/// A rule stands beside the code that finds its breaches, as a static constant.
package struct Rule: Sendable {
  /// The name that findings carry, such as `figure-differs-from-fact`.
  package let name: String

  /// How much a breach matters unless `site.yaml` says otherwise.
  package let severity: Severity

  /// What it catches, as a sentence.
  package let catches: String

  /// Why that matters, in a sentence or two.
  package let why: String

  /// Content that breaks the rule.
  package let wrong: String

  /// The same content as it should be.
  package let right: String

  /// Whether neither `site.yaml` can change its severity nor a page accept its findings: what
  /// breaks it cannot be read or published, so that it would be missing from the site in silence.
  package let isFixed: Bool

  package init(
    _ name: String, _ severity: Severity, catches: String, why: String, wrong: String,
    right: String, isFixed: Bool = false
  ) {
    self.name = name
    self.severity = severity
    self.catches = catches
    self.why = why
    self.wrong = wrong
    self.right = right
    self.isFixed = isFixed
  }
}

extension Rule: Hashable {
  package static func == (lhs: Self, rhs: Self) -> Bool { lhs.name == rhs.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

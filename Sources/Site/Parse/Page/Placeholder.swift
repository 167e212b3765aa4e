/// The words that stand in a new briefing until its own do.
package enum Placeholder {
  /// What they begin with, by which they are found.
  package static let start = "Write here. A fact is linked by its id"

  /// The whole paragraph, in Markdown.
  package static let paragraph = "\(start): `[nearly 1,800](fact:figure.some-name)`."
}

/// Something that authors should know about their content.
///
/// A diagnostic is data: a stage returns what it finds and goes on, so that one
/// run tells everything. Only what leaves a stage with nothing to return, such
/// as a folder that cannot be read, is thrown.
package struct Diagnostic: Hashable, Sendable {
  /// The rule that is broken.
  package var rule: Rule

  /// How much it matters; an error stops the build.
  package var severity: Severity

  package var location: FileLocation

  /// What is wrong, as a sentence fragment with no final period.
  package var message: String

  /// What would be right, as an instruction with no final period; nil if nothing better than
  /// the message can be said.
  package var help: String?

  /// The fact that is concerned, such as `claim.dialogue-failed`; nil if none is.
  package var id: String?

  /// A word of which the help is to name the nearest that there is, once that is looked up; nil
  /// afterwards, and if there is no such word.
  package var misspelling: Misspelling?

  /// Whether it is about something that is not to be seen yet, and so is no matter of what readers
  /// get now.
  package var isOfWaiting = false

  /// Creates a finding with the rule's default severity.
  package init(
    _ rule: Rule, at location: FileLocation, _ message: String, help: String? = nil,
    id: String? = nil
  ) {
    self.rule = rule
    self.severity = rule.severity
    self.location = location
    self.message = message
    self.help = help
    self.id = id
  }
}

extension Diagnostic {
  /// The finding with a word that may be a misspelling of another.
  package func naming(_ word: String, among vocabulary: Misspelling.Vocabulary) -> Diagnostic {
    var finding = self
    finding.misspelling = Misspelling(word: word, vocabulary: vocabulary)
    return finding
  }

  /// The finding with the help for its misspelling, if one is near.
  package func corrected(by spelling: inout SpellingHelp) -> Diagnostic {
    guard let misspelling else { return self }
    var finding = self
    finding.misspelling = nil
    if let help = spelling.help(for: misspelling) { finding.help = help }
    return finding
  }
}

extension Sequence<Diagnostic> {
  package var containsError: Bool { contains { $0.severity == .error } }
}

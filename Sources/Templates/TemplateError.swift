/// What is wrong with a template, or with what it was given, and where.
package struct TemplateError: Error, Hashable, Sendable {
  /// The template's file, as its source was named, such as `templates/briefing.html`.
  package var path: String

  /// The line, counted from 1.
  package var line: Int

  /// The column, counted from 1 in Unicode scalars.
  package var column: Int

  /// How many Unicode scalars are meant; at least 1.
  package var length: Int

  /// What is wrong, as a sentence fragment with no final period.
  package var message: String

  /// What would be right, such as "did you mean 'title'?"; nil if nothing is near.
  package var help: String?

  /// What was being rendered, such as `/briefings/istanbul/`; nil for an error that is found when
  /// the template is read.
  package var subject: String?

  /// What another template does not have that this one takes from it; nil for any other error.
  package var lack: Lack?

  /// Something that a template takes from another, which does not have it.
  package struct Lack: Hashable, Sendable {
    /// The other one's file, as its source was named.
    package let path: String

    /// What it does not have, such as `block 'main'`.
    package let name: String
  }

  package init(
    path: String, line: Int, column: Int, length: Int = 1, message: String, help: String? = nil,
    subject: String? = nil
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.length = length
    self.message = message
    self.help = help
    self.subject = subject
  }
}

extension TemplateError: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    if left.path == right.path { return (left.line, left.column) < (right.line, right.column) }
    return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}

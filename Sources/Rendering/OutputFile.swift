package import Kit

/// A file to publish.
package struct OutputFile: Sendable {
  package enum Contents: Sendable {
    case bytes([UInt8])

    /// A copy of a file, by its path relative to the site's folder.
    case copy(of: String)

    /// What a function appends to the buffer it gets, so that a page's bytes exist only while it
    /// is written; what it throws is a `TemplateError`. What it reads of the site is noted in the
    /// log, if there is one.
    case rendered(@Sendable (ReadLog?, inout [UInt8]) throws -> Void)
  }

  package let path: OutputPath

  /// What it is made from, for messages, such as `content/briefings/istanbul.md`.
  package let origin: String

  package var contents: Contents

  /// The name of the template that makes the page; nil for a file that is no page.
  package let template: String?

  /// The hash of the bytes that `contents` would give, where it is known that these are the ones that
  /// the last build wrote; nil where they have to be made to know.
  ///
  /// They are made all the same if the file in the output folder is not as the last build left it.
  /// What is found in them is then known too, and not asked for again.
  package var expected: ContentHash?

  /// The hash of the bytes that `contents` has just made, which takes no look at them; nil where nobody
  /// keeps it.
  package var hashOfMade: (@Sendable () -> ContentHash?)?

  /// The fact whose own page it is; nil for any other file.
  package var fact: FactPage?

  /// The hash of what was decided when the file was planned, such as its title and template; with
  /// what rendering reads it tells whether the file would come out as it was.
  package var plan = ContentHash.ofNothing

  package init(
    _ path: OutputPath, from origin: String, _ contents: Contents, template: String? = nil
  ) {
    self.path = path
    self.origin = origin
    self.contents = contents
    self.template = template
  }
}

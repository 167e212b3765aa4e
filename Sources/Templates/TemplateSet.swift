/// A template's text and its names.
package struct TemplateSource: Hashable, Sendable {
  /// The name by which templates call each other, such as `parts/header.html`.
  package var name: String

  /// The file, for messages, such as `templates/parts/header.html`.
  package var path: String

  /// The text, as valid UTF-8.
  package var bytes: [UInt8]

  package init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }
}

/// What every rendering of one run shares.
package struct SharedValues: Sendable {
  /// Names that every template sees, macros and imported templates included.
  package var globals: Map

  /// What `Value.record` refers to.
  package var records: [Value]

  /// The language of dates, numbers and lists of names unless a page says otherwise, as a BCP 47
  /// tag such as `en`.
  package var language: String

  package init(globals: Map = Map(), records: [Value] = [], language: String = "en") {
    self.globals = globals
    self.records = records
    self.language = language
  }
}

/// Templates that may include, import and extend each other, parsed once.
package struct TemplateSet: Sendable {
  /// Parses all templates.
  ///
  /// - Returns: The set, and everything that is wrong with any of them; a set with an error must
  ///   not be rendered.
  package static func parse(_ sources: [TemplateSource]) -> (TemplateSet, [TemplateError]) {
    (TemplateSet(), [])
  }

  /// Appends what the template `name` makes of `values` to `output`.
  ///
  /// - Parameters:
  ///   - name: The template's name; it must be one of the set's.
  ///   - values: What only this rendering sees.
  ///   - shared: What all renderings see.
  ///   - language: The page's language as a BCP 47 tag; nil for that of `shared`.
  ///   - subject: What is rendered, for messages, such as `/briefings/istanbul/`.
  ///   - output: The page so far.
  /// - Throws: The first error that rendering meets; `output` is then incomplete.
  package func render(
    _ name: String, with values: Map, shared: SharedValues, language: String? = nil,
    subject: String, into output: inout [UInt8]
  ) throws(TemplateError) {
    throw TemplateError(path: name, line: 1, column: 1, message: "templates are not read yet")
  }
}

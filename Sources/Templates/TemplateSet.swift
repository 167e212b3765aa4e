import Kit

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

/// Templates that may include, import and extend each other, parsed once.
package struct TemplateSet: Sendable {
  private(set) var templates: [Template] = []
  private(set) var indices: [String: Int] = [:]
  private(set) var nameTable = NameTable()

  /// The template that each one extends.
  private(set) var parents: [Int?] = []

  /// For each template its blocks by name: where they stand, its own first, then those above it.
  private(set) var blocks: [[String: [(template: Int, block: Int)]]] = []

  /// How the templates print, by where their output stands.
  private(set) var variants: [Variant] = []

  /// For each template its variant for output that stands in text.
  private(set) var textVariants: [Int] = []

  /// Where the templates themselves lead, in the order of their files and lines.
  package private(set) var literalURLs: [LiteralURL] = []

  /// Where their output may be remembered, which also tells one set from another.
  let plans = FragmentPlans()

  package init() {}

  /// Whether a text stands in any of the templates as it is.
  package func mention(_ text: String) -> Bool {
    templates.contains { $0.source[...].firstPlace(of: Array(text.utf8)[...]) != nil }
  }

  /// The texts of all templates.
  package var texts: [[UInt8]] { templates.map(\.source) }

  /// The templates' names in the order of their sources.
  package var names: [String] { templates.map(\.name) }

  package func contains(_ name: String) -> Bool { indices[name] != nil }

  /// The file of the template of a name, as its source was named; nil if there is none.
  package func path(of name: String) -> String? { indices[name].map { templates[$0].path } }

  /// The same of the template that begins the pages of that one: itself, or the last of those that
  /// it extends.
  package func path(ofFrameOf name: String) -> String? {
    indices[name].flatMap { chain(of: $0).last }.map { templates[$0].path }
  }

  /// Parses all templates.
  ///
  /// - Returns: The set, and everything that is wrong with any of them; a set with an error must
  ///   not be rendered.
  package static func parse(_ sources: [TemplateSource]) -> (TemplateSet, [TemplateError]) {
    var set = TemplateSet()
    var errors: [TemplateError] = []
    for source in sources { set.add(source, errors: &errors) }
    set.link()
    var linker = Linker(set)
    linker.check()
    errors += linker.errors.errors + set.analyzePositions()
    return (set, errors.sorted())
  }

  private mutating func add(_ source: TemplateSource, errors: inout [TemplateError]) {
    let text = normalizedLines(source.bytes)
    var parser = Parser(text, names: nameTable)
    parser.parse()
    nameTable = parser.names
    let template = Template(
      name: source.name, path: source.path, source: text, program: parser.program)
    errors += parser.problems.map { template.error($0.problem, at: $0.place) }
    indices[source.name] = templates.count
    templates.append(template)
  }

  private mutating func link() {
    parents = templates.map { template in
      template.program.parent.flatMap { indices[$0.name] }
    }
    for index in templates.indices { cutCircle(from: index) }
    blocks = templates.indices.map { leaf in
      var result: [String: [(template: Int, block: Int)]] = [:]
      for index in chain(of: leaf) {
        for (block, definition) in templates[index].program.blocks.enumerated() {
          result[definition.name, default: []].append((index, block))
        }
      }
      return result
    }
  }

  /// Ends a chain of inheritance before it comes back to a template.
  private mutating func cutCircle(from index: Int) {
    let chain = chain(of: index)
    let last = chain[chain.count - 1]
    if parents[last] != nil { parents[last] = nil }
  }

  /// Finds how every place of every template prints.
  ///
  /// - Returns: What is wrong. A template that others include counts only where they do.
  private mutating func analyzePositions() -> [TemplateError] {
    let included = includedTemplates
    var analysis = PositionAnalysis(self)
    textVariants = Array(repeating: 0, count: templates.count)
    let pages = templates.indices.filter { !included.contains($0) }
    for index in pages + included.sorted() {
      let isReached = analysis.variants.contains { $0.template == index }
      let known = analysis.errors
      textVariants[index] = analysis.analyze(index)
      if isReached {
        analysis.errors = known
      } else {
        analysis.checkEnd(of: textVariants[index])
      }
    }
    variants = analysis.variants
    literalURLs = analysis.literalURLs.sorted {
      $0.path == $1.path
        ? ($0.line, $0.column) < ($1.line, $1.column)
        : $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
    return analysis.errors.errors
  }

  /// The templates that others include by name.
  private var includedTemplates: Set<Int> {
    var result: Set<Int> = []
    for (index, template) in templates.enumerated() {
      for include in template.program.includes {
        guard case .names(let names) = include.template else { continue }
        result.formUnion(names.compactMap { indices[$0.name] }.filter { $0 != index })
      }
    }
    return result
  }

  /// What to say where none of the templates exist.
  func missing(_ names: [String]) -> Problem {
    let list = names.map { "'\($0)'" }.joined(separator: " or ")
    return Problem(
      "unknown template \(list)",
      help: names.first.flatMap { suggestion(for: $0, among: indices.keys.sorted()) })
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
    guard let index = indices[name] else {
      let problem = missing([name])
      throw TemplateError(
        path: name, line: 1, column: 1, message: problem.message, help: problem.help,
        subject: subject)
    }
    let language = language ?? shared.language
    let takesNotes = shared.noteRecords != nil
    var renderer = shared.renderers.take(self, language: language, takesNotes: takesNotes)
    if renderer == nil {
      renderer = Renderer(self, template: index, shared: shared, language: language)
    }
    do {
      defer { shared.noteRecords?(renderer?.notedRecords ?? []) }
      try renderer?.renderPage(
        index, variant: textVariants[index], page: values, subject: subject, into: &output)
    } catch {
      throw error.error
    }
    shared.renderers.put(&renderer, self, language: language, takesNotes: takesNotes)
  }
}

/// The text with `\n` as its only line ending, and without the one at its end, as Jinja2 reads it.
private func normalizedLines(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  for (index, byte) in bytes.enumerated() {
    if byte == UInt8(ascii: "\n"), index > 0, bytes[index - 1] == UInt8(ascii: "\r") { continue }
    result.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte)
  }
  if result.last == UInt8(ascii: "\n") { result.removeLast() }
  return result
}

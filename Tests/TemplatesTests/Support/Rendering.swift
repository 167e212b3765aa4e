import Templates

/// Renders `templates["main"]`, or the only template, with values.
///
/// - Throws: The first `TemplateError` of reading or rendering.
func render(
  _ templates: [(String, String)], _ values: Map = Map(), shared: SharedValues = SharedValues(),
  language: String? = nil
) throws(TemplateError) -> String {
  let sources = templates.map { name, text in
    TemplateSource(name: name, path: "templates/\(name)", bytes: Array(text.utf8))
  }
  let (set, errors) = TemplateSet.parse(sources)
  if let first = errors.first { throw first }
  var output: [UInt8] = []
  try set.render(
    sources[0].name, with: values, shared: shared, language: language, subject: "/page/",
    into: &output)
  return String(decoding: output, as: UTF8.self)
}

func render(
  _ template: String, _ values: Map = Map(), shared: SharedValues = SharedValues(),
  language: String? = nil
) throws(TemplateError) -> String {
  try render([("main", template)], values, shared: shared, language: language)
}

/// What is wrong with templates when they are read.
func errors(in templates: [(String, String)]) -> [TemplateError] {
  TemplateSet.parse(
    templates.map { name, text in
      TemplateSource(name: name, path: "templates/\(name)", bytes: Array(text.utf8))
    }
  ).1
}

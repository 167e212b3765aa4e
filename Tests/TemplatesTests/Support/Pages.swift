@testable import Templates

/// A rendering of one page: its template, its values and its language.
struct TestPage {
  var template: String
  var values = Map()
  var language: String?

  init(_ template: String, _ values: Map = Map(), language: String? = nil) {
    self.template = template
    self.values = values
    self.language = language
  }
}

/// Templates and what all renderings of them share.
struct TestSite {
  let set: TemplateSet
  let errors: [TemplateError]
  var shared: SharedValues

  init(_ templates: [(String, String)], records: [Map] = [], globals: Map = Map()) {
    (set, errors) = TemplateSet.parse(
      templates.map { name, text in
        TemplateSource(name: name, path: "templates/\(name)", bytes: Array(text.utf8))
      })
    shared = SharedValues(globals: globals, records: records)
  }

  /// What a page comes out as, or the message of its error.
  func render(_ page: TestPage, _ shared: SharedValues) -> String {
    var output: [UInt8] = []
    do throws(TemplateError) {
      try set.render(
        page.template, with: page.values, shared: shared, language: page.language,
        subject: page.template, into: &output)
      return String(decoding: output, as: UTF8.self)
    } catch {
      return "\(error.subject ?? "") \(error.path):\(error.line):\(error.column): \(error.message)"
    }
  }

  /// What pages come out as that are rendered one after the other, each with what those before it
  /// left behind.
  func inOneRun(_ pages: [TestPage]) -> [String] {
    // Other values, so that nothing is left from another run.
    let shared = SharedValues(globals: shared.globals, records: shared.records)
    return pages.map { render($0, shared) }
  }

  /// What the same pages come out as when each is the first of its run.
  func alone(_ pages: [TestPage]) -> [String] {
    pages.flatMap { inOneRun([$0]) }
  }

  /// The names that each fragment of a template reads: what it takes for fixed, and its data.
  func fragments(of name: String) -> [(fixed: [String], data: [String])] {
    guard let template = set.indices[name] else { return [] }
    let plan = set.plans.plan(for: set, sharedNames: shared.globals.names)
    let names = set.nameTable
    var found: [(fixed: [String], data: [String])] = []
    for start in plan.starts[template] {
      var number = Int(start)
      while number >= 0 {
        let fragment = plan.fragments[number]
        found.append(
          (fragment.fixedNames.map { names[$0].text }, fragment.data.map { names[$0].text }))
        number = fragment.smaller
      }
    }
    return found
  }
}

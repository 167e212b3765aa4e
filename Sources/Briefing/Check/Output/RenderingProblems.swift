import Templates

/// What is wrong with pages that can only be told once they are rendered.
struct RenderingProblems: Sendable {
  var errors: [TemplateError] = []
  var hiddenTexts: [HiddenText] = []
  var unshownFields: [UnshownField] = []

  static func += (problems: inout Self, more: Self) {
    problems.errors += more.errors
    problems.hiddenTexts += more.hiddenTexts
    problems.unshownFields += more.unshownFields
  }
}

extension OutputFile {
  /// Adds what is wrong with the page as it was rendered; nothing is with a file that is no page.
  func judge(_ html: [UInt8], adding problems: inout RenderingProblems) {
    guard template != nil else { return }
    var page = RenderedPage(html)
    problems.hiddenTexts += hiddenTexts(on: &page, html)
    problems.unshownFields += fact?.unshownFields(on: &page) ?? []
  }
}

extension Diagnostic {
  /// The findings for problems of rendered pages, what several pages of a template share told once.
  static func of(_ problems: RenderingProblems) -> [Diagnostic] {
    templateErrors(problems.errors) + hiddenTexts(problems.hiddenTexts)
      + unshownFields(problems.unshownFields)
  }
}

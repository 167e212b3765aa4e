import Templates

/// What is wrong with pages that can only be told once they are rendered.
struct RenderingProblems: Sendable {
  var errors: [TemplateError] = []
  var hiddenTexts: [HiddenText] = []

  static func += (problems: inout Self, more: Self) {
    problems.errors += more.errors
    problems.hiddenTexts += more.hiddenTexts
  }
}

extension Diagnostic {
  /// The findings for problems of rendered pages, what several pages of a template share told once.
  static func of(_ problems: RenderingProblems) -> [Diagnostic] {
    templateErrors(problems.errors) + hiddenTexts(problems.hiddenTexts)
  }
}

/// What is wrong with the templates of a set: at most `Limits.problems` errors of each, and none
/// twice.
struct ErrorList {
  private var errorsByTemplate: [Int: [TemplateError]] = [:]

  /// All errors, in the order of the templates.
  var errors: [TemplateError] {
    errorsByTemplate.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// Whether nothing more is told of the template.
  func isFull(_ template: Int) -> Bool {
    errorsByTemplate[template, default: []].count >= Limits.problems
  }

  /// Takes a problem up, unless it is known or the template has enough of them.
  mutating func report(_ problem: Problem, in template: Int, at place: Place, of set: TemplateSet) {
    guard !isFull(template) else { return }
    let error = set.templates[template].error(problem, at: place)
    if !errorsByTemplate[template, default: []].contains(error) {
      errorsByTemplate[template, default: []].append(error)
    }
  }
}

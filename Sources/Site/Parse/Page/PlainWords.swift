package import Facts
import Kit
import Markdown

extension ViewBlock {
  /// What the block says in words of its own.
  package var words: [Field] {
    [ViewFields.title, ViewFields.note].compactMap { record.field($0) }
  }
}

extension Page {
  /// Where the words of a component are written.
  ///
  /// - Parameters:
  ///   - field: The field of a component that holds them.
  ///   - body: The body of the page.
  /// - Returns: Nil for any other field.
  package func written(_ field: Field, in body: PageText) -> WrittenScalar? {
    for (view, block) in zip(body.document.views, views) where block.words.contains(field) {
      return WrittenScalar(
        field.text ?? "", at: field.location.position, in: view.body[...],
        firstLine: view.firstLine)
    }
    return nil
  }
}

extension Diagnostic {
  /// Markup of other generators in words that are shown as they are written.
  static func markup(
    in field: Field, written: @autoclosure () -> WrittenScalar?
  ) -> [Diagnostic] {
    let problems = MarkdownDocument.problems(inPlain: field.text ?? "")
    guard !problems.isEmpty, let written = written() else { return [] }
    return problems.map { problem in
      var location = field.location
      let start = problem.sourceRange.start
      location.position = written.place(line: start.line - 1, column: start.column)
      location.length = written.length(
        problem.sourceRange.length, line: start.line - 1, column: start.column)
      var finding = markdownProblem(problem, at: location)
      finding.help = "write it without, as this line is shown as it stands"
      return finding
    }
  }
}

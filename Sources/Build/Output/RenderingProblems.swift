import Rendering
import Kit
import Site
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

extension [OutputFile] {
  /// What is wrong with the pages as they are rendered.
  ///
  /// - Throws: What a page throws that is no error of a template.
  func renderingProblems(jobs: Int) async throws -> RenderingProblems {
    let chunks = await parallelMap(count, jobs: jobs) { indices in
      Result { try self[indices].renderingProblems() }
    }
    return try chunks.reduce(into: RenderingProblems()) { $0 += try $1.get() }
  }
}

extension ArraySlice<OutputFile> {
  fileprivate func renderingProblems() throws -> RenderingProblems {
    var buffer: [UInt8] = []
    var problems = RenderingProblems()
    for file in self {
      guard case .rendered(let render) = file.contents else { continue }
      buffer.removeAll(keepingCapacity: true)
      do {
        try render(&buffer)
        file.judge(buffer, adding: &problems)
      } catch let error as TemplateError {
        problems.errors.append(error)
      }
    }
    return problems
  }
}

import Rendering
import Kit
import Site
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
        problems.hiddenTexts += file.hiddenTexts(in: buffer)
      } catch let error as TemplateError {
        problems.errors.append(error)
      }
    }
    return problems
  }
}

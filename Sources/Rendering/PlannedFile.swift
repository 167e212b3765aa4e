package import Kit

/// A file to publish, or why the output cannot hold it.
///
/// Whoever plans a file gets this, so that none is lost without a word.
package typealias PlannedFile = Result<OutputFile, RefusedFile>

/// A file that the output cannot hold.
package struct RefusedFile: Error, Hashable, Sendable {
  /// Where it would be.
  package let path: String

  /// What it would be made from, such as `content/briefings/istanbul.md`.
  package let origin: String
  package let refusal: OutputPath.Refusal
}

extension PlannedFile {
  /// Plans a file.
  ///
  /// - Parameters:
  ///   - path: Its path under the output folder.
  ///   - origin: What it is made from, for messages.
  ///   - contents: What it holds.
  ///   - template: The name of the template that makes the page; nil for a file that is no page.
  package init(
    at path: String, from origin: String, _ contents: OutputFile.Contents, template: String? = nil
  ) {
    do throws(OutputPath.Refusal) {
      let path = try OutputPath(path)
      self = .success(OutputFile(path, from: origin, contents, template: template))
    } catch {
      self = .failure(RefusedFile(path: path, origin: origin, refusal: error))
    }
  }
}

extension [PlannedFile] {
  /// The files that can be published, and a finding for each that cannot.
  package var judged: (files: [OutputFile], findings: [Diagnostic]) {
    var files: [OutputFile] = []
    var findings: [Diagnostic] = []
    for planned in self {
      switch planned {
      case .success(let file): files.append(file)
      case .failure(let refused): findings.append(Diagnostic(refused))
      }
    }
    return (files, findings)
  }
}

extension Diagnostic {
  /// The finding for a file that only the list of all files shows to be none.
  fileprivate init(_ refused: RefusedFile) {
    self.init(
      refused.refusal, path: refused.path, at: FileLocation(startOf: refused.origin),
      help: "call it “\(refused.refusal.suggestion(adding: "file"))”")
  }
}

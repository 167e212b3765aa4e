import Checks
package import Kit
import Rendering
import Site
import Templates

/// A file as a build would write it.
package struct TrialFile: Hashable, Sendable {
  package let path: OutputPath
  package let hash: ContentHash

  /// In bytes.
  package let size: Int
}

extension SiteBuilder {
  /// Makes all files as a build would, and writes nothing.
  ///
  /// - Returns: What was found, and the files; nil in their place if a finding stops the build.
  /// - Throws: `FileError` if a file cannot be read.
  package func trial() async throws -> (result: BuildResult, files: [TrialFile]?) {
    defer { monitor.begin(nil) }
    let run = try await checkedRun(by: hashOfProgram())
    guard let output = run.output, !run.isStopped else {
      return (try await checkOutput(of: run, after: nil), nil)
    }
    let site = try Folder(options.site)
    let proof = proof(of: output, besides: run.site, in: site, after: nil)
    let chunks = await parallelMap(output.files.count, jobs: options.jobs) { indices in
      Result { try output.files[indices].map { try $0.trial(from: site, showingTo: proof) } }
    }
    let files = try chunks.flatMap { try $0.get() }
    try run.throwLateFailure()
    let errors = files.compactMap(\.failure)
    let findings = Diagnostic.templateErrors(errors).map(Finding.init)
    let checked = run.withOutput(findings + output.findings + proof.findings)
    return (checked.result, checked.isStopped ? nil : files.compactMap(\.success))
  }
}

extension Result {
  fileprivate var success: Success? { try? get() }

  fileprivate var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}

extension OutputFile {
  /// The file as it would be written, or the error of its template.
  fileprivate func trial(from site: Folder, showingTo proof: OutputProof) throws
    -> Result<TrialFile, TemplateError>
  {
    var bytes: [UInt8] = []
    do {
      switch contents {
      case .bytes(let own): bytes = own
      case .copy(let file): bytes = try site.bytes(of: FilePath(file))
      case .rendered(let render): try render(nil, &bytes)
      }
    } catch let error as TemplateError {
      return .failure(error)
    }
    proof.look(at: bytes, of: self)
    return .success(TrialFile(path: path, hash: ContentHash(bytes), size: bytes.count))
  }
}

package import Kit
package import Rendering
import Site
import Templates

/// A run whose files are rendered one by one, when somebody asks for them, and written nowhere.
package struct PreviewRun: Sendable {
  private let run: BuildRun
  private let options: BuildOptions
  private let former: KnownRun

  /// The site's folder, from which files are copied.
  private let folder: Folder

  /// The files of the site; nil where an error keeps it from being shown.
  package let files: [OutputFile]?
}

extension SiteBuilder {
  /// Reads, links and checks the site, and lists its files.
  ///
  /// - Parameter known: What the run before left.
  /// - Throws: `FileError` if a file cannot be read.
  package func preview(after known: KnownRun) async throws -> PreviewRun {
    defer { monitor.begin(nil) }
    // What is known is of this process, which is always the same program.
    let run = try await checkedRun(by: .ofNothing, after: known)
    return PreviewRun(
      run: run, options: options, former: known, folder: try Folder(options.site),
      files: run.hasError ? nil : run.output?.files)
  }
}

extension PreviewRun {
  /// What a file of the site holds.
  package enum Rendered: Sendable {
    case bytes([UInt8])

    /// Why the template could not be rendered.
    case failure([Diagnostic])

    /// A file changed after the run had begun, so that there will be another one.
    case outdated
  }

  /// Makes the bytes of a file.
  ///
  /// - Throws: `FileError` if it is copied and cannot be read.
  package func render(_ file: OutputFile) throws -> Rendered {
    switch file.contents {
    case .bytes(let bytes): return .bytes(bytes)
    case .copy(let path): return .bytes(try folder.bytes(of: FilePath(path)))
    case .rendered(let render):
      var bytes: [UInt8] = []
      do {
        try render(nil, &bytes)
      } catch let error as TemplateError {
        return .failure(Diagnostic.templateErrors([error]))
      }
      return run.lateFailures.first == nil ? .bytes(bytes) : .outdated
    }
  }

  /// What was found so far, also in the files that were rendered.
  package var result: BuildResult {
    guard let output = run.output, !run.hasError else { return run.result }
    return run.withOutput(output.findings).result
  }

  /// What the next run is to know, now that no file will be rendered any more.
  package var known: KnownRun {
    get async { await run.known(after: former, jobs: options.jobs) }
  }

  /// The folder of archived texts.
  package var archive: String { run.archive }

  /// When something will next be published or withdrawn; nil if nothing will.
  package var nextChange: Instant? { run.nextChange }
}

package import Kit
package import Rendering
import Checks
import Site
package import Templates

/// A run whose files are rendered one by one, when somebody asks for them, and written nowhere.
package struct PreviewRun: Sendable {
  fileprivate let run: BuildRun
  fileprivate let options: BuildOptions
  fileprivate let former: KnownRun

  /// The site's folder, from which files are copied.
  fileprivate let folder: Folder

  /// The files of the site; nil where an error keeps it from being shown.
  package let files: [OutputFile]?
}

extension SiteBuilder {
  /// Reads, links and checks the site, and lists its files.
  ///
  /// - Parameters:
  ///   - known: What the run before left.
  ///   - show: Called before pages are checked, if there is no error so far; nil if nobody asks for that.
  /// - Returns: The run, none of whose files has been made.
  /// - Throws: `FileError` if a file cannot be read.
  package func preview(
    after known: KnownRun, showing show: ((UncheckedSite) -> Void)? = nil
  ) async throws -> PreviewRun {
    defer { monitor.begin(nil) }
    // What is known is of this process, which is always the same program.
    let run = try await checkedRun(by: .ofNothing, after: known, showing: show)
    return PreviewRun(
      run: run, options: options, former: known, folder: try Folder(options.site),
      files: run.hasError ? nil : run.output?.files)
  }
}

extension PreviewRun {
  /// Why a file cannot be rendered.
  package typealias Failure = TemplateError

  /// What a file of the site holds.
  package enum Rendered: Sendable {
    case bytes([UInt8])

    /// Why the template could not be rendered.
    case failure(Failure)

    /// A file changed after the run had begun, so that there will be another one.
    case outdated
  }

  /// Makes the bytes of a file.
  package func rendered(_ file: OutputFile) -> Rendered {
    do {
      switch file.contents {
      case .bytes(let bytes): return .bytes(bytes)
      case .copy(let path): return .bytes(try folder.bytes(of: FilePath(path)))
      case .rendered(let render):
        var bytes: [UInt8] = []
        try render(nil, &bytes)
        return run.lateFailures.first == nil ? .bytes(bytes) : .outdated
      }
    } catch let error as TemplateError {
      return .failure(error)
    } catch {
      // It was there when the site was read.
      return .outdated
    }
  }

  /// Makes the page of a file whose text alone has changed since the site was read.
  ///
  /// - Parameter file: The file, such as `content/briefings/istanbul.md`.
  /// - Returns: The page's path and bytes; nil if more may have changed, or there is an error, so that
  ///   only a build tells what the site is.
  package func edited(_ file: String) -> (path: OutputPath, bytes: [UInt8])? {
    guard let output = run.output, !run.hasError, let place = run.site.page(of: file),
      let read = try? output.parsed.reading(file, run.site.page(place).page.kind, in: folder),
      let page = read.page, !read.diagnostics.containsError,
      let (site, index) = run.site.replacing(page)
    else { return nil }
    let texts = site.readTexts(of: site.page(index), for: .reading)
    guard !site.findings(onPage: index, texts).containsError,
      let planned = try? output.renderer.showing(site).contentPage(index).get(),
      case .bytes(let bytes) = rendered(planned)
    else { return nil }
    return (planned.path, bytes)
  }

  /// The site after some of its facts were saved that say something else now.
  ///
  /// - Parameter file: The file of facts, such as `content/facts.yaml`.
  /// - Returns: The site, whose pages have not been checked; nil if more may have changed, or there is an
  ///   error, so that only a build tells what the site is.
  package func edited(facts file: String) async -> UncheckedSite? {
    guard let output = run.output, !run.hasError, output.parsed.factFiles[file] != nil,
      let parsed = try? output.parsed.readingFacts(in: folder)
    else { return nil }
    // The same pages name the same facts.
    async let found = run.site.findings(inFactsOf: parsed, options)
    guard let (site, revised) = run.site.replacing(parsed.facts) else { return nil }
    let renderer = await output.renderer.showing(site, saying: revised, jobs: options.jobs)
    var unchecked = run
    unchecked.add(await found, after: .checks)
    return unchecked.hasError ? nil : UncheckedSite(unchecked, renderer)
  }

  /// How a file looks that is copied, if any later change shows in that; nil for any other file.
  package func signature(of file: OutputFile) -> FileSignature? {
    guard case .copy(let path) = file.contents, let status = try? folder.status(of: FilePath(path))
    else { return nil }
    let signature = FileSignature(status)
    return signature.isOlder(than: .now) ? signature : nil
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

  /// The facts that are to be seen.
  package var facts: FactHashes { FactHashes(of: run.site) }

  /// The folder of archived texts.
  package var archive: String { run.archive }

  /// When something will next be published or withdrawn; nil if nothing will.
  package var nextChange: Instant? { run.nextChange }
}

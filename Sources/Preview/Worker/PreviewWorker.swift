import Build
import Foundation
package import Kit
import Rendering
package import Site

/// The process that builds the site of a preview, again and again.
///
/// It is a process of its own, so that whatever a build meets, the preview goes on. What it knows of
/// the last build it keeps in memory.
package struct PreviewWorker: Sendable {
  private let options: BuildOptions

  /// The moment for which a build is made that begins now.
  private let clock: @Sendable () -> Instant

  /// For how long files are made before the site is told of, so that after a small change all is
  /// there at once, and an error in a template is found before anybody sees a page.
  private static let patience = Duration.milliseconds(100)

  package init(_ options: BuildOptions, clock: @escaping @Sendable () -> Instant) {
    self.options = options
    self.clock = clock
  }
}

extension PreviewWorker {
  /// Does what is asked for on one pipe and tells of it on another, until the first one ends.
  package func run(from input: Int32, to output: Int32) async {
    let outbox = Outbox(output)
    var known = KnownRun()
    var generation: RenderedGeneration?
    var rest: Task<KnownRun, Never>?
    for await request in Self.requests(from: input) {
      switch request {
      case .render(let path):
        if let generation {
          generation.render(OutputPath.of(path))
        } else {
          outbox.send(.noFile(path, generation: 0))
        }
      case .build(let number, let first):
        rest?.cancel()
        if let former = await rest?.value { known = former }
        rest = nil
        guard let built = await build(number, after: known, outbox) else { continue }
        guard let new = built.generation else {
          known = built.known
          continue
        }
        generation = new
        rest = await finish(new, first: first.compactMap(OutputPath.of))
      }
    }
    rest?.cancel()
  }

  /// The requests that come on a pipe, which a thread of their own waits for.
  private static func requests(from input: Int32) -> AsyncStream<WorkerRequest> {
    let (requests, continuation) = AsyncStream<WorkerRequest>.makeStream()
    Thread.detachNewThread {
      while let bytes = Frames.receive(from: input), let request = try? WorkerRequest(bytes) {
        continuation.yield(request)
      }
      continuation.finish()
    }
    return requests
  }

  /// Builds, as far as no file has been made; tells if there is an error.
  ///
  /// - Returns: The site, and what the next build is to know; nil if a file could not be read.
  private func build(
    _ number: Int, after known: KnownRun, _ outbox: Outbox
  ) async -> (generation: RenderedGeneration?, known: KnownRun)? {
    var options = options
    options.now = clock()
    do {
      let run = try await SiteBuilder(options).preview(after: known)
      guard let files = run.files else {
        outbox.send(.findings(BuildFindings(run, number, made: 0, files: 0, isComplete: true)))
        return (nil, await run.known)
      }
      let generation = RenderedGeneration(number, of: run, files, jobs: options.jobs, outbox)
      return (generation, known)
    } catch {
      outbox.send(.failure(generation: number, "\(error)"))
      return nil
    }
  }

  /// Makes the files that somebody looks at and as many as can be made soon, tells of the site, and
  /// makes the rest.
  ///
  /// - Returns: What makes the rest, and then knows what the next build is to know.
  private func finish(
    _ generation: RenderedGeneration, first: [OutputPath]
  ) async -> Task<KnownRun, Never> {
    for path in first { generation.render(path) }
    await generation.renderRest(until: .now + Self.patience)
    if generation.hasError {
      generation.tellFindings(isShown: false)
      return Task { await generation.known }
    }
    generation.tellSite()
    generation.tellFindings()
    return Task {
      if !generation.isComplete {
        await generation.renderRest(until: nil)
        if generation.isComplete { generation.tellFindings() }
      }
      return await generation.known
    }
  }
}

extension OutputPath {
  /// The path that has been one before.
  static func of(_ text: String) -> OutputPath? { try? OutputPath(text) }
}

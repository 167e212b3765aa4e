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

  /// The moment and the day for which a build is made that begins now.
  private let clock: @Sendable () -> (Instant, CalendarDate)

  /// For how long files are made before the site is told of, so that after a small change all is
  /// there at once, and an error in a template is found before anybody sees a page.
  private static let patience = Duration.milliseconds(100)

  /// Whether it is told which fact was edited.
  private let navigates: Bool

  package init(
    _ options: BuildOptions, navigates: Bool,
    clock: @escaping @Sendable () -> (Instant, CalendarDate)
  ) {
    self.options = options
    self.navigates = navigates
    self.clock = clock
  }
}

/// What the process has to see to.
private enum Step: Sendable {
  case request(WorkerRequest)

  /// From now on files are made of this generation.
  case built(RenderedGeneration)
}

/// A build that has come as far as it takes before the site can be shown.
private struct Built: Sendable {
  /// Nil if an error keeps it from being shown.
  let generation: RenderedGeneration?

  /// The facts of the site that is shown; nil if there is none, or nobody asks which was edited.
  let facts: FactHashes?

  /// Makes the rest of its files, and then knows what the next build is to know.
  let rest: Task<KnownRun, Never>
}

extension PreviewWorker {
  /// Does what is asked for on one pipe and tells of it on another, until the first one ends.
  package func run(from input: Int32, to output: Int32) async {
    let outbox = Outbox(output)
    let (steps, continuation) = Self.steps(from: input)
    var generation: RenderedGeneration?
    var last: Task<Built, Never>?
    for await step in steps {
      switch step {
      case .request(.render(let path)):
        if let generation {
          generation.render(OutputPath.of(path))
        } else {
          outbox.send(.noFile(path, generation: 0))
        }
      case .request(.show(let file, let seen)):
        await generation?.render(edited: file, seen: seen.compactMap(OutputPath.of))
      case .request(.build(let number, let first)):
        // Beside it, files of the former generation can be made.
        last = Task { [last, shown = generation?.number] in
          let former = await last?.value
          former?.rest.cancel()
          return await build(
            number, after: await former?.rest.value ?? KnownRun(), of: former?.facts,
            shown: shown, first: first.compactMap(OutputPath.of), outbox
          ) { continuation.yield(.built($0)) }
        }
      case .built(let new): generation = new
      }
    }
  }

  /// The requests that come on a pipe, which a thread of their own waits for.
  private static func steps(from input: Int32)
    -> (AsyncStream<Step>, AsyncStream<Step>.Continuation)
  {
    let (steps, continuation) = AsyncStream<Step>.makeStream()
    Thread.detachNewThread {
      while let bytes = Frames.receive(from: input), let request = try? WorkerRequest(bytes) {
        continuation.yield(.request(request))
      }
      continuation.finish()
    }
    return (steps, continuation)
  }

  /// Builds, as far as that takes before the site can be shown.
  ///
  /// - Parameters:
  ///   - number: The number of the generation.
  ///   - known: What the build before left.
  ///   - facts: The facts of the site that is shown; nil if there is none.
  ///   - shown: The number of the generation that is shown; nil if there is none.
  ///   - first: The files that somebody looks at.
  ///   - outbox: Where it tells what it makes.
  ///   - use: Called with the generation before it is told of.
  /// - Returns: The generation, if it is shown, and the rest of the work.
  private func build(
    _ number: Int, after known: KnownRun, of facts: FactHashes?, shown: Int?,
    first: [OutputPath], _ outbox: Outbox, _ use: (RenderedGeneration) -> Void
  ) async -> Built {
    var options = options
    (options.now, options.today) = clock()
    do {
      // What somebody looks at is not to wait until all other pages are checked.
      let show = shown.map { shown in
        { (site: UncheckedSite) in
          for path in first {
            if let bytes = site.rendered(path) {
              outbox.send(bytes, at: path, of: shown, copied: nil)
            }
          }
        }
      }
      let run = try await SiteBuilder(options).preview(after: known, showing: show)
      guard let files = run.files else {
        outbox.send(.findings(BuildFindings(run, number, made: 0, files: 0, isComplete: true)))
        return Built(generation: nil, facts: facts, rest: Task { await run.known })
      }
      let generation = RenderedGeneration(number, of: run, files, jobs: options.jobs, outbox)
      return await finish(generation, of: facts, first: first, use)
    } catch {
      outbox.send(.failure(generation: number, "\(error)"))
      return Built(generation: nil, facts: facts, rest: Task { known })
    }
  }

  /// Makes the files that somebody looks at and as many as can be made soon, tells of the site, and
  /// makes the rest.
  private func finish(
    _ generation: RenderedGeneration, of former: FactHashes?, first: [OutputPath],
    _ use: (RenderedGeneration) -> Void
  ) async -> Built {
    for path in first { generation.render(path) }
    await generation.renderRest(until: .now + Self.patience)
    if generation.hasError {
      generation.tellFindings(isShown: false)
      return Built(generation: nil, facts: former, rest: Task { await generation.known })
    }
    use(generation)
    let facts = navigates ? generation.facts : nil
    generation.tellSite(after: former, now: facts)
    generation.tellFindings()
    let rest = Task {
      if !generation.isComplete {
        await generation.renderRest(until: nil)
        if generation.isComplete { generation.tellFindings() }
      }
      return await generation.known
    }
    return Built(generation: generation, facts: facts, rest: rest)
  }
}

extension OutputPath {
  /// The path that has been one before.
  static func of(_ text: String) -> OutputPath? { try? OutputPath(text) }
}

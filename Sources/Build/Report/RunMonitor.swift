import Glibc
import Synchronization

/// A part of a run, in the order in which they come.
package enum RunStage: String, CaseIterable, Sendable {
  case looking = "look for changes"
  case reading = "read"
  case parsing = "parse"
  case linking = "link"
  case comparing = "compare"
  case checking = "check"
  case searching = "search"
  case planning = "plan"
  case writing = "render and write"
  case remembering = "remember"
  case uploading = "upload"
  case asking = "ask hosts"
}

/// Watches a run: which stage it has come to, and how long each took.
///
/// An object, as whoever runs the line tells it and whoever shows progress asks it.
package final class RunMonitor: Sendable {
  /// The time that a stage took, and what it did.
  package struct StageTime: Hashable, Sendable {
    package let stage: RunStage

    /// By the clock on the wall, and that of all processors together.
    package let duration: Duration
    package let processorTime: Duration

    /// How many pages or files it looked at, and how many of these it could take from the last
    /// build.
    package let count: Int
    package let kept: Int
  }

  /// What a stage has done so far.
  package struct Progress: Hashable, Sendable {
    package let stage: RunStage
    package let duration: Duration
    package let done: Int

    /// How many things there are to do; 0 if that is not counted.
    package let total: Int
  }

  /// A page or template, and the time that its rendering took.
  package struct RenderingTime: Hashable, Sendable {
    package let name: String
    package let duration: Duration
  }

  private struct State {
    var stage: RunStage?
    var start = ContinuousClock.now
    var processorStart = Duration.zero
    var total = 0
    var kept = 0
    var times: [StageTime] = []
    var slowest: [RenderingTime] = []
    var templates: [String: Duration] = [:]
  }

  private let state = Mutex(State())

  /// The number of things that the present stage has done, which tasks count at the same time.
  private let done = Atomic(0)

  package init() {}
}

extension RunMonitor {
  /// Notes that a stage begins, which ends the one before it.
  ///
  /// - Parameters:
  ///   - stage: The stage; nil at the end of the run.
  ///   - total: How many things there are to do; 0 if they are not counted.
  package func begin(_ stage: RunStage?, total: Int = 0) {
    let processorTime = Self.processorTime
    state.withLock { state in
      let now = ContinuousClock.now
      if let ended = state.stage {
        state.times.append(
          StageTime(
            stage: ended, duration: now - state.start,
            processorTime: processorTime - state.processorStart,
            count: max(state.total, done.load(ordering: .relaxed)), kept: state.kept))
      }
      (state.stage, state.start, state.processorStart) = (stage, now, processorTime)
      (state.total, state.kept) = (total, 0)
    }
    done.store(0, ordering: .relaxed)
  }

  /// Notes that the run has ended.
  package func end() { begin(nil) }

  /// Notes that the present stage has done one thing.
  package func advance() { done.add(1, ordering: .relaxed) }

  /// Notes how many things of the present stage were taken from the last build.
  func keep(_ count: Int) { state.withLock { $0.kept += count } }

  /// Notes how long the rendering of a file took.
  func add(_ file: String, _ template: String?, _ duration: Duration) {
    state.withLock { state in
      if let template { state.templates[template, default: .zero] += duration }
      let place = state.slowest.firstIndex { $0.duration < duration } ?? state.slowest.count
      guard place < Self.shownCount else { return }
      state.slowest.insert(RenderingTime(name: file, duration: duration), at: place)
      if state.slowest.count > Self.shownCount { state.slowest.removeLast() }
    }
  }

  /// How many of the slowest pages and templates are told.
  private static let shownCount = 10

  /// What all threads of the process have used so far.
  private static var processorTime: Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

extension RunMonitor {
  /// What the present stage has done so far; nil before the first and after the last one.
  package var progress: Progress? {
    let done = done.load(ordering: .relaxed)
    return state.withLock { state in
      state.stage.map {
        Progress(
          stage: $0, duration: ContinuousClock.now - state.start, done: done, total: state.total)
      }
    }
  }

  /// The stages that have ended, in their order.
  package var times: [StageTime] { state.withLock(\.times) }

  /// The files whose rendering took longest, those first.
  package var slowestFiles: [RenderingTime] { state.withLock(\.slowest) }

  /// The templates whose pages took longest, all together, those first.
  package var slowestTemplates: [RenderingTime] {
    let all = state.withLock(\.templates).map { RenderingTime(name: $0, duration: $1) }
    return Array(
      all.sorted { ($1.duration, $0.name) < ($0.duration, $1.name) }.prefix(Self.shownCount))
  }
}

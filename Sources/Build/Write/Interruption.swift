import Synchronization

/// Lets a signal end the program at once, but for the time in which it would leave something behind.
///
/// Then the work stops at the next place where nothing is lost, takes back what it had begun, and
/// only after that the program ends. An object, as whoever receives signals tells it and the work
/// asks it.
package final class Interruption: Sendable {
  private struct State {
    /// How many works are going on that have to be taken back or brought to their end.
    var works = 0

    /// The first signal that came meanwhile.
    var signal: Int32?
  }

  private let state = Mutex(State())
  private let end: @Sendable (Int32) -> Void

  /// - Parameter end: Ends the program as the signal would; without it no signal is ever told.
  package init(ending end: @escaping @Sendable (Int32) -> Void = { _ in }) { self.end = end }
}

/// The error of work that stops since the program is to end.
struct Interrupted: Error {}

extension Interruption {
  /// Tells of a signal.
  package func receive(_ signal: Int32) {
    state.withLock { state in
      // Under the lock, so that no work begins between the question and the end.
      if state.works == 0 { return end(signal) }
      if state.signal == nil { state.signal = signal }
    }
  }

  /// - Throws: `Interrupted` if the program is to end.
  func check() throws(Interrupted) {
    if state.withLock({ $0.signal }) != nil { throw Interrupted() }
  }

  /// Does work that may not be cut off; a signal that came meanwhile ends the program after it.
  func holding<Output>(_ work: () async throws -> Output) async rethrows -> Output {
    state.withLock { $0.works += 1 }
    defer {
      state.withLock { state in
        state.works -= 1
        if state.works == 0, let signal = state.signal { end(signal) }
      }
    }
    return try await work()
  }
}

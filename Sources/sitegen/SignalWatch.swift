import Build
import Dispatch
import Glibc
import Kit

/// Takes the signals that are to end the program, so that a build which is cut off leaves nothing
/// behind.
///
/// It watches as long as the value is there. A signal that whoever started the program has it ignore,
/// as nohup(1) does, stays ignored.
struct SignalWatch: ~Copyable {
  let interruption: Interruption
  private let sources: [any DispatchSourceSignal]

  init() {
    let interruption = Interruption(ending: Self.end)
    self.interruption = interruption
    sources = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }.map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { interruption.receive(number) }
      source.activate()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
  }

  /// Ends the program as if it had not taken the signal, so that whoever waits for it is told.
  private static func end(by number: Int32) {
    try? writeStandardError("sitegen: stopped by a signal\n")
    signal(number, SIG_DFL)
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, number)
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
  }
}

import Foundation
import Kit

/// The process that builds, as the one that listens sees it.
///
/// An object, as it ends when nobody holds it.
final class WorkerProcess: Sendable {
  private let process: Process
  private let requests: Int32

  /// Its number among the processes of the preview, from 1.
  let number: Int

  /// Starts a process.
  ///
  /// - Parameters:
  ///   - arguments: The arguments of this program by which it builds.
  ///   - number: Its number.
  ///   - report: Told of what it tells; nil once it has ended.
  /// - Throws: `FileError` if it cannot be started.
  init(
    _ arguments: [String], number: Int, _ report: @escaping @Sendable (WorkerReport?) -> Void
  ) throws(FileError) {
    let (input, output) = (Pipe(), Pipe())
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe")
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    self.number = number
    do { try process.run() } catch { throw Self.refusal(error) }
    // No other program that is started may keep them open.
    requests = fcntl(input.fileHandleForWriting.fileDescriptor, F_DUPFD_CLOEXEC, 0)
    let reports = fcntl(output.fileHandleForReading.fileDescriptor, F_DUPFD_CLOEXEC, 0)
    try? input.fileHandleForWriting.close()
    Thread.detachNewThread {
      while let bytes = Frames.receive(from: reports), let told = try? WorkerReport(bytes) {
        report(told)
      }
      close(reports)
      report(nil)
    }
  }

  /// Why it cannot be started, in the system's words where it is the system that refuses.
  private static func refusal(_ error: any Error) -> FileError {
    let (error, what) = (error as NSError, "the process that builds")
    return error.domain == NSPOSIXErrorDomain
      ? FileError("start", what, errno: Int32(clamping: error.code))
      : FileError("start", what, reason: "\(error)")
  }

  deinit {
    close(requests)
    process.terminate()
  }

  /// The number by which the system knows it.
  var identifier: Int32 { process.processIdentifier }

  func send(_ request: WorkerRequest) {
    // If it has ended, that is told too.
    try? Frames.send(request.bytes, to: requests)
  }

  /// Ends it, whatever it does.
  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// How it ended, in words; waits for it.
  var end: String {
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
      ? "by signal \(process.terminationStatus)" : "with exit code \(process.terminationStatus)"
  }
}

import Build
import Kit
import Synchronization

/// Tells the process that listens what was made, and knows what it has been told.
///
/// An object, as files that are made at the same time are told of by it.
final class Outbox: Sendable {
  private struct Told {
    var files: [OutputPath: ContentHash] = [:]

    /// How files looked that are copied, where a later change of one shows in that.
    var copies: [OutputPath: FileSignature] = [:]
  }

  private let pipe: Int32
  private let told = Mutex(Told())

  init(_ pipe: Int32) { self.pipe = pipe }

  func send(_ report: WorkerReport) {
    let bytes = report.bytes
    told.withLock { _ in write(bytes) }
  }

  /// Tells the bytes of a file.
  func send(_ bytes: [UInt8], at path: OutputPath, of generation: Int, copied: FileSignature?) {
    let message = WorkerReport.file(path.text, generation: generation, bytes).bytes
    let hash = ContentHash(bytes)
    told.withLock { told in
      told.files[path] = hash
      told.copies[path] = copied
      write(message)
    }
  }

  /// Whether a file with this hash is what was told last.
  func hasTold(_ hash: ContentHash, at path: OutputPath) -> Bool {
    told.withLock { $0.files[path] == hash }
  }

  /// Whether a copy of a file that looks so is what was told last.
  func hasTold(_ signature: FileSignature, at path: OutputPath) -> Bool {
    told.withLock { $0.files[path] != nil && $0.copies[path] == signature }
  }

  /// Forgets all files but these, as whoever listens does.
  func keep(only paths: Set<OutputPath>) {
    told.withLock { told in
      told.files = told.files.filter { paths.contains($0.key) }
      told.copies = told.copies.filter { paths.contains($0.key) }
    }
  }

  private func write(_ message: [UInt8]) {
    // Without anybody to tell, the requests end too.
    try? Frames.send(message, to: pipe)
  }
}

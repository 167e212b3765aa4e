import Build
import Glibc
import Kit

/// Messages on a pipe: each as four bytes with its length, the least significant first, and its bytes.
enum Frames {
  /// The most bytes that a message may have.
  private static let limit = 2 << 30

  /// Sends a message.
  ///
  /// - Throws: `FileError` if the other side has gone away.
  static func send(_ bytes: [UInt8], to pipe: Int32) throws(FileError) {
    let length = (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) }
    try writeAll(length, to: pipe, named: "the pipe between two processes of the preview")
    try writeAll(bytes, to: pipe, named: "the pipe between two processes of the preview")
  }

  /// Waits for a message; nil at the end of the pipe, or if it breaks off.
  static func receive(from pipe: Int32) -> [UInt8]? {
    guard let head = read(4, from: pipe) else { return nil }
    let length = head.reversed().reduce(0) { $0 << 8 | Int($1) }
    return length <= limit ? read(length, from: pipe) : nil
  }

  private static func read(_ count: Int, from pipe: Int32) -> [UInt8]? {
    var isWhole = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let free = unsafe UnsafeMutableRawBufferPointer(buffer).baseAddress?.advanced(by: filled)
        let got = unsafe Glibc.read(pipe, free, count - filled)
        if got < 0, errno == EINTR { continue }
        if got <= 0 {
          isWhole = false
          return
        }
        filled += got
      }
    }
    return isWhole ? bytes : nil
  }
}

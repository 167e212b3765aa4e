@testable import Rendering

extension OutputFile {
  /// What is written of a file that is not copied.
  var writtenBytes: [UInt8] {
    get throws {
      if case .bytes(let bytes) = contents { return bytes }
      var bytes: [UInt8] = []
      if case .rendered(let render) = contents { try render(&bytes) }
      return bytes
    }
  }
}

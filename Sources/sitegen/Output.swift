import ArgumentParser
import Build
import Glibc
import Kit

/// Writes to standard output.
///
/// - Throws: `FileError` if that cannot be, unless the reader has gone away, as `head` does.
func writeStandardOutput(_ bytes: [UInt8]) throws(FileError) {
  try write(bytes, to: STDOUT_FILENO, named: "standard output")
}

/// Does the same with a text.
func writeStandardOutput(_ text: String) throws(FileError) {
  try writeStandardOutput(Array(text.utf8))
}

/// Answers a question that no site is asked for.
///
/// - Throws: `ExitCode.inputOutput`, with the reason said, if the answer cannot be written.
func answer(_ text: String) throws {
  do throws(FileError) {
    try writeStandardOutput(text)
  } catch {
    // The exit code says the same where nothing can be written.
    try? writeStandardError("sitegen: \(error)\n")
    throw ExitCode.inputOutput
  }
}

/// Writes to standard error.
///
/// - Throws: `FileError` if that cannot be, unless the reader has gone away.
func writeStandardError(_ text: String) throws(FileError) {
  try write(Array(text.utf8), to: STDERR_FILENO, named: "standard error")
}

private func write(_ bytes: [UInt8], to file: Int32, named name: String) throws(FileError) {
  do throws(FileError) {
    try writeAll(bytes, to: file, named: name)
  } catch {
    if error.isBrokenPipe { return }
    throw error
  }
}

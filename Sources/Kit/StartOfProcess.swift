import CGlibc
import Glibc

/// Opens `/dev/null` where standard input, output or error is closed, so that no file gets its number.
package func openStandardDescriptors() { cglibc_open_standard_descriptors() }

/// The threads that a process may have.
package enum ThreadSupply {
  /// How many stand beside the first and those that work: those that wait for the system and for signals.
  private static let besideWork = 2

  /// How much address space the least of sites takes, beside the program and its threads' stacks.
  private static let leastMemory = 256 << 20

  /// Makes sure that a thread for each processor can be made, as Dispatch waits for ever, without a word, where it
  /// cannot: else the program is run again on fewer processors.
  ///
  /// - Throws: `FileError` if it cannot work on one, or cannot be run again.
  package static func prepare() throws(FileError) {
    let processors = max(1, Int(cglibc_count_processors()))
    let count = try count(upTo: besideWork + processors, atLeast: besideWork + 1)
    let usable = count - besideWork
    if usable == processors { return }
    // Dispatch has counted the processors before; of a new process it counts those that are left.
    unsafe cglibc_run_again(Int32(clamping: usable), CommandLine.unsafeArgv)
    throw FileError("run", "sitegen again on fewer processors", errno: errno)
  }

  /// Makes sure that more threads can be made.
  ///
  /// - Throws: `FileError` if they cannot be.
  package static func require(_ count: Int) throws(FileError) {
    _ = try Self.count(upTo: count, atLeast: count)
  }

  private static func count(upTo most: Int, atLeast least: Int) throws(FileError) -> Int {
    let count = Int(cglibc_count_threads(Int32(clamping: most), leastMemory))
    let code = errno
    if count < 0 {
      let memory = "\(leastMemory >> 20) MiB of address space (ulimit -v)"
      throw FileError("have", memory, errno: code)
    }
    if count >= least { return count }
    let threads = "\(least) threads (ulimit -u, ulimit -v, or what its container may have)"
    throw FileError("start", threads, errno: code)
  }
}

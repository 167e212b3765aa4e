import CGlibc
import Glibc

/// Runs a program to its end with the terminal of this one; ^C is the program's meanwhile.
///
/// - Parameters:
///   - program: Its path.
///   - arguments: Its arguments, of which the first is its own name.
/// - Returns: Its exit code; 128 and the signal's number if a signal ended it, as shells count.
/// - Throws: If it cannot be run.
package func runInForeground(
  _ program: String, _ arguments: [String]
) throws(FileError) -> Int32 {
  var pointers = unsafe arguments.map { unsafe strdup($0) }
  unsafe pointers.append(nil)
  let status = unsafe cglibc_run_in_foreground(program, pointers)
  let code = errno
  for index in unsafe pointers.indices { unsafe free(pointers[index]) }
  if status < 0 { throw FileError("run", program, errno: code) }
  return status
}

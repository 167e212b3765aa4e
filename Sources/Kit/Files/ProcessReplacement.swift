import Glibc

/// Runs a program in the place of this one, with the same terminal.
///
/// - Parameters:
///   - program: Its path.
///   - arguments: Its arguments, of which the first is its own name.
/// - Throws: If it cannot be run; otherwise this never returns.
package func replaceProcess(
  with program: String, _ arguments: [String]
) throws(FileError) -> Never {
  var pointers = unsafe arguments.map { unsafe strdup($0) }
  unsafe pointers.append(nil)
  _ = unsafe execv(program, pointers)
  let code = errno
  for index in unsafe pointers.indices { unsafe free(pointers[index]) }
  throw FileError("run", program, errno: code)
}

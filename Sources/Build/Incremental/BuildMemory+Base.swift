import CGlibc
import Kit
import Markdown
import Site

extension BuildMemory {
  /// The hash of what all results of a run depend on: the program, what it is asked to do, and what
  /// every page may show.
  ///
  /// - Parameters:
  ///   - sources: The site's files as they were read.
  ///   - options: What the run is asked to do.
  ///   - program: The hash of the program's own file.
  /// - Returns: A hash that differs if anything of that does.
  static func base(
    of sources: SiteSources, _ options: BuildOptions, program: ContentHash
  ) -> ContentHash {
    ByteWriter.hash { writer in
      writer.write(program)
      writer.write(markdownVersion)
      writer.write(sources.surroundings)
      writer.write(sources.reservedAnchors.names.sorted()) { $0.write($1) }
      writer.write(options.baseURL) { $0.write($1) }
      writer.write(options.archive) { $0.write($1) }
      writer.write(options.includesDrafts)
      writer.write(options.includesFuture)
      writer.write(options.isRelease)
    }
  }
}

/// The hash by which the program is known, as another version may render otherwise: that of its build
/// ID, else of its whole file; a random number where the system does not tell which file that is, so
/// that nothing is taken from another run.
///
/// - Throws: If the file cannot be read.
func hashOfProgram() throws(FileError) -> ContentHash {
  if let id = buildID { return ContentHash(id) }
  guard let path = try canonicalPath("/proc/self/exe") else {
    return ContentHash(value: .random(in: 0...(.max)))
  }
  let (folder, name) = splitPath(path)
  return ContentHash(try Folder(folder).bytes(of: name))
}

/// The hash of all that was linked into the program, as the linker noted it; nil if it did not.
private var buildID: [UInt8]? {
  var id = [UInt8](repeating: 0, count: 64)
  let count = unsafe cglibc_build_id(&id, 64)
  return count == 0 ? nil : Array(id.prefix(count))
}

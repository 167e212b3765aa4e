import Kit
import Markdown
import Site

extension BuildMemory {
  /// The hash of what all results of a run depend on: the program, what it is asked to do, and what
  /// every page may show.
  static func base(of sources: SiteSources, _ options: BuildOptions) -> ContentHash {
    ByteWriter.hash { writer in
      writer.write(programHash)
      writer.write(markdownVersion)
      writer.write(sources.surroundings)
      writer.write(options.baseURL) { $0.write($1) }
      writer.write(options.archive) { $0.write($1) }
      writer.write(options.today) { $0.write($1.dayNumber) }
      writer.write(options.includesDrafts)
      writer.write(options.isRelease)
    }
  }

  /// The hash of the program's own file, as another version may render otherwise; a random number
  /// where it cannot be read, so that nothing is taken from another run.
  static let programHash: ContentHash = {
    guard let path = try? canonicalPath("/proc/self/exe") else { return .ofNobody }
    let (folder, name) = splitPath(path)
    guard let program = try? Folder(folder).bytes(of: name) else { return .ofNobody }
    return ContentHash(program)
  }()
}

extension ContentHash {
  fileprivate static var ofNobody: ContentHash { ContentHash(value: .random(in: 0...(.max))) }
}

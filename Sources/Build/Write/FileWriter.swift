import Glibc
import Kit
import Rendering
import Templates

/// What became of one file of the site.
struct FileResult: Sendable {
  var hash: ContentHash
  var isUnchanged: Bool

  /// The file in the output folder that was edited by hand and the copy of it; nil if none was.
  var edited: (path: String, copy: String)?
}

/// Writes the files of a new generation, sharing with the previous one those that did not change.
struct FileWriter: Sendable {
  let files: [OutputFile]
  let previous: PublicFolder

  /// The site's folder, from which files are copied.
  let source: String

  /// Where copies of files go that were edited by hand and are replaced.
  let replaced: String
  let inspection: Inspection
}

extension FileWriter {
  /// Writes all files.
  ///
  /// - Returns: What became of each, in the order of `files`, and what was found in them; where
  ///   pages could not be rendered, not all results are there.
  /// - Throws: If a file cannot be read or written.
  func write(to staging: borrowing StagingFolder, jobs: Int) async throws
    -> (results: [FileResult], found: OutputFindings)
  {
    let (path, target) = (staging.path, staging.target)
    let chunks = await parallelMap(files.count, jobs: jobs) { indices in
      Result { try write(indices, to: StagingFolder(reopening: path, for: target)) }
    }
    var results: [FileResult] = []
    var found = OutputFindings()
    for chunk in chunks {
      let (written, more) = try chunk.get()
      results += written
      found += more
    }
    return (results, found)
  }

  private func write(_ indices: Range<Int>, to staging: borrowing StagingFolder) throws
    -> ([FileResult], OutputFindings)
  {
    var buffer: [UInt8] = []
    var results: [FileResult] = []
    var found = OutputFindings()
    for index in indices {
      buffer.removeAll(keepingCapacity: true)
      do {
        try fill(&buffer, with: files[index])
      } catch let error as TemplateError {
        found.errors.append(error)
        continue
      }
      if case .rendered = files[index].contents {
        found.findings += inspection.findings(files[index], buffer)
      }
      if found.errors.isEmpty { results.append(try put(buffer, files[index], in: staging)) }
    }
    return (results, found)
  }

  private func fill(_ buffer: inout [UInt8], with file: OutputFile) throws {
    switch file.contents {
    case .bytes(let bytes): buffer = bytes
    case .copy(let path): buffer = try Folder(source).bytes(of: path, limit: 1 << 30)
    case .rendered(let render): try render(&buffer)
    }
  }

  private func put(
    _ bytes: [UInt8], _ file: OutputFile, in staging: borrowing StagingFolder
  ) throws(FileError) -> FileResult {
    let hash = ContentHash(bytes)
    guard !previous.present.isEmpty, let old = existing(file.path) else {
      try staging.write(bytes, to: file.path.text)
      return FileResult(hash: hash, isUnchanged: false)
    }
    if old == bytes {
      try staging.keep(file.path.text)
      return FileResult(hash: hash, isUnchanged: true)
    }
    try staging.write(bytes, to: file.path.text)
    var result = FileResult(hash: hash, isUnchanged: false)
    if previous.manifest?.files[file.path] != ContentHash(old) {
      result.edited = ("\(previous.path)/\(file.path)", try keepCopy(of: old, named: file.path))
    }
    return result
  }

  /// The bytes of the file in the previous generation; nil if it has none of that path.
  private func existing(_ path: OutputPath) -> [UInt8]? {
    guard let folder = try? Folder(previous.path) else { return nil }
    return try? folder.bytes(of: path.text)
  }

  private func keepCopy(of bytes: [UInt8], named path: OutputPath) throws(FileError) -> String {
    let copy = "\(replaced)/\(path)"
    try makeFolders(splitPath(copy).folder)
    try writeFile(bytes, to: copy)
    return copy
  }
}

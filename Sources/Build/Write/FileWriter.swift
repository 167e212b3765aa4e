import Kit
import Rendering
import Templates

/// What became of one file of the site.
struct FileResult: Sendable {
  /// The hash of the new bytes.
  var hash: ContentHash

  /// The hash of the bytes that were in the output folder; nil if there was no file.
  var former: ContentHash?

  /// The copy of the former file, which was edited by hand; nil if it was not.
  var copy: String?

  var isUnchanged = false
}

/// Writes the files of a new generation, sharing with the previous one those that did not change.
struct FileWriter: Sendable {
  let files: [OutputFile]
  let previous: PublicFolder

  /// The site's folder, from which files are copied.
  let source: Folder

  /// Where copies of files go that were edited by hand and are replaced.
  let working: WorkingFolder
  let inspection: Inspection
}

extension FileWriter {
  /// Writes all files.
  ///
  /// - Returns: What became of each, in the order of `files`, and what was found in them; where
  ///   pages could not be rendered, not all results are there.
  /// - Throws: If a file cannot be read or written.
  func write(to folder: Folder, jobs: Int) async throws
    -> (results: [FileResult], found: OutputFindings)
  {
    let chunks = await parallelMap(files.count, jobs: jobs) { indices in
      Result { try write(indices, to: folder) }
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

  private func write(_ indices: Range<Int>, to folder: Folder) throws
    -> ([FileResult], OutputFindings)
  {
    var buffer: [UInt8] = []
    var results: [FileResult] = []
    var found = OutputFindings()
    for index in indices {
      if let kept = try keep(files[index], in: folder) {
        results.append(kept)
        continue
      }
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
      if found.errors.isEmpty {
        results.append(try put(buffer, FilePath(files[index].path), in: folder))
      }
    }
    return (results, found)
  }

  /// Shares a file with the previous generation that would come out as it is there; nil if it would
  /// not, or that is not known.
  private func keep(_ file: OutputFile, in folder: Folder) throws(FileError) -> FileResult? {
    let path = FilePath(file.path)
    guard let hash = file.expected, previous.own[path] == hash, let old = previous.folder,
      let former = try previous.bytes(of: path), ContentHash(former) == hash
    else { return nil }
    try old.link(path, to: path, in: folder)
    return FileResult(hash: hash, former: hash, isUnchanged: true)
  }

  private func fill(_ buffer: inout [UInt8], with file: OutputFile) throws {
    switch file.contents {
    case .bytes(let bytes): buffer = bytes
    case .copy(let path): buffer = try source.bytes(of: path, limit: 1 << 30)
    case .rendered(let render): try render(nil, &buffer)
    }
  }

  private func put(_ bytes: [UInt8], _ path: FilePath, in folder: Folder) throws(FileError)
    -> FileResult
  {
    var result = FileResult(hash: ContentHash(bytes))
    guard let old = previous.folder, let former = try previous.bytes(of: path) else {
      try folder.write(bytes, toNew: path)
      return result
    }
    if former == bytes {
      result.former = result.hash
      result.isUnchanged = true
      try old.link(path, to: path, in: folder)
      return result
    }
    try folder.write(bytes, toNew: path)
    let hash = ContentHash(former)
    result.former = hash
    if previous.own[path] != hash {
      result.copy = try working.keepCopy(of: former, named: path)
    }
    return result
  }
}

extension PublicFolder {
  /// The bytes of a file of the folder; nil if it has none of that path.
  ///
  /// - Throws: If it cannot be read.
  func bytes(of path: FilePath) throws(FileError) -> [UInt8]? {
    guard let folder, kinds[path] == .file else { return nil }
    do throws(FileError) {
      return try folder.bytes(of: path)
    } catch {
      // It may be gone since the folder was read.
      if error.isAbsence { return nil }
      throw error
    }
  }
}

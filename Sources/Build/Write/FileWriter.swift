import Kit
import Rendering
import Synchronization
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

/// Writes those files of a new generation that the previous one does not have as they are.
struct FileWriter: Sendable {
  let files: [OutputFile]
  let previous: PublicFolder

  /// The site's folder, from which files are copied.
  let source: Folder

  /// Where copies of files go that were edited by hand and are replaced.
  let working: WorkingFolder

  /// Shown all files, be they new or as they were; nil for none.
  let proof: OutputProof?

  /// Whether the work is to stop.
  let interruption: Interruption

  let progress = WriteProgress()
}

/// How many files of a new generation are done, be they new or as they were; an object, as they are
/// made at the same time.
final class WriteProgress: Sendable {
  private let count = Atomic(0)

  var done: Int { count.load(ordering: .relaxed) }

  func advance() { count.add(1, ordering: .relaxed) }
}

/// Where the files of a new generation are written.
struct NewFiles: Sendable {
  let folder: Folder

  /// Whether it is the generation itself; else each file is called by its number, to be put into the
  /// generation later.
  let isGeneration: Bool

  /// The name of a file.
  func name(of file: Int, _ path: FilePath) -> FilePath {
    isGeneration ? path : FilePath("\(file)")
  }
}

extension FileWriter {
  /// What becomes of the files that are in the output folder as they are to be, as is known without
  /// making them; nil for each other one.
  ///
  /// - Throws: If a file cannot be read.
  func resultsOfExpected(jobs: Int) async throws(FileError) -> [FileResult?] {
    let chunks = await parallelMap(files.count, jobs: jobs) { indices in
      Result { () throws(FileError) in
        try indices.map { (index) throws(FileError) in try expectedResult(files[index]) }
      }
    }
    var results: [FileResult?] = []
    for chunk in chunks { results += try chunk.get() }
    return results
  }

  private func expectedResult(_ file: OutputFile) throws(FileError) -> FileResult? {
    let path = FilePath(file.path)
    guard let expected = file.expected, let node = previous.node(path), node.status.kind == .file,
      !node.hasOtherPermissions, previous.own[path] == expected
    else { return nil }
    let isToBeShown = proof?.holdsForUnchanged == false
    let bytes = node.hash == nil || isToBeShown ? try previous.bytes(of: path) : nil
    if (node.hash ?? bytes.map(ContentHash.init)) != expected { return nil }
    if let bytes, isToBeShown { proof?.look(at: bytes, of: file) }
    return FileResult(hash: expected, former: expected, isUnchanged: true)
  }

  /// Writes those of some files that are new or changed.
  ///
  /// - Parameters:
  ///   - numbers: Which files.
  ///   - new: Where they are written.
  ///   - jobs: How many are written at the same time.
  /// - Returns: What became of each, in the order of `numbers`, and why pages could not be rendered;
  ///   where some could not, not all results are there.
  /// - Throws: If a file cannot be read or written.
  func write(_ numbers: [Int], to new: NewFiles, jobs: Int) async throws
    -> (results: [FileResult], errors: [TemplateError])
  {
    let chunks = await parallelMap(numbers.count, jobs: jobs) { indices in
      Result { try write(numbers[indices], to: new) }
    }
    var results: [FileResult] = []
    var errors: [TemplateError] = []
    for chunk in chunks {
      let (written, more) = try chunk.get()
      results += written
      errors += more
    }
    return (results, errors)
  }

  private func write(_ numbers: ArraySlice<Int>, to new: NewFiles) throws
    -> ([FileResult], [TemplateError])
  {
    let folders = OpenFolders(below: new.folder, makingMissing: new.isGeneration)
    var buffer: [UInt8] = []
    var results: [FileResult] = []
    var errors: [TemplateError] = []
    for number in numbers {
      try interruption.check()
      let (file, path) = (files[number], FilePath(files[number].path))
      if let result = try copyIfLarge(file, to: new.name(of: number, path), in: folders) {
        results.append(result)
        progress.advance()
        continue
      }
      buffer.removeAll(keepingCapacity: true)
      do {
        try fill(&buffer, with: file)
        proof?.look(at: buffer, of: file)
      } catch let error as TemplateError {
        errors.append(error)
        continue
      }
      if errors.isEmpty {
        let hash = file.hashOfMade?() ?? ContentHash(buffer)
        let (result, isNew) = try compare(buffer, hash, path)
        if isNew { try folders.write(buffer, toNew: new.name(of: number, path)) }
        results.append(result)
        progress.advance()
      }
    }
    return (results, errors)
  }

  private func fill(_ buffer: inout [UInt8], with file: OutputFile) throws {
    switch file.contents {
    case .bytes(let bytes): buffer = bytes
    case .copy(let path): buffer = try source.bytes(of: path, limit: Self.copyLimit)
    case .rendered(let render): try render(nil, &buffer)
    }
  }

  /// Compares the bytes of a file with those in the output folder, and keeps a copy of these if they
  /// were edited by hand and differ.
  private func compare(_ bytes: [UInt8], _ hash: ContentHash, _ path: FilePath) throws(FileError)
    -> (result: FileResult, isNew: Bool)
  {
    var result = FileResult(hash: hash)
    guard let node = previous.node(path), node.status.kind == .file else { return (result, true) }
    // Bytes are compared where the hashes are equal: two texts of one hash can be made on purpose.
    if let known = node.hash, known != hash, previous.own[path] == known {
      result.former = known
      return (result, true)
    }
    guard let former = try previous.bytes(of: path) else { return (result, true) }
    if former == bytes {
      result.former = hash
      result.isUnchanged = !node.hasOtherPermissions
      return (result, node.hasOtherPermissions)
    }
    let formerHash = ContentHash(former)
    result.former = formerHash
    if previous.own[path] != formerHash {
      result.copy = try working.keepCopy(of: former, named: path)
    }
    return (result, true)
  }
}

extension PublicFolder {
  /// The bytes of a file of the folder; nil if it has none of that path.
  ///
  /// - Throws: If it cannot be read.
  func bytes(of path: FilePath) throws(FileError) -> [UInt8]? {
    guard let folder, node(path)?.status.kind == .file else { return nil }
    do throws(FileError) {
      return try folder.bytes(of: path)
    } catch {
      // It may be gone since the folder was read.
      if error.isAbsence { return nil }
      throw error
    }
  }
}

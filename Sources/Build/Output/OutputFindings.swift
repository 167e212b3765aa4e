import Checks
import Kit
import Rendering
import Site
import Templates

extension OutputFile {
  /// What the checks of published files find in one that was rendered; what they read is noted in
  /// the log, if there is one.
  func findings(in bytes: [UInt8], of site: Site, notingIn log: ReadLog?) -> [Finding] {
    let kind = template.map(PublishedFile.Kind.page) ?? .data
    let file = PublishedFile(listed, kind, of: site.noting(in: log)) { bytes }
    file.fact = fact.map { FactOnPage($0, notingIn: log) }
    return Check.findings(in: file)
  }

  fileprivate var listed: ListedFile { ListedFile(path, from: origin) }
}

extension [OutputFile] {
  /// The files by their paths, for the checks of the whole list.
  var listed: [ListedFile] { map(\.listed) }

  /// Renders the files of which it is not known what they would be.
  ///
  /// - Parameters:
  ///   - proof: Shown all files that a build would show it; nil for none.
  ///   - jobs: How many files are rendered at the same time.
  /// - Returns: Why templates could not be rendered.
  /// - Throws: What a page throws that is no error of a template.
  func errors(showingTo proof: OutputProof? = nil, jobs: Int) async throws -> [Finding] {
    let chunks = await parallelMap(count, jobs: jobs) { indices in
      Result { try self[indices].errors(showingTo: proof) }
    }
    return Diagnostic.templateErrors(try chunks.flatMap { try $0.get() }).map(Finding.init)
  }

  /// What is wrong with files that are copied to the site.
  ///
  /// - Parameters:
  ///   - site: The site to which they belong.
  ///   - folder: The site's folder.
  ///   - jobs: How many files are read at the same time.
  /// - Returns: The findings, in the order of the files.
  /// - Throws: `FileError` if a file cannot be read.
  func findingsInCopies(of site: Site, in folder: String, jobs: Int) async throws -> [Finding] {
    let folder = try Folder(folder)
    let chunks = await parallelMap(count, jobs: jobs) { indices in
      Result { try self[indices].flatMap { try $0.findingsInCopy(of: site, in: folder) } }
    }
    return try chunks.flatMap { try $0.get() }
  }

  /// What trials show of the theme; one whose template fails shows nothing, as a page that uses the
  /// template reports that.
  func findingsInTrials(of site: Site) -> [Finding] {
    flatMap { file -> [Finding] in
      var bytes: [UInt8] = []
      guard let template = file.template, case .rendered(let render) = file.contents,
        (try? render(nil, &bytes)) != nil
      else { return [] }
      let html = bytes
      return Check.findings(
        in: PublishedFile(file.listed, .trial(template: template), of: site) { html })
    }
  }
}

extension ArraySlice<OutputFile> {
  fileprivate func errors(showingTo proof: OutputProof?) throws -> [TemplateError] {
    var buffer: [UInt8] = []
    var errors: [TemplateError] = []
    for file in self where file.expected == nil || proof?.holdsForUnchanged == false {
      guard case .rendered(let render) = file.contents else {
        try proof?.look(atCopy: file)
        continue
      }
      buffer.removeAll(keepingCapacity: true)
      do {
        try render(nil, &buffer)
        proof?.look(at: buffer, of: file)
      } catch let error as TemplateError {
        errors.append(error)
      }
    }
    return errors
  }
}

extension OutputFile {
  /// What the checks of published files find in one that is copied.
  fileprivate func findingsInCopy(of site: Site, in folder: Folder) throws(FileError) -> [Finding] {
    var failure: FileError?
    let file = PublishedFile(listed, .copy, of: site) {
      do throws(FileError) {
        return try copiedBytes(in: folder)
      } catch {
        failure = error
        return nil
      }
    }
    let findings = Check.findings(in: file)
    if let failure { throw failure }
    return findings
  }

  /// The most bytes of a text that is looked at.
  private static let textLimit = 16 << 20

  /// The bytes of a file that is published as it is; nil for a rendered one, and for one that is
  /// too large for a text.
  ///
  /// - Throws: If the file cannot be read.
  fileprivate func copiedBytes(in site: Folder) throws(FileError) -> [UInt8]? {
    switch contents {
    case .bytes(let bytes): return bytes
    case .copy(let file):
      let path = FilePath(file)
      if let status = try site.status(of: path), status.size > Self.textLimit { return nil }
      return try site.bytes(of: path)
    case .rendered: return nil
    }
  }
}

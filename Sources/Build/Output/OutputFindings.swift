import Checks
import Kit
import Rendering
import Site
import Templates

/// What is wrong with files that can only be told once they are rendered.
struct OutputFindings: Sendable {
  /// Why templates could not be rendered.
  var errors: [TemplateError] = []

  /// What checks find in what was rendered.
  var findings: [Finding] = []

  /// All findings; those of errors that several pages of a template share are told once.
  var all: [Finding] { Diagnostic.templateErrors(errors).map(Finding.init) + findings }

  static func += (findings: inout Self, more: Self) {
    findings.errors += more.errors
    findings.findings += more.findings
  }
}

extension OutputFile {
  /// What the checks of published files find in one that was rendered.
  func findings(in bytes: [UInt8], of site: Site) -> [Finding] {
    let kind = template.map(PublishedFile.Kind.page) ?? .data
    let file = PublishedFile(listed, kind, of: site) { bytes }
    file.fact = fact.map(FactOnPage.init)
    return Check.all.findings(in: file)
  }

  fileprivate var listed: ListedFile { ListedFile(path, from: origin) }
}

extension [OutputFile] {
  /// The files by their paths, for the checks of the whole list.
  var listed: [ListedFile] { map(\.listed) }

  /// What is wrong with the files that are rendered.
  ///
  /// - Throws: What a page throws that is no error of a template.
  func findings(of site: Site, jobs: Int) async throws -> OutputFindings {
    let chunks = await parallelMap(count, jobs: jobs) { indices in
      Result { try self[indices].findings(of: site) }
    }
    return try chunks.reduce(into: OutputFindings()) { $0 += try $1.get() }
  }

  /// What is wrong with files that are copied to the site.
  ///
  /// - Parameters:
  ///   - site: The site to which they belong.
  ///   - folder: The site's folder.
  ///   - jobs: How many files are read at the same time.
  /// - Returns: The findings, in the order of the files.
  func findingsInCopies(of site: Site, in folder: String, jobs: Int) async -> [Finding] {
    await parallelMap(count, jobs: jobs) { indices in
      self[indices].flatMap { file in
        Check.all.findings(
          in: PublishedFile(file.listed, .copy, of: site) { file.copiedBytes(in: folder) })
      }
    }.flatMap(\.self)
  }

  /// What trials show of the theme; one whose template fails shows nothing, as a page that uses the
  /// template reports that.
  func findingsInTrials(of site: Site) -> [Finding] {
    flatMap { file -> [Finding] in
      var bytes: [UInt8] = []
      guard let template = file.template, case .rendered(let render) = file.contents,
        (try? render(&bytes)) != nil
      else { return [] }
      let html = bytes
      return Check.all.findings(
        in: PublishedFile(file.listed, .trial(template: template), of: site) { html })
    }
  }
}

extension ArraySlice<OutputFile> {
  fileprivate func findings(of site: Site) throws -> OutputFindings {
    var buffer: [UInt8] = []
    var found = OutputFindings()
    for file in self {
      guard case .rendered(let render) = file.contents else { continue }
      buffer.removeAll(keepingCapacity: true)
      do {
        try render(&buffer)
        found.findings += file.findings(in: buffer, of: site)
      } catch let error as TemplateError {
        found.errors.append(error)
      }
    }
    return found
  }
}

extension OutputFile {
  /// The bytes of a file that is published as it is; nil for a rendered one, and for one that is
  /// too large for a text or cannot be read.
  fileprivate func copiedBytes(in folder: String) -> [UInt8]? {
    switch contents {
    case .bytes(let bytes): bytes
    case .copy(let path): try? Folder(folder).bytes(of: path, limit: 16 << 20)
    case .rendered: nil
    }
  }
}

import Rendering
import Checks
import Facts
import Kit

extension [OutputFile] {
  /// Findings for files that are copied to the site and hold archived text.
  ///
  /// - Parameters:
  ///   - archive: The texts.
  ///   - site: The site's folder.
  ///   - jobs: How many files are read at the same time.
  /// - Returns: At most one for each file.
  func republished(from archive: ArchivedLines, in site: String, jobs: Int) async -> [Diagnostic] {
    if archive.isEmpty { return [] }
    return await parallelMap(count, jobs: jobs) { indices in
      self[indices].compactMap { file in
        file.copiedBytes(in: site).flatMap { archive.republished($0, as: file.origin) }
      }
    }.flatMap(\.self)
  }
}

extension OutputFile {
  /// The bytes of a file that is published as it is; nil for a rendered one, and for one that is
  /// too large for a text or cannot be read.
  fileprivate func copiedBytes(in site: String) -> [UInt8]? {
    switch contents {
    case .bytes(let bytes): bytes
    case .copy(let path): try? Folder(site).bytes(of: path, limit: 16 << 20)
    case .rendered: nil
    }
  }
}

extension ArchivedLines {
  fileprivate func republished(_ bytes: [UInt8], as file: String) -> Diagnostic? {
    let location = FileLocation(file, line: 1, column: 1)
    if sizes.contains(bytes.count), let source = sources[SHA256(of: bytes)] {
      return .republished("this file is the archived text of \(source)", of: source, at: location)
    }
    // What is neither ASCII nor UTF-8, such as an image, holds no lines of text.
    guard !bytes.prefix(8192).contains(0), bytes.isUTF8 else { return nil }
    let isHTML = [".html", ".htm", ".xhtml", ".svg", ".xml"].contains { ending in
      file.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
    let copies = copies(in: [UInt8](folding: isHTML ? bytes[...].shownText : bytes))
    return copies.first.map { .republished($0.line, and: copies.count - 1, at: location) }
  }
}

extension [UInt8] {
  fileprivate var isUTF8: Bool { (try? UTF8Span(validating: span)) != nil }
}

import Facts
import Kit
import Site

extension Check {
  /// No file that is copied to the site is an archived text or holds a line of one.
  static let republishForbiddenInFiles = output(.republishForbidden) { file in
    guard file.kind == .copy else { return [] }
    let archive = file.site.archivedLines
    guard !archive.isEmpty, let bytes = file.bytes,
      let finding = archive.republished(bytes, as: file.origin)
    else { return [] }
    return [Finding(finding, about: file)]
  }
}

extension ArchivedLines {
  fileprivate func republished(_ bytes: [UInt8], as file: String) -> Diagnostic? {
    let location = FileLocation(startOf: file)
    if sizes.contains(bytes.count), let source = sources[SHA256(of: bytes)] {
      return .republished("this file is the archived text of \(source)", of: source, at: location)
    }
    // What is neither ASCII nor UTF-8, such as an image, holds no lines of text.
    guard !bytes.prefix(8192).contains(0), bytes.isUTF8 else { return nil }
    let isHTML = [".html", ".htm", ".xhtml", ".svg", ".xml"].contains(where: file.utf8.endsWith)
    let copies = copies(in: [UInt8](folding: isHTML ? bytes[...].shownText : bytes))
    return copies.first.map { .republished($0.line, and: copies.count - 1, at: location) }
  }
}

extension [UInt8] {
  fileprivate var isUTF8: Bool { (try? UTF8Span(validating: span)) != nil }
}

import Markdown

extension Rule {
  static let republishForbidden = Rule(
    "republish-forbidden", .error,
    catches: "An archived text, or a whole line of 25 words or more of one, in a published file or"
      + " page.",
    why: "Archived texts belong to those who wrote them; the desk keeps them to check its facts.",
    wrong: "content/assets/article.txt, a copy of archive/article.txt",
    right: "a link to the source; its words only in quotations, each with its fact")
}

extension ProseCheck {
  /// Quotations that are compared with their facts are passed over.
  static let republishForbidden = ProseCheck(.republishForbidden) { prose in
    let copies = prose.site.archivedLines.copies(in: prose.bytes).filter {
      !prose.isQuotation($0.range)
    }
    guard let first = copies.first else { return [] }
    return [
      .republished(first.line, and: copies.count - 1, at: prose.location(of: first.range))
    ]
  }
}

extension PageProse {
  /// Whether the words stand in a link to a quotation, or in a block quote that says whose they are.
  fileprivate func isQuotation(_ range: Range<Int>) -> Bool {
    let next = blocks.partition { $0.range.lowerBound > range.lowerBound }
    guard next > 0, case .markdown(let text, let block) = blocks[next - 1].origin else {
      return false
    }
    return links.contains { link in
      guard link.fact?.fact.kind == .quotes, link.text == text else { return false }
      return blockQuotation(of: link)?.blocks.contains(block)
        ?? (link.range.lowerBound <= range.lowerBound && range.upperBound <= link.range.upperBound)
    }
  }
}

extension [OutputFile] {
  /// Findings for files that are copied to the site and hold archived text.
  ///
  /// - Parameters:
  ///   - archive: The texts.
  ///   - site: The site's folder.
  ///   - jobs: How many files are read at the same time.
  /// - Returns: At most one for each file.
  /// - Throws: `FileError` if a file cannot be read.
  func republished(from archive: ArchivedLines, in site: String, jobs: Int) async throws
    -> [Diagnostic]
  {
    if archive.isEmpty { return [] }
    let folder = try Folder(site)
    let chunks = await parallelMap(count, jobs: jobs) { indices in
      Result {
        try self[indices].compactMap { file in
          try file.copiedBytes(in: folder).flatMap { archive.republished($0, as: file.origin) }
        }
      }
    }
    return try chunks.flatMap { try $0.get() }
  }
}

extension OutputFile {
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

extension Diagnostic {
  fileprivate static func republished(
    _ line: ArchivedLines.Line, and others: Int, at location: FileLocation
  ) -> Diagnostic {
    let more = others > 0 ? " and \(others) more of its lines stand" : " stands"
    return republished(
      "\(line.place)\(more) here word for word", of: line.place.source, at: location)
  }

  fileprivate static func republished(
    _ message: String, of source: String, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .republishForbidden, at: location, message,
      help: "say it in words of your own, or quote what counts and link to the quotation’s fact",
      id: source)
  }
}

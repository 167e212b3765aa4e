import Kit

/// Reads the files of pages, and takes from a former run what did not change since.
struct PageReader: Sendable {
  let files: PageFiles
  let remembered: RememberedPages
}

/// What became of a page's file.
struct ReadPage: Sendable {
  let file: String

  /// Nil if nothing of it can be shown.
  let page: Page?
  let diagnostics: [Diagnostic]

  /// What the next run can take; nil if it has to read the file again.
  let remembered: RememberedPage?

  /// Whether the run before left the same.
  let isKept: Bool
}

extension PageReader {
  /// Reads a file of the site's folder.
  ///
  /// - Throws: If the file cannot be read.
  func read(_ file: String, _ kind: Page.Kind) throws(FileError) -> ReadPage {
    let status = try files.folder.status(of: FilePath(file))
    let signature = status.map(FileSignature.init)
    let former = remembered.pages[file]
    if let former, former.signature == signature, former.signature.isOlder(than: remembered.moment)
    {
      return take(former, file, kind, isKept: true)
    }
    if let size = status?.size, size > PageParser.sizeLimit {
      return ReadPage(
        file: file, page: nil, diagnostics: [.tooLarge(file, size)], remembered: nil, isKept: false)
    }
    let bytes = try files.folder.bytes(of: FilePath(file), limit: PageParser.sizeLimit)
    if let former, let signature, former.outline.hash == ContentHash(bytes) {
      return take(former.with(signature), file, kind, isKept: former.signature == signature)
    }
    let (page, diagnostics) = files.parser.page(bytes, file, kind, in: files)
    let remembered = signature.flatMap { signature in
      page.map { RememberedPage($0, diagnostics, signature) }
    }
    return ReadPage(
      file: file, page: page, diagnostics: diagnostics, remembered: remembered, isKept: false)
  }

  private func take(
    _ former: RememberedPage, _ file: String, _ kind: Page.Kind, isKept: Bool
  ) -> ReadPage {
    let page = Page(
      file: file, kind: kind, frontMatter: FrontMatter(record: former.record),
      outline: former.outline, views: former.views, content: .inFile(of: files, body: nil))
    return ReadPage(
      file: file, page: page, diagnostics: former.diagnostics, remembered: former, isKept: isKept)
  }
}

extension RememberedPage {
  init(_ page: Page, _ diagnostics: [Diagnostic], _ signature: FileSignature) {
    self.init(
      signature: signature, outline: page.outline, record: page.frontMatter.record,
      views: page.views, diagnostics: diagnostics)
  }

  fileprivate func with(_ signature: FileSignature) -> RememberedPage {
    RememberedPage(
      signature: signature, outline: outline, record: record, views: views,
      diagnostics: diagnostics)
  }
}

package import Kit
import Synchronization

/// Reads the files of pages, and takes from a former run what did not change since.
struct PageReader: Sendable {
  let parser: PageParser

  /// The site's folder.
  let folder: Folder
  let remembered: RememberedPages

  /// Why pages could not be parsed that were not parsed at first.
  let failures = LateFailures()
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
    let signature = try folder.status(of: FilePath(file)).map(FileSignature.init)
    let former = remembered.pages[file]
    if let former, former.signature == signature, former.signature.isOlder(than: remembered.moment)
    {
      return take(former, file, kind, isKept: true)
    }
    let bytes = try folder.bytes(of: FilePath(file))
    if let former, let signature, former.outline.hash == ContentHash(bytes) {
      return take(former.with(signature), file, kind, isKept: former.signature == signature)
    }
    let (page, diagnostics) = parser.page(bytes, file, kind)
    let remembered = signature.flatMap { signature in
      page.map { RememberedPage($0, diagnostics, signature) }
    }
    return ReadPage(
      file: file, page: page, diagnostics: diagnostics, remembered: remembered, isKept: false)
  }

  private func take(
    _ former: RememberedPage, _ file: String, _ kind: Page.Kind, isKept: Bool
  ) -> ReadPage {
    let content = PageContent { [parser, folder, failures] in
      do throws(FileError) {
        let bytes = try folder.bytes(of: FilePath(file))
        if ContentHash(bytes) == former.outline.hash,
          let page = parser.page(bytes, file, kind).0
        {
          return page.content.texts
        }
        failures.add(FileError("read", folder.shown(FilePath(file)), reason: "it has just changed"))
      } catch {
        failures.add(error)
      }
      return parser.noTexts(of: file)
    }
    let page = Page(
      file: file, kind: kind, frontMatter: FrontMatter(record: former.record),
      outline: former.outline, views: former.views, content: content)
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

/// Why pages could not be parsed that were not parsed at first.
///
/// Their files went away or changed during the run, which then publishes nothing.
package final class LateFailures: Sendable {
  private let errors = Mutex<[FileError]>([])

  func add(_ error: FileError) { errors.withLock { $0.append(error) } }

  /// The first failure; nil if there is none.
  package var first: FileError? { errors.withLock(\.first) }
}

package import Kit
import Markdown
import Synchronization

/// The files of a site's pages, from which the text of a page comes when it is asked for.
///
/// The Markdown of a page, read and rendered, takes several times what its file does. It is kept
/// while there is room, so that the pages of most sites are read once; beyond that a page costs no
/// memory but for its outline, however long it is. What was read of its body is then set aside in a file
/// without a name, as to parse it again takes ten times as long.
///
/// An object, as all pages hold it.
final class PageFiles: Sendable {
  /// How many bytes of memory the texts of all pages may take together.
  static let roomForTexts = 16 << 20

  /// About how many bytes the texts of a page take for each of its file.
  private static let growth = 5

  let parser: PageParser

  /// The site's folder.
  let folder: Folder

  /// Why pages could not be read again.
  let failures = LateFailures()

  private let room: Atomic<Int>

  /// Where bodies are set aside for which there is no room: small sites never need it.
  private let scratch = Mutex(Scratch.unused)

  private enum Scratch {
    case unused, file(ScratchFile)

    /// The file system has none.
    case unavailable
  }

  /// Texts to be shown that were read once and are likely to be asked for once more, as a page and
  /// its copy in Markdown are made one after the other; by their files.
  private let recent = Mutex<[String: PageTexts]>([:])

  /// How many texts may wait for that; a few for each that works at the same time.
  private static let recentTexts = 64

  init(parser: PageParser, folder: Folder, roomForTexts: Int = roomForTexts) {
    self.parser = parser
    self.folder = folder
    room = Atomic(roomForTexts)
  }
}

extension PageFiles {
  /// Takes room for the texts of a file with so many bytes; false if there is not enough.
  func takeRoom(forFileOf size: Int) -> Bool {
    let needed = size * Self.growth
    if room.subtract(needed, ordering: .relaxed).newValue >= 0 { return true }
    room.add(needed, ordering: .relaxed)
    return false
  }

  /// Whether bodies are set aside at all.
  var setsBodiesAside: Bool { scratchFile != nil }

  /// Where they are set aside, made when it is first asked for; nil where that cannot be done.
  private var scratchFile: ScratchFile? {
    scratch.withLock { scratch in
      if case .unused = scratch {
        scratch = ScratchFile(in: folder).map(Scratch.file) ?? .unavailable
      }
      if case .file(let file) = scratch { return file }
      return nil
    }
  }

  /// Sets the body of a page aside.
  ///
  /// - Returns: Where it is; nil if it has to be parsed again.
  func setAside(_ body: PageText) -> Range<Int>? {
    // Few texts have problems, which would take more room in code than they save time.
    guard body.document.problems.isEmpty, let scratchFile else { return nil }
    var writer = ByteWriter()
    body.document.write(to: &writer)
    return scratchFile.add(writer.takeBytes())
  }

  private func body(at range: Range<Int>, for use: PageTexts.Use) -> MarkdownDocument? {
    guard let bytes = scratchFile?.bytes(at: range), var reader = try? ByteReader(bytes) else {
      return nil
    }
    return try? MarkdownDocument(from: &reader, rendersHTML: use == .rendering)
  }

  /// Reads the texts of a page again.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - body: Where its body was set aside; nil if it was not.
  ///   - use: What they are for.
  /// - Returns: An empty text if the page's file has changed or cannot be read; `failures` then says
  ///   so.
  func texts(of page: Page, body: Range<Int>?, for use: PageTexts.Use) -> PageTexts {
    guard use == .rendering else { return textsInFile(of: page, body: body, for: use) }
    if let texts = recent.withLock({ $0.removeValue(forKey: page.file) }) { return texts }
    let texts = textsInFile(of: page, body: body, for: use)
    recent.withLock {
      if $0.count == Self.recentTexts { $0.removeAll() }
      $0[page.file] = texts
    }
    return texts
  }

  private func textsInFile(
    of page: Page, body: Range<Int>?, for use: PageTexts.Use
  ) -> PageTexts {
    do throws(FileError) {
      let bytes = try folder.bytes(of: FilePath(page.file), limit: PageParser.sizeLimit)
      let isAsItWas = ContentHash(bytes) == page.outline.hash
      let body = body.flatMap { self.body(at: $0, for: use) }
      if isAsItWas, let texts = parser.texts(bytes, of: page, body: body, for: use) {
        return texts
      }
      let shown = folder.shown(FilePath(page.file))
      failures.add(FileError("read", shown, reason: "it has just changed"))
    } catch {
      failures.add(error)
    }
    return parser.noTexts(of: page.file)
  }
}

/// Why pages could not be read again.
///
/// Their files went away or changed during the run, which then publishes nothing.
package final class LateFailures: Sendable {
  private let errors = Mutex<[FileError]>([])

  func add(_ error: FileError) { errors.withLock { $0.append(error) } }

  /// The first failure; nil if there is none.
  package var first: FileError? { errors.withLock(\.first) }
}

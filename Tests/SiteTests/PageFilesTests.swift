import TestSupport
import Testing

@testable import Kit
@testable import Markdown
@testable import Site

/// A page's text is the same, whether it was kept or is read again.
struct PageFilesTests {
  private static let file = "content/briefings/a.md"

  private static let text = """
    ---
    title: "Talks"
    date: "2025-10-29"
    as_of: unknown
    summary: "A *short* line."
    key_points: ["One [point](fact:claim.one)", "Two"]
    ---

    # A heading

    Words with a [link](fact:claim.one), <fact:figure.two> and `code`[^1].

    > “We will see.”
    >
    > — [Attaullah Tarar](fact:quote.see)

    | a | b |
    | - | - |
    | 1 | 2 |

    [^1]: A note.
    """

  private func page(
    in folder: TemporaryFolder, roomForTexts room: Int
  ) throws -> (page: Page, files: PageFiles) {
    let files = PageFiles(
      parser: PageParser(settings: SiteSettings(title: "Test"), rules: []),
      folder: try Folder(folder.path), roomForTexts: room)
    let reader = PageReader(files: files, remembered: RememberedPages())
    return (try #require(try reader.read(Self.file, .briefing).page), files)
  }

  @Test func aTextThatIsReadAgainIsTheOneThatWasKept() throws {
    let folder = try TemporaryFolder([Self.file: Self.text])
    let kept = try page(in: folder, roomForTexts: 1 << 20).page
    let other = try page(in: folder, roomForTexts: 0).page
    #expect(kept.isKept && !other.isKept)
    #expect(other.outline == kept.outline)
    let (first, second) = (kept.readTexts(for: .rendering), other.readTexts(for: .rendering))
    #expect(first.all.count == 4)
    #expect(first.all.map(\.document) == second.all.map(\.document))
    let start = SourcePosition(line: 2, column: 3)
    #expect(first.all.map { $0.location(start) } == second.all.map { $0.location(start) })
  }

  /// What is only read has all but the HTML.
  @Test func aTextThatIsNotShownHasNoHTML() throws {
    let folder = try TemporaryFolder([Self.file: Self.text])
    let page = try page(in: folder, roomForTexts: 0).page
    let (shown, read) = (page.readTexts(for: .rendering), page.readTexts(for: .reading))
    #expect(shown.all.allSatisfy { !$0.document.html.bytes.isEmpty })
    #expect(read.all.allSatisfy { $0.document.html.bytes.isEmpty })
    #expect(read.all.map(\.document.text) == shown.all.map(\.document.text))
    #expect(read.all.map(\.document.runs) == shown.all.map(\.document.runs))
    #expect(read.all.map(\.document.references) == shown.all.map(\.document.references))
    #expect(read.body.document.headings == shown.body.document.headings)
  }

  /// The checks hear of markup that is none, and of which its page was told already.
  @Test func whatIsNoMarkupIsKnownInATextThatIsReadAgain() throws {
    let text = Self.text + "\n\n##No space\n\nSee [the report] (/about/) and {{ a }}.\n"
    let folder = try TemporaryFolder([Self.file: text])
    let kept = try page(in: folder, roomForTexts: 1 << 20).page.readTexts(for: .reading)
    let again = try page(in: folder, roomForTexts: 0).page.readTexts(for: .reading)
    #expect(kept.body.document.problems.count > 1)
    #expect(again.body.document.problems == kept.body.document.problems)
  }

  @Test func aFileThatHasChangedSinceFailsTheRun() throws {
    let folder = try TemporaryFolder([Self.file: Self.text])
    let (page, files) = try page(in: folder, roomForTexts: 0)
    #expect(files.failures.first == nil)
    try folder.write(Self.text + "More.\n", to: Self.file)
    #expect(page.readTexts(for: .rendering).body.document.text.isEmpty)
    #expect(files.failures.first?.description.contains("it has just changed") == true)
  }

  /// There is room for the first files alone.
  @Test func roomIsTakenOnce() throws {
    let folder = try TemporaryFolder()
    let files = PageFiles(
      parser: PageParser(settings: SiteSettings(title: "Test"), rules: []),
      folder: try Folder(folder.path), roomForTexts: 10_000)
    #expect(files.takeRoom(forFileOf: 1500))
    #expect(!files.takeRoom(forFileOf: 1500))
    #expect(files.takeRoom(forFileOf: 400))
    #expect(!files.takeRoom(forFileOf: 400))
  }
}

extension Page {
  fileprivate var isKept: Bool { if case .kept = content { true } else { false } }
}

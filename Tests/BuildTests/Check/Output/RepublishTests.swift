import TestSupport
import Testing

@testable import Facts
@testable import Kit
@testable import Site

struct RepublishTests {
  private static let line =
    "Officials said on Wednesday that nearly 1,800 of Pakistan’s personnel had been killed in"
    + " attacks since August 2021, when the Taliban took over in Kabul after years of war."

  private static let quotation =
    "We gave them all that they had asked for, and more than once, and every time that we came close"
    + " to an agreement with them they called their capital and withdrew from it"

  private static let archived = "A headline\n\(line)\n“\(quotation),” Tarar said.\n\(quotation)\n"

  private static let sha256 = SHA256(of: Array(archived.utf8)).hexadecimal

  private static let facts = TestSite.facts
    .replacing(
      "publisher: org.agency }",
      with: "publisher: org.agency, archive: { file: r.txt, lines: 4, sha256: \"\(sha256)\" } }"
    )
    .replacing("text: \"The dialogue failed\",", with: "text: \"\(quotation)\",")

  private static let settings =
    "title: Test\nrules: { source-line-unused: off, source-number-unrecorded: off,"
    + " source-quotation-unrecorded: off, source-share: off, quote-too-long: off }\n"

  private func findings(
    _ files: [String: String], archive: String = "archive"
  ) async throws -> [String] {
    var all = ["content/facts.yaml": Self.facts, "content/site.yaml": Self.settings]
    all["\(archive)/r.txt"] = Self.archived
    let site = try TestSite(all.merging(files) { $1 })
    return try await site.build { $0.archive = "\(site.folder.path)/\(archive)" }
      .filter { $0.contains("republish-forbidden") }
  }

  @Test(arguments: [
    ("content/assets/a.txt", archived, "this file is the archived text of source.report"),
    ("content/assets/a.txt", "x\n\(line)\n", "source.report, line 2 appears here word for word"),
    (
      "content/assets/data.json", "{\"text\": \"\(line)\"}",
      "source.report, line 2 appears here word for word"
    ),
    (
      "content/assets/a.html", "<p>\(line.replacing(" ", with: " <b></b>\n"))</p>",
      "source.report, line 2 appears here word for word"
    ),
    (
      "templates/assets/a.js", "// \(line.uppercased())\n// \(quotation)",
      "source.report, line 2 and 1 more of its lines appear here word for word"
    ),
  ])
  func findsFilesThatHoldArchivedText(_ file: String, _ text: String, _ message: String)
    async throws
  {
    #expect(
      try await findings([file: text]) == ["\(file):1:1: error[republish-forbidden]: \(message)"])
  }

  @Test(arguments: [
    ("content/assets/a.txt", String(line.dropLast(9))),
    ("content/assets/a.txt", line.replacing("nearly ", with: "")),
    ("content/assets/a.txt", line + "s"),
    ("content/assets/a.txt", "A headline\nA headline\nTarar said.\n"),
    ("content/assets/a.bin", "\0\(line)"),
    ("content/assets/empty.txt", ""),
  ])
  func isSilentAboutOtherFiles(_ file: String, _ text: String) async throws {
    #expect(try await findings([file: text]) == [])
  }

  @Test func findsALineInAPage() async throws {
    let page = TestSite.briefing("First.\n\n- Then: \(Self.line)\n\n*\(Self.line)*")
    #expect(
      try await findings(["content/briefings/a.md": page]) == [
        "content/briefings/a.md:9:9: error[republish-forbidden]: source.report, line 2 and 1 more"
          + " of its lines appear here word for word"
      ])
  }

  @Test func passesQuotationsOver() async throws {
    let inLine = "He said: [“\(Self.quotation)”](fact:quote.failed)."
    let block = "> “\(Self.quotation).”\n>\n> — [Attaullah Tarar](fact:quote.failed), minister"
    let page = TestSite.briefing("\(inLine)\n\n\(block)")
    #expect(try await findings(["content/briefings/a.md": page]) == [])
    let bare = TestSite.briefing("\(inLine)\n\n> “\(Self.quotation).”")
    #expect(try await findings(["content/briefings/a.md": bare]).count == 1)
  }

  @Test(arguments: ["content/assets/archive", "public/archive", "templates/assets/archive"])
  func findsAnArchiveAmongWhatIsPublished(_ folder: String) async throws {
    let found = try await findings([:], archive: folder)
    #expect(found.contains { $0.hasPrefix("content/site.yaml:1:1: error[republish-forbidden]: ") })
  }

  @Test func findsEveryLine() {
    let text = (0..<500).map { "Number \($0): \(Self.line)" }.joined(separator: "\n")
    let lines = ArchivedLines(of: Archive(texts: ["source.a": ArchivedText(Array(text.utf8))]))
    let copies = lines.copies(in: [UInt8](folding: text.utf8))
    #expect(copies.map(\.line.place.lines) == (1...500).map { $0...$0 })
  }
}

import TestSupport
import Testing

@testable import Build
@testable import Kit

/// In which order files are replaced where a folder cannot be in one step.
struct WriteOrderBoundaryTests {
  /// A folder in the way of one file shows which were written before it.
  private func replace(_ obstacle: String) async throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      "public/index.html": "old", "public/style.css": "old", "public/.sitegen-manifest": "old",
      "public/z.js": "old",
    ])
    let files =
      ["a.html", "index.html", "style.css", "z.js"].filter { $0 != obstacle } + [obstacle]
    for file in files { try folder.write("new", to: "staging/\(file)") }
    try folder.write("new", to: "staging/.sitegen-manifest")
    try folder.write("mine", to: "public/\(obstacle)/mine.txt")
    await #expect(throws: FileError.self) {
      let location = OutputLocation(parent: try Folder(folder.path), name: "public")
      try await PublicFolder(at: location).replaceFileByFile(
        files.sorted().map { FilePath($0) }, in: Folder("\(folder.path)/staging"), without: [],
        isDurable: false)
    }
    return folder
  }

  @Test func whatPagesReferToIsThereBeforeThePages() async throws {
    let folder = try await replace("a.html")
    #expect(folder.contents("public/style.css") == "new")
    #expect(folder.contents("public/z.js") == "new")
    #expect(folder.contents("public/index.html") == "old")
  }

  @Test func noPageIsReplacedIfWhatItRefersToCannotBe() async throws {
    let folder = try await replace("app.css")
    #expect(folder.contents("public/index.html") == "old")
    #expect(folder.contents("public/a.html") == nil)
  }

  @Test func theManifestComesLast() async throws {
    let folder = try await replace("last.html")
    #expect(folder.contents("public/index.html") == "new")
    #expect(folder.contents("public/.sitegen-manifest") == "old")
  }
}

import Testing

@testable import Build
@testable import Kit

/// In which order files are replaced where a folder cannot be in one step.
struct WriteOrderBoundaryTests {
  /// A folder in the way of one file shows which were written before it.
  private func replace(_ obstacle: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      "public/index.html": "old", "public/style.css": "old", "public/.sitegen-manifest": "old",
      "public/z.js": "old",
    ])
    let staging = try StagingFolder(beside: "\(folder.path)/public")
    let files =
      ["a.html", "index.html", "style.css", "z.js"].filter { $0 != obstacle } + [obstacle]
    for file in files { try staging.write(Array("new".utf8), to: file) }
    try staging.write(Manifest().bytes, to: Manifest.fileName)
    try folder.write("mine", to: "public/\(obstacle)/mine.txt")
    #expect(throws: FileError.self) {
      try staging.replaceFileByFile(files.sorted(), removing: [])
    }
    return folder
  }

  @Test func whatPagesReferToIsThereBeforeThePages() throws {
    let folder = try replace("a.html")
    #expect(folder.text("public/style.css") == "new")
    #expect(folder.text("public/z.js") == "new")
    #expect(folder.text("public/index.html") == "old")
  }

  @Test func noPageIsReplacedIfWhatItRefersToCannotBe() throws {
    let folder = try replace("app.css")
    #expect(folder.text("public/index.html") == "old")
    #expect(folder.text("public/a.html") == nil)
  }

  @Test func theManifestComesLast() throws {
    let folder = try replace("last.html")
    #expect(folder.text("public/index.html") == "new")
    #expect(folder.text("public/.sitegen-manifest") == "old")
  }
}

import Foundation
import TestSupport
import Testing

@testable import Kit
@testable import Site

struct SiteListingTests {
  @Test func sortsFilesByWhatTheyAreFor() throws {
    let site = try TemporaryFolder([
      "content/site.yaml": "", "content/facts.yaml": "", "content/facts/b.yaml": "",
      "content/briefings/b.md": "", "content/briefings/2025/a.md": "", "content/pages/about.md": "",
      "content/assets/map.png": "", "content/assets/.well-known/x": "", "content/.hidden": "",
      "content/briefings/a.md~": "", "templates/base.html": "", "templates/assets/style.css": "",
      "templates/data/world-110m.geojson": "",
    ])
    let (listing, diagnostics) = try SiteListing.of(Folder(site.path))
    #expect(diagnostics.isEmpty)
    #expect(listing.settings == "content/site.yaml")
    #expect(listing.facts == ["content/facts.yaml", "content/facts/b.yaml"])
    #expect(listing.briefings == ["content/briefings/b.md", "content/briefings/2025/a.md"])
    #expect(listing.pages == ["content/pages/about.md"])
    #expect(listing.assets == ["content/assets/map.png", "content/assets/.well-known/x"])
    #expect(listing.templates == ["templates/base.html"])
    #expect(listing.themeAssets == ["templates/assets/style.css"])
    #expect(listing.borders == "templates/data/world-110m.geojson")
  }

  @Test func tellsOfAFileThatNothingIsMadeOf() throws {
    let site = try TemporaryFolder(["content/map.pdf": ""])
    let (_, diagnostics) = try SiteListing.of(Folder(site.path))
    #expect(diagnostics.map(\.rule) == [.unexpectedFile])
    #expect(diagnostics.first?.location.path == "content/map.pdf")
  }

  @Test func keepsOtherFilesBesidePages() throws {
    let files = ["content/briefings/talks/table.csv", "content/pages/desk.pdf"]
    let site = try TemporaryFolder(Dictionary(uniqueKeysWithValues: files.map { ($0, "") }))
    let (listing, diagnostics) = try SiteListing.of(Folder(site.path))
    #expect(listing.filesBesidePages == files)
    #expect(diagnostics == [])
  }

  @Test func takesImagesBesidePagesForAssets() throws {
    let site = try TemporaryFolder([
      "content/briefings/2025/map.PNG": "", "content/pages/desk.jpeg": "", "content/map.png": "",
    ])
    let (listing, diagnostics) = try SiteListing.of(Folder(site.path))
    #expect(listing.assets == ["content/briefings/2025/map.PNG", "content/pages/desk.jpeg"])
    #expect(diagnostics.map(\.location.path) == ["content/map.png"])
    #expect(Site.assetPath(of: listing.assets[0]) == "/briefings/2025/map.PNG")
  }

  @Test func refusesLinksAndPipes() throws {
    let site = try TemporaryFolder(["content/briefings/a.md": ""])
    try site.link("content/briefings/passwd.md", to: "/etc/passwd")
    try site.link("content/loop", to: ".")
    #expect(unsafe mkfifo("\(site.path)/content/pipe.md", 0o644) == 0)
    let (listing, diagnostics) = try SiteListing.of(Folder(site.path))
    #expect(listing.briefings == ["content/briefings/a.md"])
    #expect(
      diagnostics.map { "\($0.rule.name) \($0.location.path)" } == [
        "symbolic-link content/loop", "irregular-file content/pipe.md",
        "symbolic-link content/briefings/passwd.md",
      ])
  }
}

struct FolderTests {
  @Test(arguments: ["../secret", "/etc/passwd", "a/../../secret", "link"])
  func readsNothingOutsideItself(path: String) throws {
    let outer = try TemporaryFolder(["secret": "x", "site/a/b": "y"])
    try outer.link("site/link", to: "../secret")
    let folder = try Folder("\(outer.path)/site")
    #expect(throws: FileError.self) { try folder.bytes(of: path) }
  }

  @Test func saysWhatFailedAndWhy() throws {
    let site = try TemporaryFolder()
    let error = #expect(throws: FileError.self) {
      try Folder(site.path).bytes(of: "content/a.md")
    }
    #expect(error?.description == "cannot read content/a.md: No such file or directory")
  }

  @Test func refusesAFileBeyondTheLimit() throws {
    let folder = try TemporaryFolder(["a": "12345"])
    #expect(try Folder(folder.path).bytes(of: "a", limit: 5).count == 5)
    #expect(throws: FileError.self) { try Folder(folder.path).bytes(of: "a", limit: 4) }
  }
}

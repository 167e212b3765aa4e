import Kit
import Testing

@testable import Preview

/// The addresses by which findings open an editor.
struct EditorLinkTests {
  @Test func nameTheFileByItsWholePath() {
    let link = EditorLink(pattern: "vscode://file{file}:{line}:{column}", folder: "/home/a b")
    let place = FileLocation("content/x#1.md", SourcePosition(line: 3, column: 7))
    #expect(link.address(of: place) == "vscode://file/home/a%20b/content/x%231.md:3:7")
  }

  @Test func keepWhatIsNoPlaceOfTheirs() {
    let link = EditorLink(pattern: "edit:{what}?f={file}&l={line}{", folder: "/s")
    let place = FileLocation("x.md", SourcePosition(line: 0, column: 0))
    #expect(link.address(of: place) == "edit:{what}?f=/s/x.md&l=1{")
  }
}

import Markdown
import Testing

/// The memory of trees, which a thread uses again for the next one.
struct ArenaTests {
  private static let options = MarkdownOptions(
    extensions: [], allowsRawHTML: true, keepsComments: true)

  /// Paragraphs, lists and a code block, whose text libcmark lets grow as it reads.
  private static func text(_ size: Int) -> String {
    let paragraph =
      "Some *words* with [a link](https://example.org/\(size)) and `code`\nof two lines.\n\n"
    let item = "- an item\n  1. within\n\n"
    let code = "```\n" + String(repeating: "a line of code\n", count: size) + "```\n\n"
    return String(repeating: paragraph + item, count: size) + code
      + "# " + String(repeating: "long ", count: size) + "\n"
  }

  @Test(arguments: [1, 100, 2_000])
  func aTreeOfAnySizeIsThatOfLibcmark(_ size: Int) {
    let text = Self.text(size)
    #expect(plainHTML(text, options: Self.options) == htmlByLibcmark(text))
    // Again, in memory that was used before.
    #expect(plainHTML(text, options: Self.options) == htmlByLibcmark(text))
  }

  @Test func treesOfOneTimeDoNotTouchEachOther() async {
    let texts = (0..<64).map { Self.text($0 * 7 % 61) }
    let pages = await withTaskGroup(of: (Int, String).self) { group in
      for (index, text) in texts.enumerated() {
        group.addTask { (index, plainHTML(text, options: Self.options)) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for (index, text) in texts.enumerated() { #expect(pages[index] == htmlByLibcmark(text)) }
  }
}

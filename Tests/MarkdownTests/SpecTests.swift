import Markdown
import Testing

struct SpecTests {
  static let plain = MarkdownOptions(
    extensions: [], allowsRawHTML: true, keepsComments: true)

  @Test func readsAllExamples() throws {
    #expect(try SpecExample.all().count == 652)
  }

  @Test(arguments: try SpecExample.all())
  func rendersAsLibcmarkAndAsTheSpecificationSays(_ example: SpecExample) {
    let html = plainHTML(example.markdown, options: Self.plain)
    #expect(html == htmlByLibcmark(example.markdown))
    #expect(html == example.html)
  }
}

import Markdown
import Testing

struct SpecTests {
  static let plain = MarkdownOptions(
    extensions: [], allowsRawHTML: true, keepsComments: true)

  @Test(.enabled(if: SpecExample.isFileThere, "the CommonMark specification is not here"))
  func readsAllExamples() {
    #expect(SpecExample.all().count == 652)
  }

  @Test(
    .enabled(if: SpecExample.isFileThere, "the CommonMark specification is not here"),
    arguments: SpecExample.all())
  func rendersAsLibcmarkAndAsTheSpecificationSays(_ example: SpecExample) {
    let html = plainHTML(example.markdown, options: Self.plain)
    #expect(html == htmlByLibcmark(example.markdown))
    #expect(html == example.html)
  }
}

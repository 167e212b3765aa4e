import Testing

@testable import Kit
@testable import Site

struct FrontMatterBlockTests {
  private func split(_ text: String) -> (FrontMatterBlock?, [Diagnostic]) {
    FrontMatterBlock.split(SourceText(bytes: Array(text.utf8)), file: "a.md")
  }

  @Test(arguments: [
    ("---\ntitle: x\n---\nbody\n", "title: x\n", "body\n", 4),
    ("---\r\ntitle: x\r\n---\r\nbody", "title: x\r\n", "body", 4),
    ("---  \n---\n", "", "", 3),
    ("---\na: |\n  ---\n---", "a: |\n  ---\n", "", 5),
  ])
  func splits(text: String, yaml: String, body: String, bodyLine: Int) {
    let block = split(text).0
    #expect(block.map { Array($0.yaml) } == Array(yaml.utf8))
    #expect(block.map { Array($0.body) } == Array(body.utf8))
    #expect(block?.bodyLine == bodyLine)
  }

  @Test(arguments: [
    ("---\ntitle: x\n", "the front matter is not closed"),
    ("+++\ntitle = \"x\"\n+++\n", "the front matter is TOML, not YAML"),
    ("---json\n{}\n---\n", "the front matter is JSON, not YAML"),
    ("{\n\"title\": 1 }\n", "the front matter is JSON, not YAML"),
    ("", "the page has no front matter"),
    ("# Talks\n", "the page has no front matter"),
    ("----\n---\n", "“----” does not begin the front matter"),
    ("—\ntitle: x\n---\n", "“—” does not begin the front matter"),
    ("\n---\ntitle: x\n---\n", "an empty line stands before the front matter"),
    (" ---\ntitle: x\n---\n", "a blank stands before the --- of the front matter"),
    ("title: x\ndate: y\n---\n", "no line --- stands before the front matter"),
    ("---\ntitle: x\n----\nText.\n", "“----” does not end the front matter"),
    (
      "---\ntitle: x\n ---\nText.\n",
      "a blank stands before the --- that is to end the front matter"
    ),
    ("---\ntitle: x\n- - a\n\n-----\n", "the front matter is not closed"),
    ("Some - words\n", "the page has no front matter"),
  ])
  func tellsWhatIsMissing(text: String, message: String) {
    #expect(split(text).0 == nil)
    #expect(split(text).1.map(\.message) == [message])
  }
}

import Foundation
import TestSupport
import Testing

/// What the documents say about files.
struct FileExampleTests {
  @Test(arguments: CodeBlock.all(.paths))
  func pathIsInASite(_ block: CodeBlock) throws {
    let site = try ExampleSite()
    try site.folder.write("example.org\n", to: "content/assets/CNAME")
    try site.folder.write("schema: \"sitegen-facts/1\"\n", to: "content/facts/more.yaml")
    try site.folder.write("A text.\n", to: "archive/text.txt")
    try site.folder.write("left_out: {}\n", to: "templates/theme.yaml")
    #expect(try Sitegen.run(["build", "--quiet"], in: site.folder).status == 0)
    for line in block.lines where !line.hasPrefix(" ") && !line.isEmpty {
      // Up to the first star: the folder that the pattern looks into.
      let path = String(line.prefix { $0 != " " && $0 != "*" })
      #expect(FileManager.default.fileExists(atPath: site.folder.url(path).path), "\(path)")
    }
  }

  @Test(arguments: CodeBlock.all(.theme))
  func themeIsRead(_ block: CodeBlock) throws {
    let site = try ExampleSite()
    try site.folder.write(block.text, to: "templates/theme.yaml")
    let result = try Sitegen.run(["check", "--quiet"], in: site.folder)
    #expect(result.status == 0, "\(result.errors)")
  }

  /// Each schema that the settings name is written by a command of the same document.
  @Test(arguments: CodeBlock.all(.editor))
  func editorFindsTheSchemas(_ block: CodeBlock) throws {
    let site = try ExampleSite()
    for commands in CodeBlock.all(.shell) where commands.path == block.path {
      _ = try site.run(commands.text)
    }
    let object = try JSONSerialization.jsonObject(with: Data(block.text.utf8))
    let settings = try #require(object as? [String: [String: Any]])
    let schemas = try #require(settings["yaml.schemas"]).keys
    #expect(!schemas.isEmpty)
    for schema in schemas { #expect(try site.folder.text(schema).contains("\"$schema\"")) }
  }
}

import Foundation
import TestSupport
import Testing

/// The commands of the documents, in blocks and in sentences.
struct CommandExampleTests {
  @Test(arguments: CodeBlock.all(.shell))
  func runs(_ block: CodeBlock) throws {
    let outcome = try ExampleSite().run(block.text)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(arguments: CodeBlock.all(.console))
  func printsWhatIsShown(_ block: CodeBlock) throws {
    let command = try #require(block.lines.first { $0.hasPrefix("$ ") })
    let outcome = try ExampleSite().run(String(command.dropFirst(2)))
    #expect(outcome.output == block.lines.dropFirst().map { $0 + "\n" }.joined())
  }

  /// A checkout's commands take long or install something, so they are read and not run: bash
  /// reads them, and what they name is there.
  @Test(arguments: CodeBlock.all(.checkout))
  func isACommandOfTheCheckout(_ block: CodeBlock) throws {
    let package = Sitegen.package.path
    let read = try Command(
      program: "/bin/bash", arguments: ["-n", "-c", block.text], folder: package
    ).run()
    #expect(read.status == 0, "\(read.errors)")
    let words = block.text.split { $0 == " " || $0 == "\n" || $0 == ";" }.map(String.init)
    for path in words where path.contains("/") && !path.contains("=") {
      #expect(FileManager.default.fileExists(atPath: "\(package)/\(path)"), "\(path)")
    }
    if words.contains("run") { #expect(words.contains("sitegen") || words.contains("swift")) }
  }

  /// `sitegen VERB … --option` in a sentence: the program's help knows the verb and the option.
  @Test(arguments: Document.all.flatMap(\.codeSpans).filter { $0.hasPrefix("sitegen ") })
  func isKnownToTheProgram(_ command: String) throws {
    let words = command.split(separator: " ").dropFirst().map(String.init)
    let verbs = Array(words.prefix { $0.wholeMatch(of: /[a-z]+/) != nil })
    let isHelp = verbs.first == "help"
    let asksForHelp = isHelp && !words.contains { $0.hasPrefix("--") }
    let arguments = asksForHelp ? verbs : Self.verb(of: verbs) + ["--help"]
    let outcome = try Command(program: Sitegen.path, arguments: arguments).run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    // A word that is no verb would be taken for an argument of the verb that needs no naming.
    if !isHelp {
      let usage = "USAGE: sitegen \(Self.verb(of: verbs).joined(separator: " ")) "
      #expect(outcome.output.contains(usage))
    }
    for option in words where option.hasPrefix("--") {
      #expect(outcome.output.contains(option), "\(command)")
    }
  }

  /// An option that a sentence or a table names alone is one of some verb.
  @Test func everyOptionIsOneOfAVerb() throws {
    let others = [
      ["build"], ["check"], ["serve"], ["render"], ["theme", "copy"], ["new", "fact"], ["publish"],
    ]
    let verbs = others + Self.ofFacts.map { ["facts", $0] }
    let help = try verbs.map { verb in
      try Command(program: Sitegen.path, arguments: verb + ["--help"]).run().output
    }.joined()
    let spans = Document.all.flatMap(\.codeSpans).filter { $0.hasPrefix("--") }
    let options = spans.flatMap { $0.split(separator: " ") }.filter { $0.hasPrefix("--") }
    #expect(!options.isEmpty)
    for option in options { #expect(help.contains(option), "\(option)") }
  }

  private static let ofFacts = ["list", "show", "uses", "stale", "lock", "schema"]

  /// The words that name the verb; the arguments that follow are left out.
  private static func verb(of words: [String]) -> [String] {
    if words.first == "facts" { return Array(words.prefix(2)) }
    return Array(words.prefix(1))
  }
}

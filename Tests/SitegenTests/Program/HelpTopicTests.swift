import Foundation
import TestSupport
import Testing

/// `sitegen help` and a word: an article, a rule or a verb.
struct HelpTopicTests {
  private func help(_ words: String...) throws -> Outcome {
    try Command(program: Sitegen.path, arguments: ["help"] + words).run()
  }

  /// The articles, but for the page that only lists them.
  private static let articles = Document.all.filter { !["README", "sitegen"].contains($0.name) }

  @Test(arguments: articles.filter { $0.name != "Rules" && $0.name != "Facts" })
  func printsTheArticle(_ document: Document) throws {
    let outcome = try help(document.name.lowercased())
    #expect(outcome.status == 0)
    #expect(outcome.output == document.lines.joined(separator: "\n") + "\n")
  }

  @Test(arguments: articles)
  func isNamedInTheHelp(_ document: Document) throws {
    #expect(try help().output.contains(document.name.lowercased()))
  }

  @Test func printsVerbAndArticleWhereOneWordIsBoth() throws {
    let output = try help("facts").output
    #expect(output.contains("USAGE: sitegen facts"))
    #expect(output.contains("\n# Facts\n"))
  }

  @Test(arguments: ["Publishing", "PUBLISHING"])
  func readsLargeLetters(_ word: String) throws {
    #expect(try help(word) == help("publishing"))
    #expect(try help("Facts", "Uses") == help("facts", "uses"))
    #expect(try help("Unlinked-Number") == help("unlinked-number"))
  }

  @Test func listsTheRules() throws {
    let output = try help("rules").output
    let line = "unlinked-number "
    #expect(output.components(separatedBy: "\n").filter { $0.hasPrefix(line) }.count == 1)
    #expect(output.contains("A number in prose that links to no fact"))
  }

  @Test func explainsARuleAsCheckDoes() throws {
    let arguments = ["check", "--explain", "unlinked-number"]
    let explained = try Command(program: Sitegen.path, arguments: arguments).run()
    #expect(explained.output.hasPrefix("unlinked-number (warning by default)\n"))
    #expect(try help("unlinked-number") == explained)
  }

  @Test(arguments: [["build"], ["check"], ["render"], ["facts", "uses"]])
  func printsAVerbsHelp(_ verb: [String]) throws {
    let asked = try Command(program: Sitegen.path, arguments: ["help"] + verb).run()
    #expect(asked.output.contains("USAGE: sitegen \(verb.joined(separator: " "))"))
    #expect(asked == (try Command(program: Sitegen.path, arguments: verb + ["--help"]).run()))
  }

  @Test(arguments: [
    (["authrs"], "did you mean “authors”?"),
    (["unlinked-numbers"], "did you mean “unlinked-number”?"),
    (["biuld"], "did you mean “build”?"),
    (["facts", "use"], "did you mean “facts uses”?"),
    (["weather"], "the topics are authors, facts"),
    (["authors", "facts"], "the topics are authors, facts"),
  ])
  func refusesWhatItDoesNotKnow(_ words: [String], _ help: String) throws {
    let outcome = try Command(program: Sitegen.path, arguments: ["help"] + words).run()
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(help))
    #expect(outcome.errors.contains("“\(words.joined(separator: " "))”"))
  }

  /// An installed program has nothing beside it.
  @Test func needsNoFileBesideTheProgram() throws {
    let folder = try TemporaryFolder()
    let copy = folder.url("sitegen").path
    try FileManager.default.copyItem(atPath: Sitegen.path, toPath: copy)
    let arguments = ["help", "authors"]
    let outcome = try Command(program: copy, arguments: arguments, folder: folder.path).run()
    #expect(outcome.output.hasPrefix("# Authors\n"))
  }

  @Test func tellsOfItself() throws {
    let outcome = try help("--help")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("USAGE: sitegen help [<subject> ...]"))
    #expect(outcome.output.contains("Example: sitegen help authors"))
  }

  @Test func isOneWordInCompletions() throws {
    let arguments = ["--generate-completion-script", "zsh"]
    let output = try Command(program: Sitegen.path, arguments: arguments).run().output
    #expect(output.matches(of: /'help:/).count == 1)
  }
}

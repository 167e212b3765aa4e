import ArgumentParser
import Build
import Kit

/// `sitegen help`, in the place of ArgumentParser's own command, which knows verbs alone.
///
/// It is no subcommand of `Sitegen`, as completions would have the word twice then.
struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen help",
    abstract: "Print an article of the manual, or explain a rule or a verb.",
    discussion: """
      Topics: \(Topic.names).

      Example: sitegen help authors
      Example: sitegen help figure-differs-from-fact
      Example: sitegen help facts uses
      Example: sitegen help --man --output /usr/local/share/man/man1
      """)

  @Argument(help: "A topic, a rule, or a verb.")
  var subject: [String] = []

  @Flag(help: "Print the page of the system’s manual on the program or a verb.")
  var man = false

  @Option(
    help: ArgumentHelp(
      "With --man, write the pages of the program and of all verbs to a folder instead.",
      valueName: "dir"), completion: .directory)
  var output: String?

  func validate() throws {
    if output != nil, !man { throw ValidationError("--output is for --man") }
    if output != nil, !subject.isEmpty {
      throw ValidationError("--output takes the pages of all verbs; leave the verb out")
    }
  }

  func run() throws {
    if man { return try writeManual() }
    let answers = [verbHelp, topic?.text, rule?.explanation].compactMap(\.self)
    if answers.isEmpty { throw ValidationError(refusal) }
    try answer(answers.joined(separator: "\n\n") + "\n")
  }
}

extension HelpCommand {
  /// The help of the verb that the words name; that of the program for no words.
  private var verbHelp: String? {
    var verb: any ParsableCommand.Type = Sitegen.self
    for word in subject.map({ $0.lowercased() }) {
      guard let next = verb.subcommand(named: word) else { return nil }
      verb = next
    }
    return Sitegen.helpMessage(for: verb)
  }

  /// Prints a page of the system's manual, or writes all of them.
  private func writeManual() throws {
    let pages = try CommandDescription.all().map(ManPage.init)
    guard let output else {
      let name = (["sitegen"] + subject.map { $0.lowercased() }).joined(separator: "-")
      guard let page = pages.first(where: { $0.name == name }) else {
        throw ValidationError(refusal)
      }
      return try answer(page.troff)
    }
    do throws(FileError) {
      try makeFolders(output)
      let folder = try Folder(output)
      for page in pages {
        let file = FilePath(page.fileName)
        try folder.remove(file)
        try folder.write(Array(page.troff.utf8), toNew: file)
      }
    } catch {
      try? writeStandardError("sitegen: \(error)\n")
      throw ExitCode.inputOutput
    }
    try answer("\(pages.count.counting("page")) written to \(output)\n")
  }

  /// The only word; nil if there are more, or none.
  private var word: String? { subject.count == 1 ? subject[0].lowercased() : nil }

  private var topic: Topic? { word.flatMap(Topic.init) }

  private var rule: Rule? { word.flatMap(Rule.init(named:)) }

  /// The single words that have an answer: topics, verbs, rules.
  static var subjects: [String] {
    Topic.allCases.map(\.rawValue)
      + Sitegen.configuration.subcommands.map { $0._commandName }
      .filter { Topic(rawValue: $0) == nil } + Rule.all.map(\.name)
  }

  /// Why there is no answer.
  private var refusal: String {
    let words = subject.joined(separator: " ")
    let known = Topic.allCases.map(\.rawValue) + Rule.all.map(\.name) + Sitegen.verbs()
    let help =
      words.lowercased().closest(among: known).map { ", did you mean “\($0)”?" }
      ?? words.rulesNamedLike.map { "; the rules \($0)" }
    return "unknown topic, rule or verb “\(words)”"
      + (help ?? "; the topics are \(Topic.names)")
  }
}

extension ParsableCommand {
  fileprivate static func subcommand(named name: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0._commandName == name }
  }

  /// What follows the command's own name to call each command below it, such as `facts uses`.
  fileprivate static func verbs() -> [String] {
    configuration.subcommands.flatMap { verb in
      [verb._commandName] + verb.verbs().map { "\(verb._commandName) \($0)" }
    }
  }
}

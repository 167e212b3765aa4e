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
      """)

  @Argument(help: "A topic, a rule, or a verb.")
  var subject: [String] = []

  func run() throws {
    let answers = [verbHelp, topic?.text, rule?.explanation].compactMap(\.self)
    if answers.isEmpty { throw ValidationError(refusal) }
    try answer(answers.joined(separator: "\n\n") + "\n")
  }
}

extension HelpCommand {
  /// The help of the verb that the words name; that of the program for no words.
  private var verbHelp: String? {
    var verb: any ParsableCommand.Type = Sitegen.self
    for word in subject {
      guard let next = verb.subcommand(named: word) else { return nil }
      verb = next
    }
    return Sitegen.helpMessage(for: verb)
  }

  /// The only word; nil if there are more, or none.
  private var word: String? { subject.count == 1 ? subject[0] : nil }

  private var topic: Topic? { word.flatMap(Topic.init) }

  private var rule: Rule? { word.flatMap(Rule.init(named:)) }

  /// Why there is no answer.
  private var refusal: String {
    let words = subject.joined(separator: " ")
    let known = Topic.allCases.map(\.rawValue) + Rule.all.map(\.name) + Sitegen.verbs()
    let help = words.closest(among: known).map { ", did you mean “\($0)”?" }
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

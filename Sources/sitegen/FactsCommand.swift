import ArgumentParser
import Build
import Facts
import Kit

struct FactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Ask about the facts: which there are, where they are used, what is due.",
    discussion: """
      With --format json every answer is a JSON object a line.

      Example: sitegen facts uses source.un-report
      """,
    subcommands: [
      FactsListCommand.self, FactsShowCommand.self, FactsUsesCommand.self, FactsStaleCommand.self,
      FactsLockCommand.self,
      FactsSchemaCommand.self,
    ])
}

struct FactsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the facts, one per line.",
    discussion: "Example: sitegen facts list --kind claims --standing disputed")

  @Option(
    help: ArgumentHelp("Only facts of a kind, such as figures.", valueName: "kind"),
    completion: .list(FactKind.allCases.map(\.plural)), transform: FactKind.named)
  var kind: FactKind?

  @Option(help: "Only claims with this standing: uncontested, disputed, unanswered or conceded.")
  var standing: ClaimFields.Standing?

  @OptionGroup var options: FactsOptions

  func run() async throws {
    try await options.run { $0.list($0.facts(of: kind, standing: standing)) }
  }
}

struct FactsShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one fact as it is published, and what names it.",
    discussion: "Example: sitegen facts show claim.dialogue-failed")

  @Argument(help: "The fact’s id.", completion: .custom(Completions.factIDs))
  var id: String

  @OptionGroup var options: FactsOptions

  func run() async throws {
    try await options.run(about: id) { $0.show($1) }
  }
}

struct FactsUsesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uses", abstract: "Name every page and fact that rests on a fact.",
    discussion: """
      The site is rendered as it is and as it would be with the fact in other words; the pages of \
      briefings and of single facts that differ are named, and every fact that names it. Lists of \
      all facts, the front page, feeds, the search and the files of data hold every fact and are \
      left out.

      Example: sitegen facts uses figure.personnel-killed-since-2021
      """)

  @Argument(help: "The fact’s id.", completion: .custom(Completions.factIDs))
  var id: String

  @OptionGroup var options: FactsOptions

  func run() async throws {
    try await options.run(about: id) { await $0.uses(of: $1.id) }
  }
}

struct FactsStaleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stale", abstract: "List the facts that are due for a review, and their pages.",
    discussion: """
      A fact is due after its review_by, or so many days after its as_of as the base’s \
      review_within_days says for its kind.

      Example: sitegen facts stale --now 2025-12-01
      """)

  @OptionGroup var options: FactsOptions

  func run() async throws {
    try await options.run { $0.stale(on: try options.now.day(inSiteAt: options.site.site)) }
  }
}

struct FactsSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a kind of file, for editors.",
    discussion: "Example: sitegen facts schema --of facts > .schemas/facts.json")

  @Option(help: "The kind of file: facts, front-matter or site.")
  var of = SchemaName.facts

  func run() throws {
    try answer(String(decoding: of.jsonSchema, as: UTF8.self))
  }
}

struct FactsLockCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock", abstract: "Record what readers are told now in content/facts.lock.yaml.",
    discussion: """
      From then on a changed figure, quotation, speaker or standing is an error until a new record \
      under corrections names the fact, and so is an id that is gone. Nothing is written while the \
      site has errors. What changed since the last lock is recorded too, with the day: /changes/ \
      and changes.xml tell readers of it from the next build on.

      Example: sitegen facts lock
      """)

  @Flag(help: "Accept changes of published facts without a correction.")
  var force = false

  @OptionGroup var site: SiteOptions
  @OptionGroup var run: RunOptions

  func run() async throws {
    let console = Console(options: site)
    try await console.run {
      let lock = FactLock(try run.buildOptions(site), acceptingChanges: force)
      let (diagnostics, facts) = try await lock.write()
      try console.report(diagnostics, showsNotes: false, hasWritten: facts != nil)
      guard let facts else { throw ExitCode.findings }
      console.say("\(facts.counting("fact")) locked in \(PublishedFacts.path)")
    }
  }
}

import ArgumentParser
import Build

struct NextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Print the next moment at which the site changes by the clock alone, and what does.",
    discussion: """
      The first line is the moment: a page or fact is published or withdrawn, or falls due for a \
      review. A build at that moment shows it. Without such a moment that is \
      said, and the exit code is 1; so it is if an error hides what is to come.

      Example: sitegen next
      """)

  @OptionGroup var options: FactsOptions

  func run() async throws {
    try await options.run(unlessErrors: true) { report in
      guard let answer = report.nextChange() else {
        Console(options: options.site).say("nothing changes by the clock alone")
        throw ExitCode.findings
      }
      return answer
    }
  }
}

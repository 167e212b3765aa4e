import ArgumentParser

@main
struct Sitegen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen", abstract: "Turn Markdown briefings and a facts file into a site.")
}

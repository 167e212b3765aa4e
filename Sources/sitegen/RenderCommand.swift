import ArgumentParser
import Build
import Rendering
import Site
import Theme

struct RenderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Render one template with data of your own, to standard output.",
    discussion: "Example: sitegen render facts/claim.html --data claim.json")

  @Argument(
    help: "The template, by its name below templates/.",
    completion: .list(
      BaseTheme.packaged.paths.filter { $0.utf8.suffix(5).elementsEqual(".html".utf8) }))
  var template: String

  @Option(
    help: ArgumentHelp("A JSON file whose members are the template's names.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var data: String

  @OptionGroup var site: SiteOptions

  func run() async throws {
    let console = Console(options: site)
    try await console.run(needsSite: false) {
      let trial = TemplateTrial(
        template: template, data: data, site: site.site, theme: .packaged)
      let (output, diagnostics) = try trial.render()
      try console.report(diagnostics, showsNotes: true)
      try console.exit(on: diagnostics, strict: false)
      try writeStandardOutput(output)
    }
  }
}

import ArgumentParser
import Build
import Kit
import Site
import Theme

struct ThemeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "Look at the theme in the program, and at what a site changes in it.",
    discussion: """
      A site needs no templates/: the program carries a theme. A file in the site’s templates/ \
      takes the place of the theme’s file of the same name, or adds one.

      Example: sitegen theme copy parts/note.html
      """,
    subcommands: [ThemeListCommand.self, ThemeCopyCommand.self, ThemeDiffCommand.self])
}

struct ThemeListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the theme’s files and what the site does to each.",
    discussion: """
      Beside a file stands “changed” where the site has another, “changed beneath” where the \
      theme’s has changed since the site copied it, “same” where the site’s copy says the same and \
      can go, and “added” where only the site has it.

      Example: sitegen theme list
      """)

  @OptionGroup var options: ThemeOptions

  func run() async throws {
    try await options.run { overrides in
      let own = Dictionary(overrides.map { ($0.path, $0.effect) }) { first, _ in first }
      let paths = Set(BaseTheme.packaged.paths).union(own.keys).sorted { $0.precedes($1) }
      let width = paths.map(\.count).max() ?? 0
      return paths.map { path in
        let effect = own[path]?.rawValue
        if options.site.format == .json {
          let entry: JSONValue = [
            "file": .string(path), "effect": effect.map(JSONValue.string) ?? .null,
          ]
          return entry.line + "\n"
        }
        guard let effect else { return path + "\n" }
        return path + String(repeating: " ", count: width + 2 - path.count) + effect + "\n"
      }.joined()
    }
  }
}

struct ThemeCopyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", abstract: "Copy a file of the theme into templates/, to change it.",
    discussion: """
      The file as it was is kept in templates/.origin, so that theme diff can show what changed \
      beneath yours after an upgrade; keep that folder in your repository.

      Example: sitegen theme copy assets/style.css
      """)

  @Argument(
    help: "The file, as theme list names it.", completion: .list(BaseTheme.packaged.paths))
  var file: String

  @Flag(help: "Replace the site’s own file.")
  var force = false

  @OptionGroup var options: ThemeOptions

  func validate() throws {
    let paths = BaseTheme.packaged.paths
    guard !paths.contains(file) else { return }
    let meant = file.closest(among: paths).map { "; did you mean “\($0)”?" } ?? ""
    throw ValidationError("the theme has no file “\(file)”\(meant); see sitegen theme list")
  }

  func run() async throws {
    let console = Console(options: options.site)
    try await console.run {
      try ThemeOverride.copy(
        file, of: .packaged, to: options.site.site, replacing: force)
      console.say("templates/\(file) now takes the place of the theme’s file")
      if options.site.format == .json {
        let answer: JSONValue = ["file": .string("templates/\(file)")]
        try writeStandardOutput(answer.line.visibleJSON + "\n")
      }
    }
  }
}

struct ThemeDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what the site’s templates change, and what changed beneath them.",
    discussion: """
      For each file that takes the place of one of the theme: what changed in the theme since the \
      site copied it, then what the site changed. With --format json an object a file holds both.

      Example: sitegen theme diff parts/note.html
      """)

  @Argument(
    help: "A file of templates/; all that differ if none is named.",
    completion: .list(BaseTheme.packaged.paths))
  var file: String?

  @OptionGroup var options: ThemeOptions

  func run() async throws {
    try await options.run { overrides in
      let shown = overrides.filter { file == nil || $0.path == file }
      if let file, shown.isEmpty {
        let meant = file.closest(among: overrides.map(\.path)).map { "; did you mean “\($0)”?" }
        throw ValidationError(
          "the site has no templates/\(file)\(meant ?? ""); see sitegen theme list")
      }
      return shown.map { options.site.format == .json ? $0.json : $0.difference }.joined()
    }
  }
}

/// The options of the verbs about the theme.
struct ThemeOptions: ParsableArguments {
  @OptionGroup var site: SiteOptions

  func validate() throws { try site.requireTextOrJSON() }

  /// Answers a question about the site's own templates.
  func run(_ answer: ([ThemeOverride]) throws -> String) async throws {
    try await Console(options: site).run {
      try writeStandardOutput(try answer(ThemeOverride.all(of: site.site, over: .packaged)))
    }
  }
}

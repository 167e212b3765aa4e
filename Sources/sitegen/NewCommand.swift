import ArgumentParser
import Build
import Foundation
import Kit
import Site
import Starter

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a briefing, or a record of a fact, to be filled in.",
    discussion: "Example: sitegen new briefing \"Talks end without a result\"",
    subcommands: [NewBriefingCommand.self, NewFactCommand.self])
}

struct NewBriefingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "briefing", abstract: "Write a briefing with its front matter, as a draft.",
    discussion: "Example: sitegen new briefing \"Talks end without a result\" --edit")

  @Argument(help: "The title.")
  var title: String

  @Option(
    help: ArgumentHelp("Its date, such as 2025-10-29; today if none is given.", valueName: "date"),
    transform: moment)
  var now: Instant?

  @Flag(help: "Open it in the editor that VISUAL or EDITOR names.")
  var edit = false

  @OptionGroup var site: SiteOptions

  func run() async throws {
    let clock = Instant(secondsSince1970: Int(Date().timeIntervalSince1970))
    guard let briefing = NewBriefing(title, on: (now ?? clock ?? .epoch).date) else {
      throw ValidationError("a title needs a letter or digit, as the file's name is made of it")
    }
    let console = Console(options: site)
    try await console.run {
      try briefing.write(to: site.site)
      console.say("\(briefing.path) written")
    }
    if edit { try Editor.open("\(site.site)/\(briefing.path)", line: 4) }
  }
}

struct NewFactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fact", abstract: "Add a record to the facts, with blanks for what it needs.",
    discussion: "Example: sitegen new fact figure.trucks-waiting")

  @Argument(help: "The id: the kind, a dot, and words of small letters with hyphens.")
  var id: String

  @Option(
    help: ArgumentHelp(
      "The file of facts; the one that has most facts of the kind if none is named.",
      valueName: "file"))
  var file: String?

  @Flag(help: "Open the file in the editor that VISUAL or EDITOR names.")
  var edit = false

  @OptionGroup var site: SiteOptions

  func run() async throws {
    guard let fact = NewFact(id: id) else {
      throw ValidationError(
        "“\(id)” is no id: write a kind, a dot and words, such as figure.trucks-waiting")
    }
    let console = Console(options: site)
    var place: FactPlace?
    try await console.run {
      place = try FactPlace.adding(fact, to: site.site, in: file)
      if let place { console.say("\(fact.id) added to \(place.file), line \(place.line)") }
    }
    if edit, let place { try Editor.open("\(site.site)/\(place.file)", line: place.line) }
  }
}

/// The editor of whoever calls the program.
private enum Editor {
  /// Hands the terminal to the editor, in the place of this program.
  ///
  /// - Parameters:
  ///   - file: The file to open.
  ///   - line: The line to go to, counted from 1; most editors understand `+LINE`.
  /// - Throws: If none is named, or it cannot be run.
  static func open(_ file: String, line: Int) throws {
    let environment = ProcessInfo.processInfo.environment
    guard let editor = environment["VISUAL"] ?? environment["EDITOR"], !editor.isEmpty else {
      throw ValidationError("--edit needs the name of your editor in VISUAL or EDITOR")
    }
    // The shell reads the name, as it may hold options, but neither the file nor the line.
    try replaceProcess(
      with: "/bin/sh", ["sh", "-c", "exec \(editor) \"$@\"", "sh", "+\(line)", file])
  }
}

import ArgumentParser
import Build
import Facts
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
    discussion: """
      With --format json it is told which file was written, as an object.

      Example: sitegen new briefing "Talks end without a result" --edit
      """)

  @Argument(help: "The title.", completion: .list([]))
  var title: String

  @Option(
    help: ArgumentHelp("Its date, such as 2025-10-29; today if none is given.", valueName: "date"),
    transform: moment)
  var now: NamedMoment?

  @Flag(help: "Open it in the editor that VISUAL or EDITOR names.")
  var edit = false

  @OptionGroup var site: SiteOptions

  func validate() throws { try site.requireTextOrJSON() }

  func run() async throws {
    let editor = edit ? try Editor() : nil
    let console = Console(options: site)
    try await console.run {
      let day = try now.day(inSiteAt: site.site)
      guard let briefing = try NewBriefing(title, on: day, in: site.site) else {
        throw ValidationError("a title needs a letter or digit, as the file's name is made of it")
      }
      try briefing.write(to: site.site)
      console.say(
        "\(briefing.path) written"
          + (briefing.taken.map { ", as another briefing is at \($0)" } ?? ""))
      try site.tell(briefing.path, line: 4)
      try editor?.open(briefing.path, in: site.site, line: 4)
    }
  }
}

struct NewFactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fact", abstract: "Add a record to the facts, with blanks for what it needs.",
    discussion: """
      With --format json it is told in which file and line it stands, as an object.

      Example: sitegen new fact figure.trucks-waiting
      """)

  @Argument(
    help: "The id: the kind, a dot, and words of small letters with hyphens.",
    completion: .list([]))
  var id: String

  @Option(
    help: ArgumentHelp(
      "The file of facts; the one that has most facts of the kind if none is named.",
      valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  @Flag(help: "Open the file in the editor that VISUAL or EDITOR names.")
  var edit = false

  @OptionGroup var site: SiteOptions

  func validate() throws { try site.requireTextOrJSON() }

  func run() async throws {
    guard let fact = NewFact(id: id) else { throw refusal }
    let editor = edit ? try Editor() : nil
    let console = Console(options: site)
    try await console.run {
      let place = try FactPlace.adding(fact, to: site.site, in: file)
      console.say("\(fact.id) added to \(place.file), line \(place.line)")
      try site.tell(place.file, line: place.line, id: fact.id)
      try editor?.open(place.file, in: site.site, line: place.line)
    }
  }

  /// Why the id is none, with the one that may be meant.
  private var refusal: ValidationError {
    let bytes = id.utf8
    let dot = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex
    let kinds = FactKind.allCases.flatMap(\.prefixes)
    let kind = String(id[..<dot])
    var help = ": write a kind, a dot and words, such as figure.trucks-waiting"
    if let meant = NewFact(id: Self.asID(id, kinds: kinds)) {
      help = ", did you mean “\(meant.id)”?"
    } else if kinds.contains(kind) {
      help = ": the words behind the dot are small letters and digits with hyphens between"
    } else if dot < bytes.endIndex {
      help += "; the kinds are \(kinds.joined(separator: ", "))"
    }
    return ValidationError("“\(id)” is no id\(help)")
  }

  /// The words as they would stand in an id: small letters with hyphens between, behind the kind that is meant.
  private static func asID(_ words: String, kinds: [String]) -> String {
    let bytes = Array(words.lowercased().utf8)
    let kind = String(decoding: bytes.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
    let slug = bytes.dropFirst(kind.utf8.count).split { !$0.isLetterOrDigit && $0 < 0x80 }
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return "\(kinds.contains(kind) ? kind : kind.closest(among: kinds) ?? kind).\(slug)"
  }
}

extension SiteOptions {
  /// Tells a program, with `--format json`, what a verb has made.
  ///
  /// - Parameters:
  ///   - file: The file, relative to the site's folder.
  ///   - line: The line where to begin, counted from 1.
  ///   - id: That of the record that was made; nil for a page.
  /// - Throws: `FileError` if that cannot be written.
  fileprivate func tell(_ file: String, line: Int, id: String? = nil) throws {
    guard format == .json else { return }
    let object = JSONValue.members([
      ("id", id.map(JSONValue.string)), ("file", .string(file)), ("line", .integer(line)),
    ])
    try writeStandardOutput(object.line.visibleJSON + "\n")
  }
}

/// The editor of whoever calls the program.
private struct Editor {
  /// Its name for a shell, with options it may have.
  private let command: String

  /// Looks which editor is named, before anything is written.
  ///
  /// - Throws: `ValidationError` if none is.
  init() throws {
    let environment = ProcessInfo.processInfo.environment
    let named = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self)
    guard let first = named.first(where: { !$0.isEmpty }) else {
      throw ValidationError("--edit needs the name of your editor in VISUAL or EDITOR")
    }
    command = first
  }

  /// Hands the terminal to the editor until it ends.
  ///
  /// - Parameters:
  ///   - file: The file to open, relative to the site's folder.
  ///   - site: That folder.
  ///   - line: The line to go to, counted from 1; most editors understand `+LINE`.
  /// - Throws: `FileError` if it cannot be run, or fails.
  func open(_ file: String, in site: String, line: Int) throws(FileError) {
    // The shell reads the name, as it may hold options, but neither the file nor the line.
    let status = try runInForeground(
      "/bin/sh", ["sh", "-c", "\(command) \"$@\"", "sh", "+\(line)", "\(site)/\(file)"])
    if status == 0 { return }
    throw FileError(
      "edit", file,
      reason: "the editor “\(command.clipped)” ended with \(status); the file is there")
  }
}

import ArgumentParser

/// The page of the system's manual on a verb, in the macros of man(7), made of what is declared of it.
struct ManPage {
  private let command: CommandDescription

  init(of command: CommandDescription) { self.command = command }

  /// The name of the page, and of its file before its section, such as `sitegen-facts-uses`.
  var name: String { Self.name(of: command) }

  /// The name of its file, such as `sitegen-build.1`.
  var fileName: String { "\(name).1" }

  private static func name(of command: CommandDescription) -> String {
    command.words.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
      .joined(separator: "-")
  }

  /// The source of the page; all in ASCII, so that it is the same in every locale.
  var troff: String {
    let version = "sitegen \(Sitegen.version)"
    let head = ".TH \"\(name.uppercased().asTroff)\" 1 \"\" \"\(version)\" \"sitegen\"\n"
    let about = (command.abstract ?? "").withoutStop
    return head + ".SH NAME\n\(name.asTroff) \\- \(about.asTroff)\n"
      + ".SH SYNOPSIS\n\(synopsis)"
      + section("DESCRIPTION", description)
      + section("ARGUMENTS", arguments { $0.kind == "positional" })
      + section("OPTIONS", arguments { $0.kind != "positional" })
      + section("COMMANDS", commands)
      + section("EXIT STATUS", Self.exitStatus)
      + section("EXAMPLES", examples)
      + section("SEE ALSO", seeAlso)
  }

  private func section(_ title: String, _ text: String) -> String {
    text.isEmpty ? "" : ".SH \(title)\n\(text)"
  }
}

extension ManPage {
  private var synopsis: String {
    let words = command.shownArguments.filter { $0.kind == "positional" }.map { argument in
      let word =
        "\\fI\((argument.valueName ?? "").asTroff)\\fR\(argument.isRepeating ? " ..." : "")"
      return argument.isOptional ? "[\(word)]" : word
    }
    let verb = command.subcommands?.isEmpty == false ? ["\\fIcommand\\fR"] : []
    let rest = (["[\\fIoptions\\fR]"] + verb + words).joined(separator: " ")
    return ".B \(command.words.asTroff)\n\(rest)\n"
  }

  /// The lines of the help; empty ones stand between its paragraphs.
  private var lines: [String] {
    (command.discussion ?? "").utf8
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  private var description: String {
    lines.filter { !$0.isExample }.split(whereSeparator: \.isEmpty)
      .map { paragraph in paragraph.map { "\($0.asTroff)\n" }.joined() }
      .joined(separator: ".PP\n")
  }

  private var examples: String {
    let examples = lines.filter(\.isExample).map {
      "\(String($0.dropFirst(String.example.utf8.count)).asTroff)\n"
    }
    return examples.isEmpty ? "" : ".nf\n\(examples.joined()).fi\n"
  }

  private func arguments(_ isOfKind: (CommandDescription.Argument) -> Bool) -> String {
    command.shownArguments.filter(isOfKind).map { argument in
      let value = argument.valueName ?? ""
      let head =
        switch argument.kind {
        case "positional": "\\fI\(value.asTroff)\\fR"
        case "option": "\\fB\(argument.spelling.asTroff)\\fR \\fI\(value.asTroff)\\fR"
        default: "\\fB\(argument.spelling.asTroff)\\fR"
        }
      let text = argument.abstract ?? ""
      let preset = argument.defaultValue.map { " (default: \($0))" } ?? ""
      return ".TP\n\(head)\n\((text + preset).asTroff)\n"
    }.joined()
  }

  private var commands: String {
    (command.subcommands ?? []).filter { $0.commandName != "help" }.map {
      Self.entry(Self.name(of: $0), $0.abstract)
    }.joined()
      + (name == "sitegen" ? Self.entry("sitegen-help", HelpCommand.configuration.abstract) : "")
  }

  private static func entry(_ name: String, _ abstract: String?) -> String {
    ".TP\n\\fB\(name.asTroff)\\fR(1)\n\((abstract ?? "").asTroff)\n"
  }

  private static let exitStatus = [
    ("0", "Done."), ("1", "There are findings that fail the run."), ("64", "Wrong usage."),
    ("70", "A fault of sitegen itself; nothing was written."),
    ("74", "A file, folder or tool failed."),
    ("75", "Another build of the site, or to its output folder, is running."),
  ].map { ".TP\n\($0)\n\($1)\n" }.joined()

  private var seeAlso: String {
    let others = ["sitegen", "sitegen-help"].filter { $0 != name }.map {
      "\\fB\($0.asTroff)\\fR(1)"
    }
    return others.joined(separator: ", ")
      + "\n.PP\nThe manual is in the program: \\fBsitegen help\\fR names its articles.\n"
  }
}

extension String {
  /// The text as troff reads it: no sign of it means anything but itself.
  fileprivate var asTroff: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      case "'": text += "\\(aq"
      case "`": text += "\\(ga"
      case "^": text += "\\(ha"
      case "~": text += "\\(ti"
      case "\"": text += "\\(dq"
      case "\n": text += " "
      case _ where scalar.isASCII: text.unicodeScalars.append(scalar)
      default: text += "\\[u\(Self.digits(of: scalar))]"
      }
    }
    // A stop at the start of a line would be a request.
    return text.utf8.first == UInt8(ascii: ".") ? "\\&\(text)" : text
  }

  private static func digits(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
  }

  /// What begins a line of the help that is an example.
  fileprivate static let example = "Example: "

  fileprivate var isExample: Bool { utf8.starts(with: Self.example.utf8) }

  fileprivate var withoutStop: String {
    utf8.last == UInt8(ascii: ".") ? String(dropLast()) : self
  }
}

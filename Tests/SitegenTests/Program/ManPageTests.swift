import Foundation
import TestSupport
import Testing

/// The pages for `man`.
struct ManPageTests {
  private let folder: TemporaryFolder
  private let pages: [String]

  init() throws {
    folder = try TemporaryFolder()
    let outcome = try Sitegen.run(["help", "--man", "--output", "man/man1"], in: folder)
    try #require(outcome.status == 0, "\(outcome.errors)")
    pages = folder.files(below: "man/man1").sorted()
    #expect(outcome.output == "\(pages.count) pages written to man/man1\n")
  }

  private func text(_ page: String) throws -> String { try folder.text("man/man1/\(page)") }

  /// The verbs that a help names below the one with these words.
  private static func verbs(below words: [String]) throws -> [[String]] {
    let help = try Command(program: Sitegen.path, arguments: words + ["--help"]).run().output
    let lines = help.components(separatedBy: "\n").drop { !$0.hasPrefix("SUBCOMMANDS") }
    let names = lines.dropFirst().prefix { !$0.isEmpty }.filter { !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    return try names.flatMap { try [words + [$0]] + verbs(below: words + [$0]) }
  }

  @Test func thereIsOneForEveryVerb() throws {
    let verbs = try Self.verbs(below: []) + [["help"]]
    #expect(verbs.count > 15)
    let names = verbs.map { "sitegen-\($0.joined(separator: "-")).1" }
    #expect(pages == (names + ["sitegen.1"]).sorted())
  }

  @Test func tellEveryOption() throws {
    for words in try Self.verbs(below: []) + [["help"]] {
      let help = try Command(program: Sitegen.path, arguments: words + ["--help"]).run().output
      let page = try text("sitegen-\(words.joined(separator: "-")).1")
      let options = help.matches(of: /(?m)^  (?:-[a-z], )?(--[a-z-]+)/).map { String($0.1) }
      #expect(options.contains("--help"), "\(words)")
      for option in options {
        let written = option.replacingOccurrences(of: "-", with: "\\-")
        #expect(
          page.contains("\\fB\(written)") || page.contains(", \(written)"), "\(words) \(option)")
      }
      let examples = help.components(separatedBy: "\n").filter { $0.hasPrefix("Example: ") }
      #expect(page.contains(".SH EXAMPLES") == !examples.isEmpty, "\(words)")
    }
  }

  @Test func tellTheExitCodesOfTheProgram() throws {
    let help = try Command(program: Sitegen.path, arguments: ["--help"]).run().output
    let page = try text("sitegen.1")
    for code in ["0", "1", "64", "70", "74", "75"] {
      #expect(page.contains(".TP\n\(code)\n"), "\(code)")
      #expect(help.contains("\(code) "))
    }
  }

  @Test func sayWhatAFlagLeavesOut() throws {
    let page = try text("sitegen-publish.1")
    #expect(page.contains("\\fB\\-\\-no\\-lock\\fR\nLeave facts.lock.yaml as it is"))
    #expect(page.contains("\\fB\\-\\-no\\-push\\fR\nLeave the commit on git:BRANCH"))
  }

  @Test func nameThoseBelow() throws {
    let program = try text("sitegen.1")
    for verb in Verbs.all + ["help"] {
      #expect(program.contains("sitegen\\-\(verb)\\fR(1)"), "\(verb)")
    }
    #expect(try text("sitegen-facts.1").contains("sitegen\\-facts\\-uses\\fR(1)"))
  }

  @Test func areInASCII() throws {
    for page in pages { #expect(try text(page).utf8.allSatisfy { $0 < 0x80 }, "\(page)") }
  }

  @Test(.enabled(if: Tool.isNeededOr(Tool.isInstalled("groff")), "groff is not installed"))
  func areReadWithoutAWarning() throws {
    for page in pages {
      let outcome = try Command.shell(
        "groff -ww -b -man -Tutf8 -P-cbou man/man1/\(page)", in: folder.path
      ).run()
      #expect(outcome.status == 0)
      #expect(outcome.errors == "", "\(page)")
      #expect(outcome.output.contains("SYNOPSIS"), "\(page)")
      if page == "sitegen-facts-uses.1" {
        #expect(outcome.output.contains("sitegen facts uses figure.personnel-killed-since-2021"))
      }
    }
  }

  @Test func areShownOneByOne() throws {
    let outcome = try Sitegen.run(["help", "--man", "Facts", "uses"], in: folder)
    #expect(outcome.output == (try text("sitegen-facts-uses.1")))
    #expect(try Sitegen.run(["help", "--man"], in: folder).output == text("sitegen.1"))
    #expect(try Sitegen.run(["help", "--man", "biuld"], in: folder).status == 64)
    #expect(try Sitegen.run(["help", "build", "--output", "x"], in: folder).status == 64)
  }
}

import Foundation
import TestSupport
import Testing

/// What `sitegen diff` says that readers see change.
@Suite(.enabled(if: Tool.haveGit, "git is not installed; Tests/run installs it"))
struct DiffVerbTests {
  private let site: TemporaryFolder
  private let environment = [
    "GIT_AUTHOR_NAME": "Desk", "GIT_AUTHOR_EMAIL": "desk@example.org", "GIT_COMMITTER_NAME": "Desk",
    "GIT_COMMITTER_EMAIL": "desk@example.org", "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_NOSYSTEM": "1",
  ]

  private static let facts = """
    schema: "sitegen-facts/1"
    base: { id: base.a, title: "A", language: en, default_source: source.a, as_of: "2025" }
    sources:
      - { id: source.a, type: report, title: "A report", published: "2025" }
    figures:
      - id: figure.killed
        measure: "People killed"
        as_text: "around 460"
        value: { qualifier: around, point: 460 }
        unit: people
        by: [source-voice]
        at: [source.a]
    claims:
      - { id: claim.ended, text: "The talks ended.", by: [source-voice], at: [source.a] }
    """

  init() throws {
    site = try Sitegen.themedSite([
      "facts.yaml": Self.facts,
      "briefings/a.md": Sitegen.briefing(
        "First.\n\nSome [around 460](fact:figure.killed) were killed.\n\nLast."),
      "briefings/b.md": Sitegen.briefing("Old.", more: "title: Old\n"),
      "briefings/draft.md": Sitegen.briefing("Draft.", more: "title: Draft\ndraft: true\n"),
    ])
    try git("init -q -b main && git add -A && git commit -qm One")
  }

  private func git(_ command: String) throws {
    let outcome = try Command.shell("git \(command)", in: site.path, environment: environment).run()
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private func diff(_ arguments: String...) throws -> Outcome {
    try Sitegen.run(
      ["diff", "--now", "2025-11-01"] + arguments, in: site, environment: environment)
  }

  /// Archived texts may not be in the repository, and say nothing to readers.
  @Test func needsNoArchiveInARevision() throws {
    try site.write("A report.", to: "texts/a.txt")
    try site.write("title: Desk\narchive: texts\n", to: "content/site.yaml")
    try git("add content && git commit -qm Two")
    let outcome = try diff()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
  }

  /// Changes the work tree as a desk does.
  private func change() throws {
    try site.edit("content/facts.yaml", "around 460", to: "nearly 500")
    try site.edit(
      "content/facts.yaml", "qualifier: around, point: 460", to: "qualifier: nearly, point: 500")
    try site.edit("content/facts.yaml", "claim.ended", to: "claim.went-on")
    try site.edit("content/briefings/a.md", "around 460", to: "nearly 500")
    try site.edit("content/briefings/draft.md", "Draft.", to: "Another draft.")
    try FileManager.default.removeItem(at: site.url("content/briefings/b.md"))
    try site.write(Sitegen.briefing("New.", more: "title: New\n"), to: "content/briefings/c.md")
  }

  @Test func seesNothingWhereNothingChanged() throws {
    try site.write("# A comment\n" + Self.facts, to: "content/facts.yaml")
    let outcome = try diff()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "nothing that readers see has changed\n")
    #expect(try diff("--format", "json").output == "")
  }

  @Test func tellsWhatChanged() throws {
    try change()
    let outcome = try diff()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output == """
        withdrawn claim.ended: A report: The talks ended
          why: its record is gone
        added claim.went-on: A report: The talks ended
        revised figure.killed: nearly 500: People killed
          wording: around 460 → nearly 500
          on /briefings/a/
        revised /briefings/a/: T
          - Some around 460 were killed.
          + Some nearly 500 were killed.
        withdrawn /briefings/b/: Old
          why: its file is gone
        added /briefings/c/: New

        """)
  }

  /// Readers are told the sentence that they see, with what the fact says in it; that the fact says
  /// something else is told of the fact.
  @Test(arguments: ["text", "markdown", "json"])
  func quotesSentencesWithTheWordsOfFacts(_ format: String) throws {
    try site.write(
      Sitegen.briefing("They say <fact:figure.killed> were killed.\n\nNow <fact:figure.killed>."),
      to: "content/briefings/a.md")
    try git("add content && git commit -qm Two")
    try site.edit("content/briefings/a.md", "They say", to: "The Agency says that")
    let reworded = try diff("--format", format)
    #expect(reworded.output.contains("They say around 460 were killed."), "\(reworded.output)")
    #expect(reworded.output.contains("The Agency says that around 460 were killed."))
    #expect(!reworded.output.contains("Now "))
    try site.edit("content/facts.yaml", "around 460", to: "nearly 500")
    try site.edit(
      "content/facts.yaml", "qualifier: around, point: 460", to: "qualifier: nearly, point: 500")
    let revised = try diff("--format", format)
    #expect(revised.output.contains("They say around 460 were killed."), "\(revised.output)")
    #expect(revised.output.contains("The Agency says that nearly 500 were killed."))
    #expect(!revised.output.contains("Now "))
  }

  /// Another fact in the same words is another sentence.
  @Test func seesThatAnotherFactIsMeant() throws {
    try site.write(Sitegen.briefing("Now <fact:claim.ended>."), to: "content/briefings/a.md")
    try git("add content && git commit -qm Two")
    try site.edit("content/briefings/a.md", "claim.ended", to: "figure.killed")
    let outcome = try diff()
    #expect(outcome.output.contains("  - Now The talks ended..\n  + Now around 460.\n"))
  }

  /// What cannot be read is not withdrawn.
  @Test(arguments: [
    ("content/facts.yaml", "schema:", "x: [\nschema:"),
    ("content/briefings/b.md", "title: Old", "title: ["),
  ])
  func comparesNothingThatCannotBeRead(_ file: String, _ old: String, _ new: String) throws {
    try site.edit(file, old, to: new)
    for (states, name) in [([], "."), (["HEAD", "."], ".")] {
      let outcome = try Sitegen.run(
        ["diff", "--now", "2025-11-01"] + states, in: site, environment: environment)
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("\(file):"), "\(outcome.errors)")
      #expect(
        outcome.errors.hasSuffix(
          "sitegen: nothing was compared, as files of \(name) cannot be read\n"))
    }
    try git("add -A && git commit -qm Two && git checkout -q HEAD~1 -- content")
    let former = try diff("HEAD", ".")
    #expect(former.status == 1 && former.output == "")
    #expect(former.errors.contains("files of HEAD cannot be read"), "\(former.errors)")
  }

  @Test func namesTheStateThatHasErrors() throws {
    try site.edit("content/briefings/b.md", "date: \"2025-10-29\"", to: "date: \"2025-13-01\"")
    let outcome = try diff()
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "sitegen: . has errors, so this may be incomplete; sitegen check names them\n")
  }

  @Test func saysNothingOfNothingIfItIsQuiet() throws {
    let same = try diff("--quiet")
    #expect(same == Outcome(status: 0, output: "", errors: ""))
    try change()
    #expect(try diff("-q").output == diff().output)
  }

  /// A terminal is told how far a long run has come; it got a fault of the program once.
  @Test(.enabled(if: Tool.isInstalled("script"), "no `script` is there"))
  func worksInATerminal() throws {
    let outcome = try Command.shell(
      "script -qec \"'\(Sitegen.path)' diff\" /dev/null", in: site.path, environment: environment
    ).run()
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("nothing that readers see has changed"), "\(outcome.output)")
  }

  /// Ways to take a page from readers, and what is said of each.
  private static let absences = [
    ("draft: true", "it is a draft"),
    ("expires_at: \"2025-10-31\"", "it expired at 2025-10-31T00:00:00Z"),
    ("embargo_until: \"2025-12-01\"", "it may not be seen before 2025-12-01T00:00:00Z"),
    ("slug: other", "it is at /briefings/other/ now, to which its old address does not lead"),
    ("slug: other\naliases: [/briefings/b/]", "its address leads to /briefings/other/"),
  ]

  @Test(arguments: absences)
  func tellsWhyAPageIsWithdrawn(_ matter: String, _ reason: String) throws {
    try site.edit("content/briefings/b.md", "title: Old", to: "title: Old\n\(matter)")
    let outcome = try diff()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("withdrawn /briefings/b/: Old\n  why: \(reason)\n"))
  }

  @Test(arguments: [
    ("id: claim.ended, ", "id: claim.ended, draft: true, ", "it is a draft"),
    (
      "{ id: claim.ended, text: \"The talks ended.\", by: [source-voice], at: [source.a] }",
      "{ id: claim.new, text: \"New.\", by: [source-voice], at: [source.a] }\n"
        + "  - { id: claim.ended, replaced_by: claim.new }", "it is replaced by claim.new"
    ),
  ])
  func tellsWhyAFactIsWithdrawn(_ old: String, _ new: String, _ reason: String) throws {
    try site.edit("content/facts.yaml", old, to: new)
    let outcome = try diff()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output.contains(
        "withdrawn claim.ended: A report: The talks ended\n  why: \(reason)\n"))
  }

  @Test func tellsWhy() throws {
    try site.edit(
      "content/facts.yaml", "as_text: \"around 460\"",
      to: """
        as_text: "nearly 500"
            history: [{ as_of: "2025-10", as_text: "around 460", why: "A new count." }]
        """)
    try site.write(
      """
      schema: "sitegen-facts/1"
      corrections:
        - id: correction.claim
          date: "2025-11-01"
          facts: [claim.ended]
          note: "They were only adjourned."
        - { id: correction.page, date: "2025-11-01", page: "/briefings/b/", note: "A slip." }

      """, to: "content/facts/corrections.yaml")
    try site.edit("content/facts.yaml", "The talks ended.", to: "The talks were adjourned.")
    let outcome = try diff()
    #expect(
      outcome.output.hasPrefix(
        """
        corrected claim.ended: A report: The talks were adjourned
          text: The talks ended. → The talks were adjourned.
          why: correction.claim: They were only adjourned.
        revised figure.killed: nearly 500: People killed
          wording: around 460 → nearly 500
          why: A new count.

        """))
    #expect(
      outcome.output.contains("corrected /briefings/b/: Old\n  why: correction.page: A slip.\n"))
  }

  @Test func writesMarkdownAndJSON() throws {
    try change()
    let markdown = try diff("--format", "markdown").output
    #expect(
      markdown.hasPrefix(
        "## Facts\n\n- **withdrawn** `claim.ended`: A report: The talks ended\n  - why: its record is gone\n"
      ))
    #expect(markdown.contains("\n  - wording: around 460 → nearly 500\n"))
    #expect(markdown.contains("\n\n## Pages\n\n- **revised** `/briefings/a/`: T\n"))
    let json = try diff("--format", "json").output.split(separator: "\n")
    #expect(json.count == 6)
    let objects = try json.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(
      objects.map { $0["change"] as? String }.compactMap(\.self).sorted() == [
        "added", "added", "revised", "revised", "withdrawn", "withdrawn",
      ])
  }

  @Test func comparesRevisionsAndFolders() throws {
    try change()
    let now = try diff().output
    try git("add -A && git commit -qm Two && git tag two")
    #expect(try diff("HEAD~1", "two").output == now)
    #expect(try diff("two~1").output == now)
    let other = try TemporaryFolder()
    try git("archive HEAD~1 content | tar -x -C \(other.path)")
    #expect(try diff(other.path).output == now)
    #expect(try diff(other.path, other.path).output == "nothing that readers see has changed\n")
  }

  /// A site in a folder of its repository, as the repository of a desk with several.
  @Test func readsASiteInAFolderOfItsRepository() throws {
    let repository = try TemporaryFolder()
    try FileManager.default.moveItem(
      at: site.url("content"), to: repository.url("desk/content"), makingFolders: true)
    let git = try Command.shell(
      "git init -q && git add -A && git commit -qm One", in: repository.path,
      environment: environment
    ).run()
    #expect(git.status == 0)
    try repository.edit("desk/content/briefings/b.md", "Old.", to: "Older.")
    let outcome = try Sitegen.run(
      ["diff", "--site", "desk", "--now", "2025-11-01"], in: repository, environment: environment)
    #expect(outcome.output == "revised /briefings/b/: Old\n  - Old.\n  + Older.\n")
  }

  @Test func runsNothingOfARevision() throws {
    try site.write("*.md filter=evil diff=evil ident\n*.yaml export-subst\n", to: ".gitattributes")
    try git(
      "config filter.evil.smudge 'touch ran; cat' && git config diff.evil.textconv 'touch ran'")
    try git("add -A && git commit -qm Two")
    try site.link("content/briefings/link.md", to: "/etc/passwd")
    try git("add -A && git commit -qm Three && git rm -q --cached content/briefings/link.md")
    try FileManager.default.removeItem(at: site.url("content/briefings/link.md"))
    let outcome = try diff()
    #expect(outcome.output == "nothing that readers see has changed\n", "\(outcome.errors)")
    #expect(site.contents("ran") == nil)
  }

  @Test(arguments: ["nowhere", "HEAD~9", "--upload-pack=x"])
  func saysWhatIsNoState(_ name: String) throws {
    let outcome = try diff("--", name)
    #expect(outcome.status == (name.hasPrefix("-") ? 64 : 74))
    if outcome.status == 74 {
      #expect(
        outcome.errors.contains(
          "cannot compare \(name): it is neither a folder with content/ nor a revision"))
    }
  }
}

extension FileManager {
  fileprivate func moveItem(at old: URL, to new: URL, makingFolders: Bool) throws {
    try createDirectory(
      at: new.deletingLastPathComponent(), withIntermediateDirectories: makingFolders)
    try moveItem(at: old, to: new)
  }
}

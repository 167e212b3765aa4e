import Foundation
import TestSupport
import Testing

/// What the shells themselves offer while a command line is written.
struct CompletionTests {
  private let folder: TemporaryFolder
  private let environment: [String: String]

  init() throws {
    folder = try Self.site.get()
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let programs = URL(filePath: Sitegen.path).deletingLastPathComponent().path
    environment = ["PATH": "\(programs):\(path)", "HOME": folder.path]
  }

  /// A site beside the scripts of the shells, which no line changes.
  private static let site = Result {
    let folder = try TinySite.make([
      "content/facts.yaml": """
      schema: "sitegen-facts/1"
      base: { id: base.a, title: "A", language: en }
      sources:
        - { id: source.a, type: report, title: "A report" }
        - { id: source.b, type: report, title: "$(touch ran)" }

      """, "data.json": "{}", "public/index.html": "",
    ])
    for shell in ["bash", "zsh", "fish"] {
      let script = try Sitegen.run(["--generate-completion-script", shell], in: folder)
      try #require(script.status == 0)
      try folder.write(script.output, to: "scripts/\(shell)")
    }
    try folder.write(terminal, to: "terminal.zsh")
    return folder
  }

  /// What is offered for the last word of each line: a line, and words that are and are not among it.
  private static let lines: [(line: String, offered: [String], not: [String])] = [
    ("sitegen check con", ["content"], ["public"]),
    ("sitegen check content/briefings/ta", ["content/briefings/talks.md"], []),
    ("sitegen build --output pu", ["public"], ["content"]),
    ("sitegen build --site con", ["content"], []),
    ("sitegen publish pu", ["public"], []),
    ("sitegen render home.html --data da", ["data.json"], []),
    ("sitegen check --explain link-b", ["link-broken"], ["unlinked-number"]),
    ("sitegen facts show source.", ["source.a", "source.b"], ["base.a"]),
    ("sitegen facts list --kind fig", ["figures"], ["claims"]),
    ("sitegen theme copy parts/no", ["parts/note.html"], []),
    ("sitegen help publishi", ["publishing"], []),
    ("sitegen help link-b", ["link-broken"], []),
    ("sitegen theme d", ["diff"], ["copy"]),
  ]

  private func expect(_ output: String, _ line: (line: String, offered: [String], not: [String])) {
    let words = output.split(separator: "\n").map { word in
      let first = word.split(separator: "\t").first ?? word
      return first.hasSuffix("/") ? String(first.dropLast()) : String(first)
    }
    for word in line.offered { #expect(words.contains(word), "\(line.line): \(output)") }
    for word in line.not { #expect(!words.contains(word), "\(line.line): \(output)") }
    #expect(!FileManager.default.fileExists(atPath: folder.url("ran").path))
  }

  @Test(arguments: lines.indices)
  func inBash(_ number: Int) throws {
    let line = Self.lines[number]
    let script = """
      source scripts/bash
      COMP_LINE='\(line.line)'; COMP_POINT=${#COMP_LINE}; read -ra COMP_WORDS <<<"$COMP_LINE"
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _sitegen sitegen "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let outcome = try Command.shell(script, in: folder.path, environment: environment).run()
    expect(outcome.output, line)
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
  }

  @Test(
    .enabled(if: Tool.isNeededOr(Tool.isInstalled("fish")), "fish is not installed"),
    arguments: lines.indices)
  func inFish(_ number: Int) throws {
    let line = Self.lines[number]
    let script = "source scripts/fish; complete -C '\(line.line)'"
    let outcome = try Command(
      program: "/usr/bin/env", arguments: ["fish", "--no-config", "-c", script],
      folder: folder.path, environment: environment
    ).run()
    expect(outcome.output, line)
  }

  /// A terminal in which one line is completed, and then printed in the place of being run.
  private static let terminal = #"""
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell 'PROMPT=; unsetopt zle_bracketed_paste; autoload -Uz compinit && compinit -u -D'
    zpty -w shell 'source scripts/zsh'
    zpty -w shell 'show() { zle complete-word; print -r -- "<$BUFFER>"; zle kill-whole-line }'
    zpty -w shell 'zle -N show; bindkey "^X" show; print ready-$((1 + 1))'
    zpty -r -m shell out '*ready-2*'
    zpty -n -w shell "$1"$'\x18'
    zpty -r -m shell out '*<*>*'
    print -r -- "${${out##*<}%%>*}"
    zpty -d shell
    """#

  @Test(
    .enabled(if: Tool.isNeededOr(Tool.isInstalled("zsh")), "zsh is not installed"),
    arguments: lines.indices)
  func inZsh(_ number: Int) throws {
    let line = Self.lines[number]
    let outcome = try Command(
      program: "/usr/bin/env",
      arguments: ["timeout", "60", "zsh", "-f", "terminal.zsh", line.line],
      folder: folder.path, environment: environment
    ).run()
    let word = line.line.split(separator: " ").last.map(String.init) ?? ""
    let start = String(line.line.dropLast(word.count))
    // Of several words what they have in common stands there, or the first.
    let written = outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(written.hasPrefix(start), "\(outcome)")
    let completed = written.dropFirst(start.count)
    #expect(
      line.offered.contains { $0.hasPrefix(completed) || completed == "\($0)/" }
        && completed >= word,
      "\(line.line): \(outcome)")
    if line.offered.count == 1 {
      #expect(completed == line.offered[0] || completed == "\(line.offered[0])/", "\(outcome)")
    }
  }

  /// A name that a shell would run is offered to none.
  @Test func idsAreNothingButIds() throws {
    let folder = try TemporaryFolder([
      "content/facts.yaml": folder.text("content/facts.yaml")
        .replacing("id: source.b", with: "id: \"$(touch ran)\""),
      "content/site.yaml": folder.text("content/site.yaml"),
      "scripts/bash": folder.text("scripts/bash"),
    ])
    expect(
      try Command.shell(
        "source scripts/bash; COMP_LINE='sitegen facts show '; COMP_POINT=${#COMP_LINE};"
          + " COMP_WORDS=(sitegen facts show ''); COMP_CWORD=3; _sitegen sitegen '' show;"
          + " printf '%s\\n' \"${COMPREPLY[@]}\"", in: folder.path, environment: environment
      ).run().output, ("sitegen facts show ", ["source.a"], ["$(touch ran)"]))
  }
}

import Foundation
import TestSupport
import Testing

@testable import Facts

/// Briefings and records that are to be filled in.
struct NewVerbTests {
  private func site() throws -> TemporaryFolder {
    let site = try Sitegen.themedSite()
    try FileManager.default.removeItem(at: site.url("templates"))
    return site
  }

  /// The findings of a check of all pages, as `FILE:LINE: MESSAGE`.
  private func findings(in site: TemporaryFolder) throws -> [String] {
    let outcome = try Sitegen.run(["check", "--drafts"], in: site)
    return outcome.errors.matches(of: /(?m)^(\S+:\d+):\d+: (?:error|warning)\S+ (.*)$/).map {
      "\($0.output.1): \($0.output.2)"
    }
  }

  @Test func aBriefingPassesOnceItsBlanksAreFilled() throws {
    let site = try site()
    let outcome = try Sitegen.run(
      ["new", "briefing", "Talks: “no” result", "--now", "2025-11-02"], in: site)
    #expect(outcome.status == 0)
    let path = "content/briefings/2025-11-02-talks-no-result.md"
    #expect(outcome.errors == "\(path) written\n")
    let text = try site.text(path)
    #expect(text.hasPrefix("---\ntitle: \"Talks: “no” result\"\ndate: \"2025-11-02\"\n"))
    #expect(try findings(in: site).allSatisfy { $0.hasPrefix("\(path):4: ") })
    #expect(try !findings(in: site).isEmpty)
    try site.write(text.replacing("as_of: \"\"", with: "as_of: unknown"), to: path)
    #expect(try findings(in: site) == [])
    #expect(try Sitegen.run(["build"], in: site).status == 0)
    #expect(site.contents("public/briefings/talks-no-result/index.html") == nil)
    let again = try Sitegen.run(
      ["new", "briefing", "Talks: “no” result", "--now", "2025-11-02"], in: site)
    #expect(again.status == 0)
    #expect(
      again.errors == "content/briefings/2025-11-02-talks-no-result-2.md written,"
        + " as another briefing is at /briefings/talks-no-result/\n")
    #expect(try site.text(path).contains("as_of: unknown"))
  }

  /// Two briefings of one title are at two addresses.
  @Test func aTitleOfAnotherDayGetsANumber() throws {
    let site = try site()
    try site.write(
      Sitegen.briefing("Words.", more: "title: T\nslug: \"talks-3\" # mine\n"),
      to: "content/briefings/x/index.md")
    for (day, number) in [("02", ""), ("03", "-2"), ("04", "-4")] {
      let outcome = try Sitegen.run(
        ["new", "briefing", "Talks", "--now", "2025-11-\(day)"], in: site)
      let path = "content/briefings/2025-11-\(day)-talks\(number).md"
      let why = number.isEmpty ? "" : ", as another briefing is at /briefings/talks/"
      #expect(outcome.errors == "\(path) written\(why)\n")
      try site.edit(path, "as_of: \"\"", to: "as_of: unknown")
    }
    #expect(try findings(in: site) == [])
  }

  @Test(arguments: [
    (String(repeating: "Talks on grain ", count: 27), "talks-on-grain-talks-on-grain-"),
    (String(repeating: "語", count: 400), "語語語"), ("CON", "con-briefing.md"),
    ("nul", "nul-briefing.md"), ("../../etc/passwd", "etc-passwd.md"),
    (String(repeating: "x", count: 400), "xxx"),
  ])
  func aTitleOfWhichNoNameCanBeMadeGetsOneThatWorks(_ title: String, _ start: String) throws {
    let site = try site()
    let outcome = try Sitegen.run(
      ["new", "briefing", title, "--now", "2025-11-02", "--format", "json"], in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let path = try #require(answer["file"] as? String)
    #expect(answer["line"] as? Int == 4)
    #expect(path.hasPrefix("content/briefings/2025-11-02-\(start)"), "\(path)")
    #expect(path.utf8.count < 120)
    let text = try site.text(path)
    #expect(text.contains("title: \"\(title)\"\n"))
    try site.write(text.replacing("as_of: \"\"", with: "as_of: unknown"), to: path)
    #expect(try findings(in: site) == [])
  }

  @Test func aTitleWithoutALetterIsWrongUsage() throws {
    let outcome = try Sitegen.run(["new", "briefing", "!?"], in: site())
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("a title needs a letter or digit"))
  }

  @Test(arguments: FactKind.allCases)
  func aRecordHasABlankForEachThingThatItNeeds(_ kind: FactKind) throws {
    let site = try site()
    let id = "\(kind.prefixes[0]).some-new"
    let outcome = try Sitegen.run(["new", "fact", id], in: site)
    let line = try #require(
      outcome.errors.firstMatch(of: /added to content\/facts.yaml, line (\d+)\n/))
    let number = try #require(Int(line.output.1))
    let lines = try site.text("content/facts.yaml").components(separatedBy: "\n")
    #expect(lines[number - 1].hasSuffix("- id: \(id)"))
    let text = lines.joined(separator: "\n")
    let found = try findings(in: site)
    for field in kind.schema.fields {
      guard case .required = field.need, field.name != "id", field.neededPrefixes.isEmpty else {
        continue
      }
      let place = try #require(lines[number...].firstIndex { $0.contains(" \(field.name): ") })
      #expect(found.contains { $0.hasPrefix("content/facts.yaml:\(place + 1): ") }, "\(found)")
    }
    #expect(text.contains("claim.ended"))
  }

  @Test func aFileFromAnotherSystemKeepsTheEndsOfItsLines() throws {
    let facts = ["schema: \"sitegen-facts/1\"", "claims:", "  - { id: claim.one }", "quotes:", ""]
    let site = try TinySite.make(["content/facts.yaml": facts.joined(separator: "\r\n")])
    let outcome = try Sitegen.run(["new", "fact", "claim.two"], in: site)
    #expect(outcome.errors.contains("added to content/facts.yaml, line 4\n"), "\(outcome.errors)")
    let lines = try site.text("content/facts.yaml").unicodeScalars.split(separator: "\n")
    #expect(lines.allSatisfy { $0.last == "\r" })
    #expect(String(lines[3]) == "  - id: claim.two\r")
    #expect(String(lines[lines.count - 1]) == "quotes:\r")
    let again = try Sitegen.run(["new", "fact", "claim.one"], in: site)
    #expect(again.status == 74 && again.errors.contains("line 3 has that id"), "\(again.errors)")
  }

  /// A first record begins the file with all that it needs, where there is none or it is empty.
  @Test(arguments: [nil, "", "# Facts of the desk"])
  func theFirstRecordBeginsTheFile(_ text: String?) throws {
    let site = try site()
    try site.write("title: \"Desk: north\"\nlanguage: de\n", to: "content/site.yaml")
    try FileManager.default.removeItem(at: site.url("content/facts.yaml"))
    if let text { try site.write(text, to: "content/facts.yaml") }
    let outcome = try Sitegen.run(["new", "fact", "gap.some"], in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let facts = try site.text("content/facts.yaml")
    #expect(facts.hasPrefix(text?.isEmpty == false ? "# Facts of the desk\nschema: " : "schema: "))
    #expect(facts.contains("  id: base.desk-north\n  title: \"Desk: north\"\n  language: de\n"))
    let built = try Sitegen.run(["build"], in: site)
    #expect(built.status == 0 && !built.errors.contains("error["), "\(built.errors)")
  }

  /// Nobody knows what a line would be in a file that is no YAML.
  @Test func aFileThatCannotBeReadIsLeftAlone() throws {
    let site = try site()
    try site.write("figures: [\n", to: "content/facts.yaml")
    let outcome = try Sitegen.run(["new", "fact", "gap.some"], in: site)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("content/facts.yaml: it is no YAML as it is"))
    #expect(try site.text("content/facts.yaml") == "figures: [\n")
  }

  /// What is no text would be lost if it were written again.
  @Test func aFileThatIsNoTextIsLeftAlone() throws {
    let site = try TinySite.make()
    let bytes = Array("claims: # caf".utf8) + [0xE9, 0x0A]
    try site.write(bytes, to: "content/facts.yaml")
    let outcome = try Sitegen.run(["new", "fact", "claim.two"], in: site)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("content/facts.yaml: it is not valid UTF-8"))
    #expect(try Array(Data(contentsOf: site.url("content/facts.yaml"))) == bytes)
  }

  @Test func aRecordStandsWithItsKindAndLeavesTheRestAlone() throws {
    let site = try site()
    let facts = """
      schema: "sitegen-facts/1"
      base: { id: base.test, title: "Test", language: en }
      claims:
          # The first.
          - { id: claim.one, text: "One.", by: [source-voice], at: [source.a] }

      # What comes next.
      sources:
      - { id: source.a, type: report, title: "A report" }

      """
    try site.write(facts, to: "content/facts.yaml")
    _ = try Sitegen.run(["new", "fact", "claim.two"], in: site)
    _ = try Sitegen.run(["new", "fact", "gap.three"], in: site)
    let text = try site.text("content/facts.yaml")
    let (before, after) = (
      "at: [source.a] }\n    - id: claim.two\n      text: \"\"", "\n\n# What comes next.\n"
    )
    #expect(text.contains(before) && text.contains(after), "\(text)")
    #expect(
      text.contains(
        "\n- { id: source.a, type: report, title: \"A report\" }\n\ngaps:\n  - id: gap.three\n"))
    let lines = text.components(separatedBy: "\n")
    #expect(facts.components(separatedBy: "\n").allSatisfy(lines.contains))
  }

  /// What is not filled in yet stops nobody, be it asked for strictly or as a draft.
  @Test(arguments: FactKind.allCases.flatMap { $0 == .actors ? $0.prefixes : [$0.prefixes[0]] })
  func aNewRecordIsADraft(_ prefix: String) throws {
    let site = try site()
    #expect(try Sitegen.run(["new", "fact", "\(prefix).waiting"], in: site).status == 0)
    for options in [["--strict", "--spare-waiting"], ["--drafts"]] {
      let outcome = try Sitegen.run(["build"] + options, in: site)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(!outcome.errors.contains("error["), "\(outcome.errors)")
    }
    #expect(try Sitegen.run(["build"], in: site).status == 0)
    #expect(site.contents("public/\(prefix)/waiting/index.html") == nil)
  }

  /// One blank is one finding: that two blank names are the same says nothing more.
  @Test func blankNamesAreNotCompared() throws {
    let site = try site()
    for id in ["person.a", "org.b"] {
      #expect(try Sitegen.run(["new", "fact", id], in: site).status == 0)
    }
    let found = try findings(in: site)
    #expect(found.count == 2 && found.allSatisfy { $0.contains("“name”") }, "\(found)")
  }

  @Test(arguments: ["Figure.Foo", "figure.Foo", "FIGURE.FOO"])
  func capitalLettersAreNoneOfAnId(_ id: String) throws {
    let outcome = try Sitegen.run(["new", "fact", id], in: site())
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("“\(id)” is no id, did you mean “figure.foo”?"))
  }

  @Test func whatCannotBeAddedIsSaid() throws {
    let site = try site()
    let taken = try Sitegen.run(["new", "fact", "claim.ended"], in: site)
    #expect(taken.status == 74)
    #expect(taken.errors.firstMatch(of: /content\/facts\.yaml: line \d+ has that id/) != nil)
    let kind = try Sitegen.run(["new", "fact", "claims.x"], in: site)
    #expect(kind.status == 64)
    #expect(kind.errors.contains("“claims.x” is no id"))
    try site.write(
      try site.text("content/facts.yaml") + "gaps: [ { id: gap.a, text: \"What?\" } ]\n",
      to: "content/facts.yaml")
    let brackets = try Sitegen.run(["new", "fact", "gap.b"], in: site)
    #expect(brackets.status == 74)
    #expect(brackets.errors.contains("its gaps stand in brackets"))
  }

  /// What readers are told is more than the day.
  @Test func aCorrectionHasBlanksForWhatItTells() throws {
    let site = try site()
    let outcome = try Sitegen.run(["new", "fact", "correction.slip", "--format", "json"], in: site)
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(answer["id"] as? String == "correction.slip")
    #expect(answer["file"] as? String == "content/facts.yaml")
    var text = try site.text("content/facts.yaml")
    for (field, blank, filled) in [
      ("date", "\"\"", "\"2025-11-02\""), ("page", "\"\"", "\"/briefings/a/\""),
      ("kind", "\"\"", "correction"), ("was", "\"\"", "\"On.\""), ("is", "\"\"", "\"Off.\""),
      ("facts", "[]", "[claim.ended]"), ("note", "\"\"", "\"A slip.\""),
    ] {
      #expect(text.contains(" \(field): \(blank)"), "\(field): \(text)")
      text = text.replacing(" \(field): \(blank)", with: " \(field): \(filled)")
    }
    #expect(text.contains("    draft: true ") && !text.contains("    replaced_by: "))
    try site.write(text.replacing("    draft: true ", with: "    #"), to: "content/facts.yaml")
    let found = try findings(in: site)
    #expect(found == [], "\(found)")
  }

  @Test func anEditorThatIsMissingIsToldBeforeAnythingIsWritten() throws {
    let site = try site()
    let before = try FileTree(site.path)
    for verb in [["briefing", "Talks"], ["fact", "gap.other"]] {
      let none = try Sitegen.run(
        ["new"] + verb + ["--edit"], in: site, environment: ["EDITOR": "", "VISUAL": ""])
      #expect(none.status == 64)
      #expect(
        none.errors.hasPrefix("Error: --edit needs the name of your editor in VISUAL or EDITOR"))
    }
    #expect(try FileTree(site.path).differences(from: before) == [])
  }

  @Test(arguments: [("exit 3", 3), ("kill -TERM $$", 143), ("no-such-editor", 127)])
  func anEditorThatFailsLeavesTheFile(_ editor: String, _ code: Int) throws {
    let site = try site()
    let command = code == 127 ? editor : "sh -c '\(editor)'"
    let outcome = try Sitegen.run(
      ["new", "briefing", "Talks", "--now", "2025-11-02", "--edit"], in: site,
      environment: ["EDITOR": command, "VISUAL": ""])
    #expect(outcome.status == 74)
    let path = "content/briefings/2025-11-02-talks.md"
    #expect(
      outcome.errors.hasSuffix(
        "sitegen: cannot edit \(path): the editor “\(command)” ended with \(code); the file is there\n"
      ),
      "\(outcome.errors)")
    #expect(site.contents(path) != nil)
  }

  @Test func theEditorGetsTheFileAndItsLine() throws {
    let site = try site()
    try site.write("#!/bin/sh\nprintf '%s|' \"$@\"\n", to: "my editor")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(site.path)/my editor")
    let outcome = try Sitegen.run(
      ["new", "fact", "gap.some-new", "--edit"], in: site,
      environment: ["EDITOR": "'\(site.path)/my editor' -w", "PATH": "/usr/bin:/bin"])
    #expect(outcome.status == 0)
    #expect(outcome.output.firstMatch(of: /^-w\|\+\d+\|\.\/content\/facts\.yaml\|$/) != nil)
    let none = try Sitegen.run(
      ["new", "fact", "gap.other", "--edit"], in: site, environment: ["PATH": "/usr/bin:/bin"])
    #expect(none.status == 64)
    #expect(none.errors.contains("VISUAL or EDITOR"))
  }
}

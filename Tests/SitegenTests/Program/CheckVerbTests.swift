import Foundation
import TestSupport
import Testing

/// What `check` is told on the command line.
struct CheckVerbTests {
  private func faultySite() throws -> TemporaryFolder {
    try TinySite.make([
      "content/briefings/talks.md": TinySite.briefing("See [it](nowhere.md)."),
      "content/briefings/north/other.md": TinySite.briefing("See [that](nothing.md)."),
    ])
  }

  @Test(arguments: [
    ["content/briefings/talks.md"], ["./content/briefings/talks.md"],
    ["content/briefings/talks.md/"],
  ])
  func aFileLeavesOutFindingsInOthers(_ files: [String]) throws {
    let outcome = try Sitegen.run(["check"] + files, in: faultySite())
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/briefings/talks.md:7:10: error[link-broken]"))
    #expect(!outcome.errors.contains("north/other.md"))
  }

  @Test func aFolderHoldsItsFiles() throws {
    let site = try faultySite()
    let north = try Sitegen.run(["check", "content/briefings/north"], in: site)
    #expect(north.errors.contains("north/other.md:7:12") && !north.errors.contains("talks.md:7"))
    let all = try Sitegen.run(["check", "."], in: site)
    #expect(all.errors.contains("north/other.md:7:12") && all.errors.contains("talks.md:7:10"))
    let facts = try Sitegen.run(["check", "content/facts.yaml"], in: site)
    #expect(facts.status == 0)
  }

  /// What keeps a file from being checked is told whatever file is named.
  @Test(arguments: [
    ("content/facts.yaml", "x: [\n"), ("content/site.yaml", "x: [\n"),
    ("templates/home.html", "{% if page %}"),
  ])
  func anErrorThatStopsTheCheckIsToldForEveryFile(_ file: String, _ text: String) throws {
    let site = try TinySite.make()
    try site.write(try site.text(file) + text, to: file)
    let outcome = try Sitegen.run(["check", "content/briefings"], in: site)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("\(file):"), "\(outcome.errors)")
    #expect(outcome.errors.contains("1 error"), "\(outcome.errors)")
  }

  @Test func errorsInOtherFilesAreCounted() throws {
    let site = try faultySite()
    let outcome = try Sitegen.run(["check", "content/facts.yaml"], in: site)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.contains("2 errors in other files; without a file sitegen check shows all\n"))
    let north = try Sitegen.run(["check", "content/briefings/north"], in: site)
    #expect(north.errors.contains("\n1 error in other files;"))
    let all = try Sitegen.run(["check", "."], in: site)
    #expect(!all.errors.contains("in other files"))
  }

  @Test func whatIsNotInTheSiteIsWrongUsage() throws {
    let site = try faultySite()
    for name in ["nope.md", "/etc"] {
      let outcome = try Sitegen.run(["check", name], in: site)
      #expect(outcome.status == 64)
      #expect(
        outcome.errors.hasPrefix("Error: the site in “.” has no file or folder “\(name)”\n"))
      #expect(outcome.errors.contains("\nUsage: sitegen check [<"), "\(outcome.errors)")
    }
  }

  @Test func whatMayBeMeantByAFileIsTold() throws {
    let site = try faultySite()
    for name in ["content/briefings/talk.md", "talk.md"] {
      let outcome = try Sitegen.run(["check", name], in: site)
      #expect(outcome.errors.contains("did you mean “content/briefings/talks.md”?"))
    }
    let parent = try TemporaryFolder()
    for name in ["desk", "a desk"] {
      try FileManager.default.copyItem(atPath: site.path, toPath: "\(parent.path)/\(name)")
    }
    let outcome = try Sitegen.run(["check", "--site", "desk", "a desk"], in: parent)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("the site’s folder is named with --site 'a desk'\n"))
  }

  @Test func listsTheRules() throws {
    let outcome = try Sitegen.run(["check", "--rules"], in: TemporaryFolder())
    #expect(outcome.status == 0)
    #expect(outcome.output.firstMatch(of: /(?m)^link-broken +error +\S/) != nil)
  }

  @Test func tellsProgramsOfRules() throws {
    let list = try Sitegen.run(["check", "--rules", "--format", "json"], in: TemporaryFolder())
    #expect(list.status == 0)
    let objects = try list.output.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let rule = try #require(objects.first { $0["rule"] as? String == "link-broken" })
    #expect(rule["severity"] as? String == "error")
    for key in ["catches", "why", "wrong", "right"] {
      #expect((rule[key] as? String)?.isEmpty == false, "\(key)")
    }
    let one = try Sitegen.run(
      ["check", "--explain", "link-broken", "--format", "json"], in: TemporaryFolder())
    #expect(list.output.contains("\n\(one.output)"))
    #expect(
      try Sitegen.run(["check", "--rules", "--format", "sarif"], in: TemporaryFolder()).status == 64
    )
  }

  @Test(arguments: [
    (["build", "--quite"], "Unknown option '--quite'. Did you mean '--quiet'?", "build"),
    (["--srtict"], "Unknown option '--srtict'. Did you mean '--strict'?", "build"),
    (["serve", "--naviagte"], "Unknown option '--naviagte'. Did you mean '--navigate'?", "serve"),
    (
      ["facts", "list", "--farmat", "x"], "Unknown option '--farmat'. Did you mean '--format'?",
      "facts list"
    ),
    (["facts", "lst"], "unknown verb “facts lst”, did you mean “facts list”?", "facts"),
    (["theme", "lst"], "unknown verb “theme lst”, did you mean “theme list”?", "theme"),
    (["new", "breifing", "x"], "unknown verb “new breifing”, did you mean “new briefing”?", "new"),
    (
      ["facts", "xyzzy"], "unknown verb “facts xyzzy”; the verbs are facts list, facts show",
      "facts"
    ),
    (
      ["new", "fact", "Figure.Trucks two"],
      "“Figure.Trucks two” is no id, did you mean “figure.trucks-two”?", "new fact"
    ),
    (["new", "fact", "figur.x"], "“figur.x” is no id, did you mean “figure.x”?", "new fact"),
    (["new", "fact", "figure.Big X"], "did you mean “figure.big-x”?", "new fact"),
    (["new", "fact", "figure.%"], "the words behind the dot are small letters", "new fact"),
    (["new", "fact", "zzzzzzz.x"], "the kinds are source, ", "new fact"),
    (["facts", "list", "--kind", "figurs"], "did you mean “figures”?", "facts list"),
    (["facts", "list", "--kind", "xyzzy"], "the kinds are sources, ", "facts list"),
    (["check", "--explain", "nope"], "unknown rule “nope”", "check"),
    (["publish"], "there is no target", "publish"),
    (["theme", "diff", "hme.html"], "the site has no templates/hme.html", "theme diff"),
  ])
  func wrongUsageEndsWithThatOfTheVerb(_ words: [String], _ reason: String, _ verb: String) throws {
    let outcome = try Sitegen.run(words, in: TinySite.make())
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("Error: "))
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(outcome.errors.contains("\nUsage: sitegen \(verb) "), "\(outcome.errors)")
    #expect(outcome.errors.hasSuffix("See 'sitegen \(verb) --help' for more information.\n"))
  }

  @Test func aVerbThatIsNoneIsToldWithTheOneThatWasMeant() throws {
    let outcome = try Sitegen.run(["chekc"], in: TemporaryFolder())
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("unknown verb “chekc”, did you mean “check”?"))
    let other = try Sitegen.run(["xyzzy"], in: TemporaryFolder())
    #expect(other.errors.contains("the verbs are build, check"))
  }

  @Test func saysItsVersion() throws {
    let outcome = try Sitegen.run(["--version"], in: TemporaryFolder())
    #expect(outcome.status == 0)
    #expect(outcome.output.firstMatch(of: /^\d+\.\d+\.\d+\n$/) != nil)
  }

  /// Many checks are silent without the archived texts.
  @Test(arguments: ["build", "check"])
  func aFolderOfTextsThatIsNamedHasToBeThere(_ verb: String) throws {
    let site = try TinySite.make()
    let named = try Sitegen.run([verb, "--archive", "arhive"], in: site)
    #expect(named.status == 74)
    #expect(named.errors.contains("arhive"))
    try site.write("title: Test\narchive: \"arhive\"\n", to: "content/site.yaml")
    let set = try Sitegen.run([verb], in: site)
    #expect(set.status == 1)
    #expect(
      set.errors.contains(
        "content/site.yaml:2:10: error[archive-missing]: the folder “arhive” of archived texts, which"
          + " site.yaml names, is not there, so nothing could be compared with them"))
    #expect(!set.errors.contains("[archive-absent]"))
  }

  /// A folder of texts that nobody names may be missing, but not in silence.
  @Test(arguments: ["build", "check"])
  func aMissingTextIsAWarning(_ verb: String) throws {
    let site = try Sitegen.themedSite([
      "facts.yaml": """
      schema: "sitegen-facts/1"
      base: { id: base.test, title: "Test", language: en, default_source: source.report, as_of: "2025" }
      sources:
        - id: source.report
          type: report
          title: "A report"
          published: "2025"
          archive: { file: report.txt, sha256: "", lines: 3 }

      """
    ])
    let outcome = try Sitegen.run([verb], in: site)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.contains(
        "warning[archive-absent]: the archived text of source.report is missing, so"))
    #expect(try Sitegen.run([verb, "--strict"], in: site).status == 1)
  }

  @Test(arguments: [
    ("nope", "unknown rule “nope”; sitegen check --rules lists all of them"),
    ("quote", "unknown rule “quote”; the rules have some like it: "),
    ("link-brokn", "unknown rule “link-brokn”, did you mean “link-broken”?"),
  ])
  func aRuleThatIsNoneIsToldWithThoseThatAre(_ name: String, _ reason: String) throws {
    let outcome = try Sitegen.run(["check", "--explain", name], in: TemporaryFolder())
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
  }

  @Test func namesOfRulesMayBeginLarge() throws {
    let outcome = try Sitegen.run(["check", "--explain", "Link-Broken"], in: TemporaryFolder())
    #expect(outcome.output.hasPrefix("link-broken (error by default)\n"))
  }

  @Test(arguments: [
    (
      "2026-13-01",
      "“2026-13-01” is no moment, as the calendar has no such day; write a day such as"
    ),
    ("10 November 2025, 2:00 pm", "write 2025-11-10T14:00\n"),
    ("3/4/2025", "write 2025-04-03 or 2025-03-04"),
    ("2025-11-10T24:00Z", "write 2025-11-11T00:00Z"),
    ("2025-11-10T25:00Z", "as its time cannot be read; write a day such as"),
    ("tomorrow", "“tomorrow” is no moment; write a day such as 2025-10-29, or a time"),
  ])
  func aMomentThatIsNoneIsToldWithWhatToWrite(_ moment: String, _ help: String) throws {
    for verb in [["build"], ["serve"], ["next"], ["diff"], ["facts", "stale"]] {
      let outcome = try Sitegen.run(verb + ["--now", moment], in: TemporaryFolder())
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains(help), "\(verb): \(outcome.errors)")
    }
  }

  /// What follows from a file that cannot be read is not told beside it.
  @Test(arguments: [
    ("content/facts.yaml", "claims:\n\t- id: x\n"), ("content/facts.yaml", "claims: [\n"),
    ("templates/base.html", "{% block \u{0}"),
  ])
  func oneCauseIsOneFinding(_ file: String, _ text: String) throws {
    let site = try Sitegen.themedSite([
      "briefings/b.md": Sitegen.briefing("[A](fact:claim.ended), [b](cite:source.report).")
    ])
    try site.write(try site.text(file) + text, to: file)
    let outcome = try Sitegen.run(["check", "--format", "json"], in: site)
    #expect(outcome.status == 1)
    let errors = outcome.output.split(separator: "\n").filter {
      $0.contains(#""severity":"error""#)
    }
    #expect(errors.count == 1, "\(errors.joined(separator: "\n"))")
    #expect(errors.first?.contains(file) == true)
  }
}

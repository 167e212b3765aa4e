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

  @Test func whatIsNotInTheSiteIsWrongUsage() throws {
    let site = try faultySite()
    for name in ["content/briefings/none.md", "/etc"] {
      let outcome = try Sitegen.run(["check", name], in: site)
      #expect(outcome.status == 64)
      #expect(
        outcome.errors.contains("has no file or folder “\(name)”; the site’s folder is named"))
    }
  }

  @Test func listsTheRules() throws {
    let outcome = try Sitegen.run(["check", "--rules"], in: TemporaryFolder())
    #expect(outcome.status == 0)
    #expect(outcome.output.firstMatch(of: /(?m)^link-broken +error +\S/) != nil)
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
        "content/site.yaml:2:10: error[wrong-type]: there is no folder “arhive” of archived texts"))
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

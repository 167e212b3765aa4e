import Testing

struct HelpTests {
  @Test func namesTheVerbs() {
    #expect(Verbs.all.contains("build"))
    #expect(Verbs.all.contains("check"))
  }

  @Test(arguments: Verbs.all)
  func ofEveryVerbHasAnExample(_ verb: String) throws {
    let outcome = try Command(program: Sitegen.path, arguments: [verb, "--help"]).run()
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Example: sitegen \(verb)"))
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func comesAsCompletionsFor(_ shell: String) throws {
    let arguments = ["--generate-completion-script", shell]
    let outcome = try Command(program: Sitegen.path, arguments: arguments).run()
    #expect(outcome.status == 0)
    for verb in Verbs.all { #expect(outcome.output.contains(verb)) }
  }
}

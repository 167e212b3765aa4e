package import Kit

extension Rule {
  package static let linkGone = Rule(
    "link-gone", .warning,
    catches: "A web address at which its host says that nothing is: looked for by"
      + " sitegen check --links external alone, never by a build.",
    why: "Readers cannot see for themselves what a source said once its page is gone.",
    wrong: "url: \"https://example.org/moved-without-a-trace\"",
    right: "url: \"https://example.org/report\"", isFixed: true)

  package static let linkUntold = Rule(
    "link-untold", .note,
    catches:
      "A web address of which could not be told whether it is gone: its host does not answer,"
      + " refuses programs, or lies in a private network.",
    why: "A host that is down today may be up tomorrow; only somebody who looks can tell.",
    wrong: "url: \"https://host-that-is-down.example/report\"",
    right: "url: \"https://example.org/report\"", isFixed: true)
}

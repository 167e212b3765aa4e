import Kit
import TestSupport

/// Where the examples of a rule stand in a small site, and how that site is checked.
///
/// A rule's “wrong” and “right” are put there as they are, so that what readers of the manual see is
/// what was run.
struct RuleExample: Sendable {
  /// The rule's name.
  let rule: String
  let place: Place

  /// The files around the example, by their paths.
  var files: [String: String] = [:]

  /// What is run after the example is in its place, unless the example is itself a command.
  var command = "sitegen check --now 2025-11-01"

  enum Place: Sendable {
    /// A file of this path and text, in which the example stands for `◊` with its indentation.
    case file(String, String)

    /// A record of facts, or front matter: fields that the example does not give are these.
    case fields(String, top: String, given: [String], below: String = "")

    /// The example is a path in each line, of a file of its kind.
    case paths

    /// The example is a line of bash.
    case shell
  }
}

extension RuleExample {
  /// The example as the body of a briefing on the talks.
  static func body(_ rule: String, beside words: String = "") -> Self {
    let briefing = TinySite.briefing("◊\n\n\(words)")
    return Self(
      rule: rule, place: .file("content/briefings/example.md", briefing), files: TalksFiles.talks)
  }

  /// The example as front matter of a briefing, or as its end and the text below it.
  static func matter(_ rule: String, _ files: [String: String] = [:]) -> Self {
    let needed = ["title: \"Talks\"", "date: \"2025-10-29\"", "as_of: unknown"]
    return Self(
      rule: rule,
      place: .fields(
        "content/briefings/example.md", top: "---\n", given: needed, below: "---\n\nText.\n"),
      files: files)
  }

  /// The example as fields of a record in a list of the facts, which has these unless the example
  /// says otherwise.
  static func record(
    _ rule: String, _ list: String, _ fields: String..., with others: String = "",
    files: [String: String] = [:]
  ) -> Self {
    let given = fields.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
    return Self(
      rule: rule,
      place: .fields("content/facts/example.yaml", top: "\(schema)\(list):\n", given: given),
      files: TalksFiles.people.merging(["content/facts/others.yaml": schema + others]) { $1 }
        .merging(files) { $1 })
  }

  /// The example as whole lists of the facts, or as what stands for `◊` in them.
  static func facts(
    _ rule: String, _ text: String = "◊", files: [String: String] = [:]
  ) -> Self {
    Self(
      rule: rule, place: .file("content/facts/example.yaml", schema + text),
      files: TalksFiles.people.merging(files) { $1 })
  }

  /// The example as a file, or as what stands for `◊` in it.
  static func file(
    _ rule: String, _ path: String, _ text: String = "◊", files: [String: String] = [:],
    command: String = "sitegen check --now 2025-11-01"
  ) -> Self {
    Self(rule: rule, place: .file(path, text), files: files, command: command)
  }

  static func paths(_ rule: String) -> Self { Self(rule: rule, place: .paths) }

  /// The example as a line of bash, after which the site is checked.
  static func shell(
    _ rule: String, then command: String = "sitegen check --now 2025-11-01",
    files: [String: String] = [:]
  ) -> Self {
    Self(rule: rule, place: .shell, files: files, command: command)
  }

  static let schema = "schema: \"sitegen-facts/1\"\n"
}

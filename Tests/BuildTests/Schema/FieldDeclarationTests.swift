import Foundation
import TestSupport
import Testing

@testable import Facts
@testable import Kit
@testable import Rendering
@testable import Site

/// A field is named where it is declared, and nowhere else.
struct FieldDeclarationTests {
  private struct Source {
    let path: String
    let text: String
  }

  /// The sources of the targets that know fields.
  private static let sources: [Source] = {
    let folder = Checkout.root.appending(path: "Sources")
    let targets = [
      "Facts", "Site", "Checks", "Search", "Pictures", "Rendering", "Build", "sitegen",
    ]
    return targets.flatMap { target in
      let paths = FileManager.default.subpaths(atPath: folder.appending(path: target).path) ?? []
      return paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
        let file = folder.appending(path: "\(target)/\(path)")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return Source(path: "\(target)/\(path)", text: text)
      }
    }
  }()

  /// The names that the sources declare, by the constants that hold their keys.
  private static func declarations(in text: String) -> [(constant: String, name: String)] {
    let form = /static let (\w+) = Key\.(?:required|expected|optional)\(\s*"(\w+)"/
    return text.matches(of: form).map { (String($0.1), String($0.2)) }
  }

  private static let names = names(in: sources)

  private static let namesOfFacts = names(in: sources.filter { $0.path.hasPrefix("Facts/") })

  private static func names(in sources: [Source]) -> Set<String> {
    Set(sources.flatMap { declarations(in: $0.text).map(\.name) })
  }

  /// The names that a text has in quotes where a field would be read or compared.
  private static func quotedNames(in text: String) -> [String] {
    let subscripted = /[\w)\]?]\["(\w+)"\](?! = )/
    let called = /(?:texts|ids|records|field|items|has|location|named|basis)\((?:\w+: )?"(\w+)"/
    let compared = /(?:[=!]=|case) "(\w+(?:\.\w+)?)"/
    let path = /"(\w+\.\w+)"/
    let found = [subscripted, called, compared, path].flatMap { text.matches(of: $0) }.map(\.1)
    return found.map { String($0) }.filter { found in
      found.split(separator: ".").allSatisfy { names.contains(String($0)) }
    }
  }

  @Test func noFieldIsNamedInQuotesElsewhere() {
    #expect(Self.names.count > 130)
    for source in Self.sources {
      let quoted = Self.quotedNames(in: source.text)
      #expect(quoted == [], "\(source.path) names \(quoted) in quotes")
    }
  }

  @Test(arguments: [
    "fact[\"standing\"]?.text", "fact.record[\"by\"]", "record.texts(\"by\")",
    "location(of: \"as_text\")", "record.field(named: \"note\")", "entry.name == \"reviewed_by\"",
    "link.path.text == \"relations.claim\"", "case \"when.after\": return",
  ])
  func aNameInQuotesIsFound(_ code: String) {
    #expect(Self.quotedNames(in: code).count >= 1)
  }

  /// The names that the words of messages have, as in “add anchor: …” or “remove “part_of””.
  ///
  /// Rules are left out, as tests run their examples.
  private static func namesInMessages(of text: String) -> [String] {
    let rule = /= Rule\(\s*"(?:[^\n]|\n(?!\n|}))*/
    let interpolation = /\\\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/
    let comment = /\/\/[^\n]*/
    let code = text.replacing(rule, with: "").replacing(interpolation, with: "")
      .replacing(comment, with: "")
    return code.matches(of: /"((?:[^"\\\n]|\\.)*)"/).flatMap { literal in
      let named = literal.1.matches(of: /“(\w+)(?:: \w+|:)?”|(\w+):(?: |$)|(\w+_\w+)/)
      return named.compactMap { ($0.1 ?? $0.2 ?? $0.3).map(String.init) }
        .filter { $0 != literal.1 && namesOfFacts.contains($0) }
    }
  }

  /// The words that name a list of the facts or a key of `site.yaml`, not a field.
  private static let otherKeys = [
    "Checks/Site/ArchivePublished.swift": ["archive"], "Facts/FactBase+Reading.swift": ["base"],
  ]

  /// A field that is renamed takes its name in the messages with it.
  @Test func noMessageNamesAFieldInItsWords() {
    let isOfFacts = { (source: Source) in
      ["Facts/", "Checks/"].contains { source.path.hasPrefix($0) }
    }
    for source in Self.sources where isOfFacts(source) {
      let others = Self.otherKeys[source.path] ?? []
      let named = Self.namesInMessages(of: source.text).filter { !others.contains($0) }
      #expect(named == [], "\(source.path): write \\(…Fields.…) for these")
    }
  }

  @Test(arguments: [
    "help: \"write standing: disputed\"", "help: \"remove “part_of”\"", "\"give it as_of\"",
    "\"was: “\\(was(of: x))” and is:\"", "\"marked “speaks: false”\"", "\"“anchor:”\"",
  ])
  func aNameInAMessageIsFound(_ code: String) {
    #expect(!Self.namesInMessages(of: code).isEmpty)
  }

  /// A key that no schema lists would read nothing.
  @Test func everyDeclaredFieldIsListed() {
    let codes = Self.sources.map { $0.text.replacing(/"[^"\n]*"|\/\/.*/, with: "") }
    for (code, source) in zip(codes, Self.sources) {
      for group in source.text.split(separator: "enum ").dropFirst() {
        let type = group.prefix { $0 != " " && $0 != ":" }
        for (constant, name) in Self.declarations(in: String(group)) {
          let isUsedHere = code.matches(of: /\w+/).count { $0.0 == constant } > 1
          let isUsed = isUsedHere || codes.contains { $0.contains("\(type).\(constant)") }
          #expect(isUsed, "\(source.path) declares “\(name)” and lists it in no schema")
        }
      }
    }
  }

  /// A list whose field does not exist, or is one of another kind, would always be empty.
  @Test func everyListOfMentionsCanHoldSomething() {
    let file = (path: "facts.yaml", bytes: EveryForm().base.bytes)
    let links = FactBase.read(files: [file]).0.links
    for list in MentionList.all {
      for path in list.paths {
        let isHeld = links.contains { list.holds($0) && $0.path == path }
        #expect(isHeld, "\(list.name) names \(path.text) of \(list.kind.plural)")
      }
    }
  }

  @Test func aPageCannotShowWhatIsTheDesksOwn() async throws {
    let facts = TestSite.facts.replacing(
      "kind: factual", with: "kind: factual\n    note: \"Ask again.\"")
    let page = TestSite.briefing(
      "Tarar says [Ask again.](fact:claim.failed#note), and [more](fact:claim.failed#nota).")
    let site = try TestSite(
      ["content/facts.yaml": facts, "content/briefings/talks.md": page])
    let found = try await site.build()
    #expect(
      found.filter { $0.contains("fact-unknown") } == [
        "content/briefings/talks.md:7:25: error[fact-unknown]: the field “note” of claim.failed"
          + " is the desk’s own and is not published",
        "content/briefings/talks.md:7:61: error[fact-unknown]: claim.failed has no field “nota”",
      ])
  }
}

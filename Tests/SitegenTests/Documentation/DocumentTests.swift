import Build
import Foundation
import Kit
import TestSupport
import Testing

/// The documents are complete, current, and lead to each other.
struct DocumentTests {
  @Test func readmeIsShort() throws {
    let readme = try Data(contentsOf: Sitegen.package.appending(path: "README.md"))
    #expect(readme.count <= 8 << 10)
  }

  /// Each promise of the article on security names tests that hold it.
  @Test func theTestsThatHoldPromisesAreThere() throws {
    let article = try #require(Document.all.first { $0.name == "Security" })
    let named = article.codeSpans.filter { $0.hasSuffix("Tests") }
    #expect(named.count > 15)
    let tests = Sitegen.package.appending(path: "Tests").path
    let files = try FileManager.default.subpathsOfDirectory(atPath: tests)
    for name in named {
      #expect(files.contains { $0.hasSuffix("/\(name).swift") }, "\(name)")
    }
  }

  /// The article on the rules is the one that follows from the rules.
  ///
  /// To renew it, run `GOLDEN=accept swift test --filter DocumentTests` and review the diff.
  @Test func rulesAreCurrent() throws {
    try expectCurrent("Rules.md", RulesArticle.text)
  }

  /// The article on the fields is the one that follows from the schemas.
  ///
  /// To renew it, run `GOLDEN=accept swift test --filter DocumentTests` and review the diff.
  @Test func fieldsAreCurrent() throws {
    try expectCurrent("Fields.md", FieldsArticle.text())
  }

  private func expectCurrent(_ name: String, _ text: String) throws {
    let file = Sitegen.package.appending(path: "\(Document.folder)/\(name)")
    if ProcessInfo.processInfo.environment["GOLDEN"] == "accept" {
      try Data(text.utf8).write(to: file)
    }
    let kept = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let change = zip(kept, text.components(separatedBy: "\n")).first { $0 != $1 }
    let isCurrent = try String(contentsOf: file, encoding: .utf8) == text
    #expect(
      isCurrent,
      """
      \(name) is not current, from “\(change?.0 ?? "its end")”; it should be \
      “\(change?.1 ?? "longer or shorter")”. To renew it, run: GOLDEN=accept swift test \
      --filter DocumentTests
      """)
  }

  @Test(arguments: Document.all)
  func linksLeadSomewhere(in document: Document) throws {
    let folder = Sitegen.package.appending(path: document.path).deletingLastPathComponent()
    for link in document.links where !link.contains(":") {
      let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
      let file = folder.appending(path: parts[0]).standardizedFileURL.path
      let target = Document.all.first { other in
        parts[0].isEmpty
          ? other.path == document.path
          : Sitegen.package.appending(path: other.path).path == file
      }
      #expect(target != nil || FileManager.default.fileExists(atPath: file), "\(link)")
      guard parts.count > 1 else { continue }
      #expect(target?.anchors.contains(parts[1]) == true, "\(link)")
    }
  }

  /// A file that a sentence names is there.
  @Test(arguments: Document.all)
  func filesAreThere(in document: Document) {
    let roots = ["Sources/", "Tests/", ".ci/", "templates/"]
    let paths = document.codeSpans.filter { span in roots.contains { span.hasPrefix($0) } }
      .filter { $0.wholeMatch(of: /[A-Za-z0-9+\/._-]+/) != nil && !$0.contains("KIND") }
    for path in paths {
      let file = Sitegen.package.appending(path: path).path
      #expect(FileManager.default.fileExists(atPath: file), "\(path)")
    }
  }

  /// Rules that a sentence names by their names are rules.
  @Test func rulesInSentencesAreRules() {
    let words = Document.all.filter { $0.name != "Fields" && $0.name != "Rules" }
      .flatMap(\.codeSpans).filter { $0.wholeMatch(of: /[a-z]+(-[a-z]+)+/) != nil }
    let rules = words.filter { Rule(named: $0) != nil }
    #expect(rules.contains("republish-forbidden"))
    let near = words.filter { word in
      Rule(named: word) == nil && word.closest(among: Rule.all.map(\.name)) != nil
    }
    #expect(near == [])
  }
}

extension Document {
  /// The destinations of links in sentences.
  fileprivate var links: [String] {
    prose.flatMap { line in
      let text = line.text.replacing(/`[^`]*`/, with: "")
      return text.matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) }
    }
  }

  /// The anchors of the headings, as hosts of repositories make them.
  fileprivate var anchors: Set<String> {
    Set(
      prose.filter { $0.text.hasPrefix("#") }.map { line in
        line.text.drop { $0 == "#" || $0 == " " }.lowercased()
          .filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == " " || $0 == "_" }
          .replacing(" ", with: "-")
      })
  }
}

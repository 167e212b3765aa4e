import Foundation
import TestSupport
import Testing

/// The article on the architecture says what `Package.swift` and the sources say.
struct ArchitectureTests {
  private static let table: [[String]] =
    Document.all.filter { $0.name == "Architecture" }
    .flatMap(\.tables).first { $0[0] == ["target", "may import", "holds"] } ?? []

  /// The targets of the package that are no tests, with the names of what they depend on.
  private static let targets: [String: Set<String>] = {
    let file = Sitegen.package.appending(path: "Package.swift")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let parts = text.components(separatedBy: "\n    .").filter { part in
      ["systemLibrary(", "target(", "executableTarget(", "plugin("].contains { part.hasPrefix($0) }
        && !part.contains("path: \"Tests/")
    }
    let targets = parts.compactMap { part -> (String, Set<String>)? in
      guard let name = part.firstMatch(of: /name: "(\w+)"/)?.1 else { return nil }
      return (String(name), dependencies(in: part))
    }
    return Dictionary(targets, uniquingKeysWith: { first, _ in first })
  }()

  /// The names in the list of dependencies of a target's declaration.
  private static func dependencies(in declaration: String) -> Set<String> {
    guard let start = declaration.firstRange(of: "dependencies: [") else { return [] }
    let list = declaration[start.upperBound...].replacing(#/package: "[^"]*"/#, with: "")
    return Set(list.prefix { $0 != "]" }.matches(of: /"([\w-]+)"/).map { String($0.output.1) })
  }

  @Test func namesTheTargetsAndWhatTheySee() {
    let rows = Self.table.dropFirst().map { row in
      (Self.names(row[0]).first ?? "", Self.names(row[1]))
    }
    #expect(rows.count > 10)
    #expect(Dictionary(rows, uniquingKeysWith: { $1 }) == Self.targets)
  }

  private static func names(_ cell: String) -> Set<String> {
    Set(cell.matches(of: /`(\w+)`/).map { String($0.output.1) })
  }

  /// The words of the drawing are types of the sources and stages of the builder.
  @Test(arguments: CodeBlock.all(.stages))
  func drawsTypesAndStages(_ block: CodeBlock) throws {
    let sources = try swiftSources()
    let builder = try String(
      contentsOf: Sitegen.package.appending(path: "Sources/Build/SiteBuilder.swift"),
      encoding: .utf8)
    let words = block.text.matches(of: /[A-Z][A-Za-z]+/).map { String($0.output) }
    #expect(words.count > 10)
    for word in words {
      let isType = sources.contains("struct \(word)") || sources.contains("class \(word)")
      #expect(isType || builder.contains(" \(word)"), "\(word)")
    }
  }

  private func swiftSources() throws -> String {
    let folder = Sitegen.package.appending(path: "Sources")
    let paths = FileManager.default.subpaths(atPath: folder.path) ?? []
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }.joined()
  }
}

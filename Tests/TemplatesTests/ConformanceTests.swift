import Foundation
import Templates
import Testing

/// Our output is Jinja2's, byte for byte, where Jinja2 defines the meaning.
///
/// Where Jinja2 fails, so do we. The cases are those of `Fixtures/conformance.json`.
struct ConformanceTests {
  @Test(
    .enabled(if: Jinja.isThere, "Python with Jinja2 3.1, or a network to install it, is missing"),
    arguments: Jinja.cases)
  func agreesWithJinja(on example: Jinja.Case) throws {
    do {
      let output = try render(example.templates, example.data)
      #expect(output == example.expected, "\(example.templates[0].1)")
    } catch {
      #expect(example.expected == nil, "\(example.templates[0].1): \(error.message)")
    }
  }

  @Test func hasHundredsOfCases() throws {
    #expect(try Jinja.read().count >= 300)
  }
}

enum Jinja {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var templates: [(String, String)]
    var data: Map

    /// What Jinja2 makes of it; nil if it fails.
    var expected: String?

    var testDescription: String { name }
  }

  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures", directoryHint: .isDirectory)

  static var isThere: Bool { !cases.isEmpty }

  /// The cases with Jinja2's results; none if there is no Jinja2.
  static let cases: [Case] = {
    guard let cases = try? read(), let results = try? results(), results.count == cases.count else {
      return []
    }
    return zip(cases, results).map { example, result in
      var example = example
      if case .map(let map) = result, case .string(let output)? = map["output"] {
        example.expected = output
      }
      return example
    }
  }()

  static func read() throws -> [Case] {
    let data = try Data(contentsOf: fixtures.appending(path: "conformance.json"))
    guard case .list(let cases) = try JSONReader.value(of: Array(data)) else { return [] }
    return cases.compactMap { value in
      guard case .map(let map) = value, case .string(let name)? = map["name"],
        case .map(let templates)? = map["templates"], case .map(let data)? = map["data"]
      else { return nil }
      let sources = zip(templates.names, templates.values).compactMap { name, value in
        if case .string(let text) = value { (name, text) } else { nil }
      }
      return Case(name: name, templates: sources, data: data)
    }
  }

  private static func results() throws -> [Value] {
    let package = fixtures.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", fixtures.appending(path: "jinja.py").path,
      fixtures.appending(path: "conformance.json").path,
      package.appending(path: ".build/jinja2").path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0,
      case .list(let results) = try JSONReader.value(of: Array(output))
    else { return [] }
    return results
  }
}

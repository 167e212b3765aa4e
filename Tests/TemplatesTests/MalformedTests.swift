import Foundation
import Templates
import Testing

/// Each malformed template of `Fixtures/malformed` has its expected messages beside it.
///
/// To accept new messages, run `GOLDEN=accept swift test` and review the diff.
struct MalformedTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/malformed", directoryHint: .isDirectory)

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".html") }.sorted()
  }()

  static let page: Map = [
    "title": .string("A title"), "level": .integer(2), "none": .none,
    "bad_url": .string("JavaScript:alert(1)"), "host_url": .string("//example.com/"),
    "html": .html(HTML("<b class=\"x\">bold</b>")),
  ]

  @Test(arguments: names)
  func saysWhatIsWrong(with name: String) throws {
    let report = try report(on: name)
    #expect(!report.isEmpty)
    let file = Self.folder.appending(path: name.replacing(".html", with: ".txt"))
    if ProcessInfo.processInfo.environment["GOLDEN"] == "accept" {
      try Data(report.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == report)
  }

  private func report(on name: String) throws -> String {
    let sources = try [name, "parts/base.html", "parts/macros.html"].map { name in
      let data = try Data(contentsOf: Self.folder.appending(path: name))
      return TemplateSource(name: name, path: "templates/\(name)", bytes: Array(data))
    }
    var (set, errors) = TemplateSet.parse(sources)
    if errors.isEmpty {
      let values: Map = ["page": .map(Self.page), "xs": .list([.integer(1), .integer(2)])]
      var output: [UInt8] = []
      do {
        try set.render(
          name, with: values, shared: SharedValues(), subject: "/page/", into: &output)
      } catch {
        errors = [error]
      }
    }
    return errors.map(\.text).joined()
  }
}

extension TemplateError {
  fileprivate var text: String {
    let rendering = subject.map { ", rendering \($0)" } ?? ""
    let marks = String(repeating: "~", count: length)
    let help = help.map { "help: \($0)\n" } ?? ""
    return "\(path):\(line):\(column)\(rendering): \(message) \(marks)\n\(help)"
  }
}

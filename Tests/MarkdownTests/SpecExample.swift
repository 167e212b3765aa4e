import CMark
import Foundation
import Testing

/// An example of the CommonMark specification: a text and its HTML.
struct SpecExample: Sendable, CustomTestStringConvertible {
  let number: Int
  let markdown: String
  let html: String

  var testDescription: String { "example \(number)" }
}

extension SpecExample {
  /// The examples of version 0.30; the file beside it names their author and license.
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/commonmark-0.30-examples.txt")

  /// The examples of the file: each stands between fences of 32 backticks, its HTML after a line
  /// with only a period.
  static func all() throws -> [SpecExample] {
    let text = try String(contentsOf: file, encoding: .utf8)
    let fence = String(repeating: "`", count: 32)
    return text.components(separatedBy: "\(fence) example\n").dropFirst().enumerated()
      .map { index, part in
        let example = part.components(separatedBy: "\(fence)\n")[0]
          .replacingOccurrences(of: "→", with: "\t")
        let halves = ("\n" + example).components(separatedBy: "\n.\n")
        return SpecExample(
          number: index + 1, markdown: String(halves[0].dropFirst()) + "\n",
          html: halves.dropFirst().joined(separator: "\n.\n"))
      }
  }
}

/// What libcmark alone makes of a text, with raw HTML and all destinations.
func htmlByLibcmark(_ markdown: some StringProtocol) -> String {
  let bytes = Array(markdown.utf8).map(CChar.init(bitPattern:))
  guard let html = cmark_markdown_to_html(bytes, bytes.count, CMARK_OPT_UNSAFE) else { return "" }
  defer { free(html) }
  return String(cString: html)
}

import Testing

@testable import Checks

/// A figure, and ways to write it in prose, in which the figure's link stands in brackets.
struct FigureInProse: Sendable, CustomTestStringConvertible {
  /// The source's words.
  let words: String

  /// Its other fields in YAML, such as `unit: "people"`.
  let fields: String
  let prose: String

  var testDescription: String { "\(words) · \(fields): \(prose)" }

  /// Reads a table: in each paragraph the first line is the figure's words and fields, set apart by
  /// `·`; the other lines are prose.
  static func table(_ text: String) -> [FigureInProse] {
    text.split(separator: "\n\n").flatMap { paragraph -> [FigureInProse] in
      let lines = paragraph.split(separator: "\n")
      let head = lines[0].split(separator: "·", omittingEmptySubsequences: false)
        .map { $0.trimmingPrefix(" ") }
      let words = String(head[0]).trimmingSpace
      let fields = head.dropFirst().joined(separator: ", ").trimmingSpace
      return lines.dropFirst().map {
        FigureInProse(words: words, fields: fields, prose: String($0))
      }
    }
  }

  /// What the checks of figures find in the prose and in the base, by their rules.
  func findings() async throws -> [String] {
    let measure = fields.contains("measure:") ? "" : "measure: \"Count\", "
    let facts = """
      sources:
        - { id: source.report, title: "Report" }
      actors:
        - { id: org.desk, name: "Border Desk" }
      figures:
        - { id: figure.f, \(measure)as_text: "\(words)", \(fields.isEmpty ? "" : fields + ", ")by: [org.desk], at: [source.report] }

      """
    let site = try await ProseSite(
      prose.replacing("]", with: "](fact:figure.f)") + "\n", facts: facts)
    return await site.findings(of: .figureDiffersFromFact)
      + site.findings(of: .figureQualifierLost) + site.baseFindings + site.readingMessages
  }
}

extension String {
  fileprivate var trimmingSpace: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}

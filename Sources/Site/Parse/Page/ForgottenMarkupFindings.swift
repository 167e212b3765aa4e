import Kit
import Markdown

extension MarkdownProblem.Kind {
  /// What to say of markup that lacks a sign.
  func forgottenWords(for text: String) -> (rule: Rule, message: String, help: String?) {
    switch self {
    case .linkApart:
      (
        .unknownMarkup, "“\(text.clipped)” looks like the address of a link, but is text",
        "write [words](\(text.clipped)) with nothing between the brackets"
      )
    case .headingWithoutSpace:
      (
        .unknownMarkup, "“\(text.clipped)” is no heading without a space behind its #",
        "write \(text.headingWithSpace.clipped); for the signs themselves, put a backslash before them"
      )
    case .misnamedView:
      (
        .unknownMarkup, "“\(text.clipped)” makes no component of the block, which is shown as code",
        "write ```view"
      )
    case .tableWithoutDelimiters(let columns):
      (
        .unknownMarkup, "these lines are no table, as a row of hyphens is missing below the first",
        "write \(Self.delimiters(columns)) below it"
      )
    case .delimiterRow(let columns, let found):
      (
        .unknownMarkup,
        found == columns
          ? "“\(text.clipped)” is not the row of hyphens of a table"
          : "the head above has \(columns) columns, this line \(found), so the lines are no table",
        "write \(Self.delimiters(columns))"
      )
    default:
      (
        .unknownMarkup, "these lines are no table, as no head stands right above the hyphens",
        "write the head, such as | Place | Killed |, on the line above, with no empty line between"
      )
    }
  }

  /// The row of hyphens for so many columns.
  private static func delimiters(_ columns: Int) -> String {
    columns > 8
      ? "one --- for each column, as in | --- | --- |"
      : "|" + String(repeating: " --- |", count: columns)
  }

  /// What to write in the place of what looks like a link to a fact.
  static func helpForReference(_ text: String) -> String {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1).map(Array.init)
    let id = parts.count > 1 ? parts[1].drop { $0 == 0x20 || $0 == 0x09 } : []
    guard let scheme = parts.first, !id.isEmpty else {
      return "write [words](fact:id) with nothing between the brackets"
    }
    let target = String(decoding: scheme + [UInt8(ascii: ":")] + id, as: UTF8.self).clipped
    return text.utf8.contains(where: { $0 == 0x20 || $0 == 0x09 })
      ? "write [words](\(target)) or <\(target)>, with no blank behind the colon"
      : "write [words](\(target)) with nothing between the brackets"
  }
}

extension String {
  /// A heading with a space behind its signs.
  fileprivate var headingWithSpace: String {
    let signs = utf8.prefix { $0 == UInt8(ascii: "#") }
    return String(decoding: Array(signs) + [0x20] + utf8.dropFirst(signs.count), as: UTF8.self)
  }
}

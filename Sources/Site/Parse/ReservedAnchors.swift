import Facts
package import Kit
import Markdown
import Templates

/// The anchors of a page that are the theme's, so that no heading may have one: a link to it would
/// lead somewhere else.
package struct ReservedAnchors: Hashable, Sendable {
  /// Those that stand in the templates as they are.
  package let names: Set<String>

  /// What the anchors begin with that are made of a fact's id or a number.
  let prefixes: [String]

  init(names: Set<String> = []) {
    self.names = names
    // Notes on facts, the places of the text that lead to them, and views by their numbers.
    let kinds = FactKind.allCases.flatMap(\.prefixes)
    prefixes =
      kinds.flatMap { ["note-\($0)-", "ref-\($0)-"] } + (0...9).map { "view-\($0)" }
  }

  /// The anchors in those of some templates that pages made of Markdown are made with.
  ///
  /// - Complexity: O(*n*) in the bytes of the templates.
  init(in templates: [TemplateSource]) {
    let ofPages = templates.filter { Self.isOfPages($0.name) }
    self.init(names: Set(ofPages.flatMap { Self.anchors(in: $0.bytes) }))
  }

  private static func isOfPages(_ name: String) -> Bool {
    ["base.html", "briefing.html", "page.html"].contains(name)
      || ["parts/", "macros/", "views/"].contains { name.utf8.starts(with: $0.utf8) }
  }

  /// The values of `id` that hold nothing of the template language.
  private static func anchors(in template: [UInt8]) -> [String] {
    let mark = Array(" id=\"".utf8)[...]
    var anchors: [String] = []
    var rest = template[...]
    while let start = rest.firstPlace(of: mark) {
      rest = rest[(start + mark.count)...]
      let value = rest.prefix { $0 != UInt8(ascii: "\"") }
      if value.count < 200, !value.contains(UInt8(ascii: "{")) {
        anchors.append(String(decoding: value, as: UTF8.self))
      }
    }
    return anchors
  }

  /// Whether no page may use an anchor itself.
  func hold(_ anchor: String) -> Bool {
    names.contains(anchor) || prefixes.contains { anchor.utf8.starts(with: $0.utf8) }
  }
}

extension Rule {
  package static let anchorTaken = Rule(
    "anchor-taken", .error,
    catches: "An anchor in raw HTML that the theme has itself.",
    why: "Links to it, the theme’s own too, would lead to one of the two.",
    wrong: "<h2 id=\"notes\">Notes</h2>", right: "<h2 id=\"our-notes\">Notes</h2>")
}

extension Diagnostic {
  /// - Parameters:
  ///   - anchor: An anchor of raw HTML in the body of a page.
  ///   - block: What the page's file holds.
  ///   - file: The file.
  /// - Returns: The finding, at the first place that has the words.
  static func taken(_ anchor: String, in block: FrontMatterBlock, _ file: String) -> Diagnostic {
    let place = block.body.firstPlace(of: Array(anchor.utf8)[...]) ?? block.body.startIndex
    let before = block.body[..<place]
    let lineStart =
      before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? block.body.startIndex
    let location = FileLocation(
      file, line: block.bodyLine + before.count { $0 == UInt8(ascii: "\n") },
      column: before[lineStart...].scalarCount + 1, length: max(1, anchor.unicodeScalars.count))
    return Diagnostic(
      .anchorTaken, at: location, "“\(anchor.clipped)” is an anchor of the theme",
      help: "choose another, such as “our-\(anchor.clipped)”")
  }
}

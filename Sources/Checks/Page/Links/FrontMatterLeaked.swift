import Facts
import Kit
import Markdown
import Site

extension Check {
  static let frontMatterLeaked = page(.frontMatterLeaked) { input in
    let body = input.prose.body
    let paragraph = body.document.blocks.prefix(1).filter { $0.kind == .paragraph }
    return (paragraph + body.document.blocks.filter(\.isHeading)).compactMap { block in
      guard let key = body.document.key(at: block) else { return nil }
      return Diagnostic(
        .frontMatterLeaked, at: body.location(block.position),
        "“\(key):” is in the text of the page",
        help: "move it between the two --- lines at the start of the file")
    }
  }
}

extension Rule {
  static let frontMatterLeaked = Rule(
    "front-matter-leaked", .error,
    catches: "A key of the front matter that has become a heading or the first paragraph.",
    why: "Readers see it, and what it should say does not hold.",
    wrong: "---\ntitle: \"Talks\"\n---\n\nas_of: unknown\n---",
    right: "---\ntitle: \"Talks\"\nas_of: unknown\n---")
}

extension MarkdownDocument {
  /// The key of the front matter with which a block begins; nil if it begins with none.
  fileprivate func key(at block: Prose) -> String? {
    guard let run = runs(of: block).first, run.kind == .text else { return nil }
    let start = bytes(of: run).prefix { $0 != UInt8(ascii: ":") }
    guard start.count < bytes(of: run).count, start.count < 20 else { return nil }
    let word = String(decoding: start, as: UTF8.self)
    return FrontMatter.briefing(rules: []).field(named: word) == nil ? nil : word
  }
}

extension Prose {
  fileprivate var isHeading: Bool {
    if case .heading = kind { return true }
    return false
  }
}

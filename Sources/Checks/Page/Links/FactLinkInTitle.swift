import Facts
import Kit
import Markdown
import Site

extension Check {
  /// What takes no Markdown holds no links to facts.
  static let factLinkInTitle = page(.brokenFactLink) { input in
    let matter = input.page.page.frontMatter.record.entries
      .filter { !FactMarkup.fieldsOfMarkdown.contains($0.name) }
      .flatMap { $0.field.items }
    let views = input.page.page.views.flatMap { view in
      [ViewFields.title, ViewFields.note].compactMap { view.record.field($0) }
    }
    return (matter + views).compactMap { Diagnostic.factMarkup(in: $0, of: input.prose) }
      + input.references.compactMap(Diagnostic.factMarkup)
      + input.prose.texts.flatMap(\.factsInImages)
  }
}

private enum FactMarkup {
  /// The fields of front matter that are Markdown, or for templates and programs alone.
  static let fieldsOfMarkdown = Set([
    PageFields.summary.name, PageFields.keyPoints.name, PageFields.extra.name,
    PageFields.accept.name,
  ])

  /// The first link to a fact or citation in a text, as it is written; nil if there is none.
  static func first(in text: String) -> Substring? {
    let bytes = Array(text.utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: ":") {
      let scheme = bytes[..<index].suffix(4)
      guard scheme.elementsEqual("fact".utf8) || scheme.elementsEqual("cite".utf8) else { continue }
      let before = bytes[..<(index - 4)]
      if before.last == UInt8(ascii: "<") {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
        return end.map { text.part(index - 5..<$0 + 1) }
      }
      guard before.last == UInt8(ascii: "("), before.dropLast().last == UInt8(ascii: "]"),
        let start = before.lastIndex(of: UInt8(ascii: "[")),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ")"))
      else { continue }
      return text.part(start..<end + 1)
    }
    return nil
  }
}

extension String {
  fileprivate func part(_ range: Range<Int>) -> Substring {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }
}

extension Diagnostic {
  private static func factMarkup(
    _ markup: Substring, at location: FileLocation, in place: String
  ) -> Diagnostic {
    Diagnostic(
      .brokenFactLink, at: location,
      "“\(String(markup).clipped)” is shown as it stands: \(place) takes no links",
      help: "write the words alone, and link them in the text, the summary or a key point")
  }

  /// A field of words alone that holds a link.
  fileprivate static func factMarkup(in field: Field, of prose: PageProse) -> Diagnostic? {
    guard let text = field.text, let markup = FactMarkup.first(in: text) else { return nil }
    var location = field.location
    if let scalar = prose.scalar(of: field) {
      let lines = text[..<markup.startIndex].split(
        separator: "\n", omittingEmptySubsequences: false)
      let column = (lines.last?.unicodeScalars.count ?? 0) + 1
      location.position = scalar.place(line: lines.count - 1, column: column)
      location.length = scalar.length(
        markup.unicodeScalars.count, line: lines.count - 1, column: column)
      return factMarkup(markup, at: location, in: "this line")
    }
    let before = text.unicodeScalars.distance(
      from: text.startIndex, to: markup.startIndex)
    let isWhole = location.length == text.unicodeScalars.count + 2 * field.markWidth
    if isWhole {
      location.position.column += before + field.markWidth
      location.length = markup.unicodeScalars.count
    }
    return factMarkup(markup, at: location, in: "this line")
  }

  /// A link or image whose caption holds one.
  fileprivate static func factMarkup(in link: PageReference) -> Diagnostic? {
    guard !link.reference.title.isEmpty, let markup = FactMarkup.first(in: link.reference.title)
    else { return nil }
    return factMarkup(markup, at: link.destination, in: "a caption")
  }
}

extension PageText {
  /// Links to facts in the words of images, which are words alone.
  fileprivate var factsInImages: [Diagnostic] {
    let runs = document.blocks.flatMap { document.runs(of: $0) }
    let inImages = Set(runs.filter { $0.kind == .alternativeText }.compactMap(\.reference)).sorted()
    return inImages.map { document.references[$0] }.filter(\.kind.isOfFacts).map { reference in
      Diagnostic(
        .brokenFactLink, at: location(reference.sourceRange),
        "“\(reference.destination.clipped)” links to nothing: the words of an image take no links",
        help: "write the words alone, and link them in the text")
    }
  }
}

extension Reference.Kind {
  fileprivate var isOfFacts: Bool { self == .fact || self == .citation }
}

import Facts
import Kit

extension SiteDifference {
  /// The changes as lines for people.
  package var text: String {
    if isEmpty { return "nothing that readers see has changed\n" }
    let facts = facts.map { fact in
      let lines =
        fact.fields.map { "  \($0.inWords)" } + fact.why.map { "  why: \($0)" }
        + fact.pages.map { "  on \($0)" }
      return ["\(fact.change.rawValue) \(fact.id): \(fact.text)"] + lines
    }
    let pages = pages.map { page in
      let lines =
        page.fields.map { "  \($0.inWords)" } + page.why.map { "  why: \($0)" }
        + page.removed.map { "  - \($0)" } + page.inserted.map { "  + \($0)" }
      return ["\(page.change.rawValue) \(page.address): \(page.title)"] + lines
    }
    return (facts + pages).flatMap(\.self).map { $0.visible + "\n" }.joined()
  }

  /// The changes as JSON, an object a line.
  package var json: String {
    (facts.map(\.json) + pages.map(\.json)).map { $0.line.visibleJSON + "\n" }.joined()
  }

  /// The changes in Markdown, as for a message or the text of a release.
  package var markdown: String {
    if isEmpty { return "Nothing that readers see has changed.\n" }
    return section("Facts", facts.map(\.markdown)) + section("Pages", pages.map(\.markdown))
  }

  private func section(_ title: String, _ items: [[String]]) -> String {
    if items.isEmpty { return "" }
    let lines = items.flatMap { item in
      item.enumerated().map { $0 == 0 ? "- \($1)\n" : "  - \($1)\n" }
    }
    return "## \(title)\n\n\(lines.joined())\n"
  }
}

extension SiteDifference.FieldChange {
  fileprivate var inWords: String {
    switch (old, new) {
    case (let old?, let new?): "\(name): \(old) → \(new)"
    case (nil, let new): "\(name): now \(new ?? "")"
    case (let old, nil): "\(name): no more, was \(old ?? "")"
    }
  }

  /// What the field is called in words.
  private var name: String {
    switch field {
    case FigureFields.asText.name: "wording"
    case EventFields.when.path(to: MomentFields.edtf).text: "when"
    case EventFields.when.path(to: MomentFields.text).text: "when, in the source’s words"
    default: String(decoding: field.utf8.map { "_.".utf8.contains($0) ? 0x20 : $0 }, as: UTF8.self)
    }
  }

  fileprivate var json: JSONValue {
    [
      "field": .string(field), "old": old.map(JSONValue.string) ?? .null,
      "new": new.map(JSONValue.string) ?? .null,
    ]
  }
}

extension SiteDifference.FactChange {
  fileprivate var json: JSONValue {
    [
      "type": "fact", "id": .string(id), "change": .string(change.rawValue), "text": .string(text),
      "fields": .array(fields.map(\.json)), "why": .array(why.map(JSONValue.string)),
      "pages": .array(pages.map(JSONValue.string)),
    ]
  }

  fileprivate var markdown: [String] {
    ["**\(change.rawValue)** `\(id)`: \(text.escapedForMarkdown)"]
      + fields.map { $0.inWords.escapedForMarkdown } + why.map { "why: \($0.escapedForMarkdown)" }
      + (pages.isEmpty ? [] : ["on \(pages.map { "`\($0)`" }.joined(separator: ", "))"])
  }
}

extension SiteDifference.PageChange {
  fileprivate var json: JSONValue {
    [
      "type": "page", "url": .string(address), "change": .string(change.rawValue),
      "title": .string(title), "fields": .array(fields.map(\.json)),
      "removed": .array(removed.map(JSONValue.string)),
      "inserted": .array(inserted.map(JSONValue.string)),
      "why": .array(why.map(JSONValue.string)),
    ]
  }

  fileprivate var markdown: [String] {
    ["**\(change.rawValue)** `\(address)`: \(title.escapedForMarkdown)"]
      + fields.map { $0.inWords.escapedForMarkdown } + why.map { "why: \($0.escapedForMarkdown)" }
      + removed.map { "gone: \($0.escapedForMarkdown)" }
      + inserted.map { "new: \($0.escapedForMarkdown)" }
  }
}

extension String {
  /// The text with a backslash before each sign that means something within a line of Markdown.
  fileprivate var escapedForMarkdown: String {
    let bytes = utf8.flatMap { byte in
      "\\`*_[]<>&#~|".utf8.contains(byte) ? [UInt8(ascii: "\\"), byte] : [byte]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

import TestSupport
import Testing

@testable import Build
@testable import Facts
@testable import Kit
@testable import Site

/// A field that holds more than text: a date, an id, an address, the name of a language or file.
struct TypedField: Sendable, CustomTestStringConvertible {
  let name: String

  /// What a hostile text may follow so that it looks right.
  let starts: [String]

  /// The source with a value of the field, in YAML, in the place of `◊`.
  let source: String

  /// Reads a source, and returns what is wrong with it.
  let read: @Sendable ([UInt8]) -> [Diagnostic]

  var testDescription: String { name }
}

extension TypedField {
  static let ofPages = [
    page("date", ["", "2025-10-29", "2025-10-29T10:00Z"]), page("updated", ["", "2025-10-30"]),
    page("as_of", ["", "2025-10", "unknown"]), page("publish_at", ["", "2025-10-29"]),
    page("expires_at", ["", "2999-01-01"]), page("embargo_until", ["", "2025-10-29"]),
    page("lang", ["", "en", "en-"]),
  ]

  /// Those that are judged when all pages are known.
  static let ofAddresses = [
    page("slug", ["", "a-"]), page("aliases", ["", "/", "/old/", "/old/\\n"]),
    page("template", ["", "briefing"]),
  ]

  static let ofSettings = [
    settings("base_url: ◊", ["", "https://example.org/"]), settings("language: ◊", ["", "en-"]),
    settings("time_zone: ◊", ["", "UTC"]), settings("accent: ◊", ["", "#8a1c1c"]),
    settings("image_hosts: [◊]", ["", "example.org"]),
    settings("navigation: [{ title: A, url: ◊ }]", ["", "/", "https://example.org/"]),
    settings("publisher: { name: A, url: ◊ }", ["", "https://example.org/"]),
    settings("license: { name: A, url: ◊ }", ["", "https://example.org/"]),
  ]

  static let ofFacts = [
    facts("claims", "id: ◊, text: A, by: source-voice, at: L1", ["", "claim.", "claim.a"]),
    facts(
      "claims", "id: claim.a, text: A, by: source-voice, at: ◊",
      ["", "L1", "source.z", "source.z#L"]),
    facts("claims", "id: claim.a, text: A, by: ◊, at: L1", ["", "person.a"]),
    facts(
      "claims", "id: claim.a, text: A, by: source-voice, at: L1, standing: ◊", ["", "disputed"]),
    facts("events", "id: event.a, title: A, when: { edtf: ◊ }", ["", "2025", "2025-10-29/"]),
    facts("sources", "id: source.a, title: A, url: ◊", ["", "https://", "https://example.org/"]),
    facts("sources", "id: source.a, title: A, published: ◊", ["", "2025-10-29"]),
    facts("places", "id: place.a, name: A, geo: [◊, 1]", ["", "1"]),
    facts("corrections", "id: correction.a, was: A, is: B, date: ◊", ["", "2025-10-29"]),
  ]

  private static func page(_ key: String, _ starts: [String]) -> Self {
    // The field itself stands first, so that a key that is there twice is not what is wrong.
    let given = ["title": "A", "date": "\"2025-10-29\"", "as_of": "unknown"]
      .filter { $0.key != key }.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }
    return Self(
      name: key, starts: starts, source: "---\n\(key): ◊\n\(given.joined())---\n\nText.\n"
    ) { bytes in
      PageParser(settings: SiteSettings(title: "A"), rules: Rule.all).page(bytes, "a.md", .briefing)
        .1
    }
  }

  private static func settings(_ line: String, _ starts: [String]) -> Self {
    Self(name: line, starts: starts, source: "title: A\n\(line)\n") { bytes in
      let (text, findings) = SourceText.reading(bytes, from: "site.yaml")
      guard let text else { return findings }
      return findings + SiteSettings.reading(text, file: "site.yaml", rules: Rule.all).1
    }
  }

  private static func facts(_ list: String, _ fields: String, _ starts: [String]) -> Self {
    let head = """
      schema: "sitegen-facts/1"
      base: { id: base.a, title: "A", language: en, default_source: source.z }
      sources:
        - { id: source.z, title: "Z" }

      """
    let isOfSources = list == "sources"
    return Self(
      name: "\(list): \(fields)", starts: starts,
      source: "\(head)\(isOfSources ? "" : "\(list):\n")  - { \(fields) }\n"
    ) { FactBase.read(files: [("facts.yaml", $0)]).1 }
  }
}

extension TypedField {
  /// The source with a value of the field.
  func source(with value: String) -> String {
    source.replacing("◊", with: "\"\(value.yamlEscaped)\"")
  }

  /// What the field may hold of the texts, each after each of the starts: what no error is found in.
  func accepted(of texts: [String]) -> [String] {
    starts.flatMap { start in texts.map { start + $0 } }.filter { value in
      !read(Array(source(with: value).utf8)).containsError
    }
  }
}

extension String {
  /// The text as it stands between double quotation marks in YAML.
  var yamlEscaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// What may stand in a web address of the text.
  var inWebAddress: String {
    String(
      decoding: utf8.filter { $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`{|}".utf8.contains($0) },
      as: UTF8.self)
  }
}

import Build
import Facts
package import Kit
import Markdown
import Site

/// Where a new record stands.
package struct FactPlace: Sendable {
  /// The file, relative to the site's folder.
  package let file: String

  /// The line of its id, counted from 1.
  package let line: Int
}

extension FactPlace {
  /// Adds a record to a file of facts.
  ///
  /// - Parameters:
  ///   - fact: The record.
  ///   - site: The site's folder.
  ///   - file: The file, relative to it; nil for the first that has facts of the kind, or else the
  ///     first of all.
  /// - Returns: Where it stands.
  /// - Throws: If the id is there already, or the file cannot be read or written.
  package static func adding(
    _ fact: NewFact, to site: String, in file: String?
  ) throws(FileError) -> FactPlace {
    let folder = try Folder(site)
    let texts = try texts(of: folder)
    if let taken = texts.first(where: { $0.text.line(ofRecord: fact.id) != nil }) {
      let line = taken.text.line(ofRecord: fact.id) ?? 1
      throw FileError("add \(fact.id) to", taken.file, reason: "line \(line) has that id")
    }
    let key = "\(fact.kind.plural):"
    let home =
      texts.first { $0.text.lines.contains { $0.utf8.starts(with: key.utf8) } } ?? texts.first
    let path = file ?? home?.file ?? Self.firstFile
    let written = texts.first { $0.file == path }?.text ?? (path == Self.firstFile ? "" : nil)
    guard let written else {
      throw FileError("add \(fact.id) to", path, reason: "the site has no such file of facts")
    }
    if FactBase.isBroken(written, file: path) {
      throw FileError(
        "add \(fact.id) to", path, reason: "it is no YAML as it is; sitegen check says where")
    }
    let old =
      FactBase.isEmpty(written)
      ? [written, try head(for: site, besides: texts)].joined(
        separator: written.isEmpty ? "" : "\n")
      : written
    guard let new = fact.added(to: old) else {
      throw FileError(
        "add \(fact.id) to", path,
        reason: "its \(fact.kind.plural) stand in brackets; write one record a line")
    }
    try folder.write(
      Array(new.utf8), replacing: FilePath(path), passing: FilePath("content/.new-fact"))
    return FactPlace(file: path, line: new.line(ofRecord: fact.id) ?? 1)
  }

  /// The file that is begun where a site has none.
  private static let firstFile = "content/facts.yaml"

  /// What stands at the top of a file of facts that is begun.
  private static func head(
    for site: String, besides texts: [(file: String, text: String)]
  ) throws(FileError) -> String {
    let form = "schema: \"sitegen-facts/1\"\n"
    if texts.contains(where: { !FactBase.isEmpty($0.text) }) { return form }
    let settings = try SiteSettings.read(of: site, rules: []).0
    let words = slug(settings.title.utf8)
    return form + """

      # What holds for all facts of this file.
      base:
        id: base.\(words.isEmpty ? "facts" : words)
        title: \(JSONValue.string(settings.title).line)
        language: \(settings.language)

      """
  }

  private static func texts(
    of folder: Folder
  ) throws(FileError) -> [(file: String, text: String)] {
    var texts: [(file: String, text: String)] = []
    for file in try SiteListing.of(folder).0.facts {
      guard let text = String(validating: try folder.bytes(of: file), as: UTF8.self) else {
        throw FileError("read", file, reason: "it is not valid UTF-8; sitegen check says where")
      }
      texts.append((file, text))
    }
    return texts
  }
}

extension FactBase {
  /// Whether a text cannot be read as YAML, so that nobody could tell what a line in it would be.
  fileprivate static func isBroken(_ text: String, file: String) -> Bool {
    read(files: [(file, Array(text.utf8))]).1.contains { $0.rule == .yamlSyntax }
  }

  /// Whether nothing but remarks stands in a text.
  fileprivate static func isEmpty(_ text: String) -> Bool {
    text.lines.allSatisfy { line in
      let words = line.utf8.drop { $0 <= 0x20 }
      return words.isEmpty || words.first == UInt8(ascii: "#")
    }
  }
}

extension String {
  /// The line of the record with an id, counted from 1; nil if there is none.
  fileprivate func line(ofRecord id: String) -> Int? {
    let place = lines.firstIndex { line in
      let words = line.split { " ,{}\"'".contains($0) }
      return zip(words, words.dropFirst()).contains { $0 == "id:" && $1 == id }
    }
    return place.map { $0 + 1 }
  }
}

import Build
import Facts
package import Kit
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
    let path = file ?? home?.file ?? "content/facts.yaml"
    guard let old = texts.first(where: { $0.file == path })?.text else {
      throw FileError("add \(fact.id) to", path, reason: "the site has no such file of facts")
    }
    guard let new = fact.added(to: old) else {
      throw FileError(
        "add \(fact.id) to", path,
        reason: "its \(fact.kind.plural) stand in brackets; write one record a line")
    }
    try folder.write(
      Array(new.utf8), replacing: FilePath(path), passing: FilePath("content/.new-fact"))
    return FactPlace(file: path, line: new.line(ofRecord: fact.id) ?? 1)
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

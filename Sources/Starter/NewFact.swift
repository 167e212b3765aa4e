package import Facts
import Kit

/// A record of a fact that is to be filled in.
package struct NewFact: Sendable {
  package let id: String
  package let kind: FactKind

  /// Begins a record; nil if `id` has not the form of an id, or names no kind of facts.
  package init?(id: String) {
    guard id.isFactID, let kind = FactKind(id: id) else { return nil }
    self.id = id
    self.kind = kind
  }
}

extension NewFact {
  /// The record with blanks for all that a fact of its kind needs or should have, each with what it
  /// says.
  ///
  /// - Parameter indent: How many spaces stand before the dash of a record.
  /// - Returns: Its lines.
  package func record(indent: Int = 2) -> [String] {
    let space = String(repeating: " ", count: indent)
    let blanks = kind.schema.fields.filter(isAsked(for:)).map { field in
      let entry = "\(field.name): \(field.type.blank)"
      return "\(space)  \(entry.paddedForRemark)# \(remark(on: field))"
    }
    // A record with blanks would stop everybody's build.
    let draft = "\(SharedFields.draft): true".paddedForRemark
    return ["\(space)- id: \(id)"] + blanks
      + ["\(space)  \(draft)# Take this line out once the blanks are filled."]
  }

  private static let ofCorrections: Set<String> = [
    CorrectionFields.date.name, CorrectionFields.page.name, CorrectionFields.kind.name,
    CorrectionFields.was.name, CorrectionFields.present.name, CorrectionFields.facts.name,
    CorrectionFields.note.name,
  ]

  private func isAsked(for field: FieldSchema) -> Bool {
    if case .identifier = field.type { return false }
    // But for its date a correction needs none of these, and without some it tells readers nothing.
    if kind == .corrections { return Self.ofCorrections.contains(field.name) }
    if field.need == .optional { return false }
    return field.neededPrefixes.isEmpty
      || field.neededPrefixes.contains { $0.utf8.elementsEqual(id.idPrefix.utf8) }
  }

  private func remark(on field: FieldSchema) -> String {
    var remark = field.summary
    if let words = field.type.words {
      remark += " One of: \(words.joined(separator: ", "))."
    } else if let example = field.example {
      remark += " Such as \(example)"
    }
    return remark
  }

  /// The file with the record at the end of the facts of its kind.
  ///
  /// - Parameter file: The text of a file of facts.
  /// - Returns: Nil if the facts of the kind are written in brackets, so that no line can be added.
  package func added(to file: String) -> String? {
    // A file from another system keeps the ends that its lines have.
    let end = file.utf8.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    var lines = file.lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard let key = lines.firstIndex(where: { $0.utf8.starts(with: "\(kind.plural):".utf8) }) else {
      return (lines + ["", "\(kind.plural):"] + record()).joined(separator: end) + end
    }
    let rest = lines[key].dropFirst(kind.plural.count + 1).drop { $0 == " " }
    guard rest.isEmpty || rest.utf8.first == UInt8(ascii: "#") else { return nil }
    let next = lines[(key + 1)...].firstIndex { $0.isKeyAtStart } ?? lines.count
    let last = lines[..<next].lastIndex { !$0.isBlankOrRemark } ?? key
    let dash = lines[(key + 1)..<next].first { $0.drop { $0 == " " }.utf8.starts(with: "- ".utf8) }
    let indent = dash.map { $0.prefix { $0 == " " }.count } ?? 2
    lines.insert(contentsOf: record(indent: indent), at: last + 1)
    return lines.joined(separator: end) + end
  }
}

extension FieldType {
  /// What stands for a value that is not known yet.
  fileprivate var blank: String {
    switch self {
    case .list: "[]"
    case .oneOrMore: "[]"
    case .record, .anyMapping: "{}"
    default: "\"\""
    }
  }

  /// The words that it may be; nil if there is no such list.
  fileprivate var words: [String]? {
    switch self {
    case .vocabulary(let words), .freeWord(let words): words
    default: nil
    }
  }
}

extension String {
  /// The lines without their ends, be these of one sign or two.
  var lines: [String] {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(String.UnicodeScalarView(line.last == "\r" ? line.dropLast() : line))
    }
  }

  /// Whether the line is a key of the file itself.
  fileprivate var isKeyAtStart: Bool {
    guard let first = utf8.first else { return false }
    return first != UInt8(ascii: " ") && first != UInt8(ascii: "#") && first != UInt8(ascii: "-")
  }

  fileprivate var isBlankOrRemark: Bool {
    let words = drop { $0 == " " }
    return words.isEmpty || words.utf8.first == UInt8(ascii: "#")
  }

  /// The text and at least two spaces, so that remarks stand below each other.
  fileprivate var paddedForRemark: String {
    self + String(repeating: " ", count: max(2, 18 - count))
  }
}

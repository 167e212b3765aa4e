import Kit

extension PublishedFacts {
  /// The lock's file in YAML; the same facts are always the same bytes.
  package var yaml: [UInt8] {
    var text = """
      # Written by sitegen facts lock: what readers were told when the site was last published.
      \(LockFields.form.name): "\(LockFields.Form.first.rawValue)"
      \(LockFields.facts.name):

      """
    if entries.isEmpty { text = String(text.dropLast()) + " []\n" }
    for entry in entries { text += entry.fact.yaml }
    return Array(text.utf8)
  }
}

extension PublishedFact {
  fileprivate var yaml: String {
    let fields = [
      (LockFields.wording.name, wording?.quotedForYAML),
      (LockFields.value.name, value?.quotedForYAML),
      (
        LockFields.speakers.name,
        speakers.isEmpty ? nil : "[\(speakers.joined(separator: ", "))]"
      ),
      (LockFields.standing.name, standing),
    ]
    return "  - \(LockFields.id.name): \(id)\n"
      + fields.compactMap { name, value in value.map { "    \(name): \($0)\n" } }.joined()
  }
}

extension String {
  /// The text between double quotation marks; what YAML does not allow as it stands is escaped
  /// (YAML 1.2.2, 5.1 and 5.7).
  fileprivate var quotedForYAML: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: quoted += "\\\(scalar)"
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
        quoted += "\\u\(scalar.value.hexadecimal(digits: 4))"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

import Kit

extension RecordSchema {
  /// A mapping of this form in one line, as it may be written in the place of something else: with
  /// what the record needs, and what stands there where that may have been meant.
  func line(for node: YAMLNode) -> String {
    var text = node.text
    var parts: [String] = []
    for field in needed {
      guard case .required = field.need else { continue }
      var value = field.example ?? field.type.placeholder
      if let said = text, let written = field.type.written(said) {
        (value, text) = (written, nil)
      }
      parts.append("\(field.name): \(value)")
    }
    if let said = text,
      let field = fields.first(where: { $0.type.isNumber && $0.need == .optional }),
      let written = field.type.written(said)
    {
      parts.append("\(field.name): \(written)")
    }
    return "{ \(parts.joined(separator: ", ")) }"
  }
}

extension FieldType {
  fileprivate var isNumber: Bool {
    switch self {
    case .decimal, .integer: true
    default: false
    }
  }

  /// A value in the form of the type; nil if it does not have it.
  fileprivate func written(_ text: String) -> String? {
    switch self {
    case .text, .markdownLine: "\"\(text.clipped)\""
    case .edtf, .date: text.utf8.first?.isDigit == true ? "\"\(text.clipped)\"" : nil
    case .decimal, .integer: DecimalNumber(text) == nil ? nil : text
    case .reference(let target):
      text.isFactID
        && (target.prefixes.isEmpty || target.prefixes.contains { $0 == text.idPrefix })
        ? text : nil
    case .vocabulary(let words): words.contains { $0.hasSameBytes(as: text) } ? text : nil
    default: nil
    }
  }

  /// What stands for a value.
  fileprivate var placeholder: String {
    switch self {
    case .text, .markdownLine: "\"…\""
    case .vocabulary(let words): words.first ?? "…"
    case .reference(let target): target.prefixes.first.map { "\($0).…" } ?? "…"
    default: "…"
    }
  }
}

import Kit

extension SchemaReader {
  /// The scalar without the marks “ and ” around it, with a finding.
  ///
  /// Word processors write them where YAML has straight ones. Numbers have none at all, as their own findings
  /// say.
  mutating func withoutMarksOfPrint(_ scalar: Scalar, _ type: FieldType) -> Scalar {
    guard scalar.isPlain, let text = scalar.text.withoutMarksOfPrint, !type.isBare else {
      return scalar
    }
    report(
      .wrongType, scalar.node,
      "\(scalar.text.clipped) is written with marks that YAML takes for a part of the value",
      help: "write it with straight quotation marks: \"\(text.clipped)\"")
    return Scalar(text: text, isPlain: false, node: scalar.node)
  }
}

extension FieldType {
  /// Whether values are written without quotation marks.
  fileprivate var isBare: Bool {
    switch self {
    case .integer, .decimal, .boolean: true
    default: false
    }
  }
}

extension String {
  /// The text within curved or angled quotation marks; nil if it does not stand between two.
  fileprivate var withoutMarksOfPrint: String? {
    let marks = "“”„‟«»″".unicodeScalars
    guard unicodeScalars.count > 2, let first = unicodeScalars.first,
      let last = unicodeScalars.last, marks.contains(first), marks.contains(last)
    else { return nil }
    return String(unicodeScalars.dropFirst().dropLast())
  }
}
